package no.kodebok.exports.office;

import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartDot;
import no.kodebok.coding.tables.chart.ChartKind;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The figures of a chart in cells of their own: categories down, series across. */
public final class DataBlock implements ChartSource {
  private final XSSFSheet sheet;
  private final int top;
  private final int lines;

  private DataBlock(XSSFSheet sheet, int top, int lines) {
    this.sheet = sheet;
    this.top = top;
    this.lines = lines;
  }

  /** How texts get into cells, so that none is taken for a formula. */
  public interface TextWriter {
    void write(XSSFCell cell, String text);
  }

  /**
   * Writes the block.
   *
   * @param top the row of its heads
   */
  public static DataBlock write(
      Chart chart, List<NativeSeries> series, XSSFSheet sheet, int top, TextWriter texts) {
    XSSFRow heads = sheet.createRow(top);
    if (chart.kind() == ChartKind.SCATTER) {
      texts.write(heads.createCell(0), chart.categoryTitle());
      texts.write(heads.createCell(1), chart.valueTitle());
      texts.write(heads.createCell(2), "N");
      for (int i = 0; i < chart.dots().size(); i++) {
        ChartDot dot = chart.dots().get(i);
        XSSFRow row = sheet.createRow(top + 1 + i);
        row.createCell(0).setCellValue(dot.x());
        row.createCell(1).setCellValue(dot.y());
        row.createCell(2).setCellValue((double) dot.count());
      }
      return new DataBlock(sheet, top, chart.dots().size());
    }
    for (int s = 0; s < series.size(); s++) {
      texts.write(heads.createCell(s + 1), series.get(s).name());
    }
    for (int c = 0; c < chart.categories().size(); c++) {
      XSSFRow row = sheet.createRow(top + 1 + c);
      texts.write(row.createCell(0), chart.categoryLabel(c));
      for (int s = 0; s < series.size(); s++) {
        double value = series.get(s).values().get(c);
        if (Double.isFinite(value)) {
          row.createCell(s + 1).setCellValue(value);
        }
      }
    }
    return new DataBlock(sheet, top, chart.categories().size());
  }

  /** The first row beneath the block. */
  public int end() {
    return top + 1 + lines;
  }

  @Override
  public XDDFDataSource<?> categories() {
    return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0));
  }

  /** The numbers in the first column. */
  XDDFNumericalDataSource<Double> numbers() {
    return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(0));
  }

  @Override
  public XDDFNumericalDataSource<Double> values(int series) {
    return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(series + 1));
  }

  @Override
  public CellReference name(int series) {
    return new CellReference(sheet.getSheetName(), top, series + 1, true, true);
  }

  private CellRangeAddress range(int column) {
    return new CellRangeAddress(top + 1, top + lines, column, column);
  }
}
