package no.kodebok.coding.tables.chart;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Language;

/**
 * Groups of equal width for a histogram: each value for itself where there are few and whole ones,
 * else by Sturges' rule (1926) with round limits. Lower limits belong to a group, upper ones not.
 *
 * @param start lower limit of the first group
 */
record HistogramBins(double start, double width, int number) {
  private static final int FEW = 25;

  /**
   * Groups for values.
   *
   * @param respondents how many have them
   */
  static HistogramBins of(double[] values, long respondents) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean whole = true;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      whole &= value == Math.rint(value);
    }
    if (whole && high - low < FEW) {
      return new HistogramBins(low, 1, (int) (high - low) + 1);
    }
    double about = Math.clamp(1 + Math.log((double) Math.max(2, respondents)) / Math.log(2), 5, 20);
    double width = ChartNumbers.niceStep((high - low) / about);
    width = whole ? Math.max(1, Math.ceil(width)) : width;
    double start = Math.floor(low / width + 1e-9) * width;
    return new HistogramBins(start, width, (int) Math.floor((high - start) / width + 1e-9) + 1);
  }

  /** The group of a value. */
  int place(double value) {
    return Math.clamp((int) Math.floor((value - start) / width + 1e-9), 0, number - 1);
  }

  List<String> labels(Language language) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(6);
    format.setGroupingUsed(width >= 1000);
    boolean whole = width == Math.rint(width) && start == Math.rint(start);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      double from = start + i * width;
      double to = from + width - (whole ? 1 : 0);
      labels.add(
          whole && width == 1
              ? format.format(exact(from))
              : format.format(exact(from)) + "–" + (whole ? "" : "<") + format.format(exact(to)));
    }
    return labels;
  }

  private static BigDecimal exact(double value) {
    return BigDecimal.valueOf(Math.round(value * 1e6), 6);
  }
}
