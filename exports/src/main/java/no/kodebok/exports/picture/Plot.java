package no.kodebok.exports.picture;

import java.text.NumberFormat;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.chart.Chart;

/** The area of a chart with its axes. */
interface Plot {
  double height();

  void draw(Canvas canvas, double left, double top);

  /** The one for a kind of chart. */
  static Plot of(Chart chart, double width) {
    return switch (chart.kind()) {
      case BARS, GROUPED, STACKED, DIVERGING, PROFILE -> new LyingPlot(chart, width);
      case HISTOGRAM, LINE, SCATTER -> new UprightPlot(chart, width);
    };
  }

  /** A number of an axis as the language writes it. */
  static String number(double value, Language language) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(6);
    return format.format(Math.round(value * 1e6) / 1e6);
  }
}
