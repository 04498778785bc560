package no.kodebok.exports.office;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

/** The cells that a native chart draws. */
public interface ChartSource {
  /** The categories; for a scatter chart the numbers along x. */
  XDDFDataSource<?> categories();

  XDDFNumericalDataSource<Double> values(int series);

  /** The cell with the name of a series. */
  CellReference name(int series);
}
