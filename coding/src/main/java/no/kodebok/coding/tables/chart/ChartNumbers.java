package no.kodebok.coding.tables.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Numbers for axes. */
public final class ChartNumbers {
  private static final double[] NICE = {1, 2, 2.5, 5, 10};

  private ChartNumbers() {}

  /** A code that is a number, with decimal comma or point. */
  static OptionalDouble parse(String code) {
    if (!code.matches("[-+]?[0-9]{1,15}([.,][0-9]{1,15})?")) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(code.replace(',', '.')));
  }

  /** The smallest round step that is no smaller than one: 1, 2, 2.5 or 5 times a power of ten. */
  public static double niceStep(double least) {
    if (!(least > 0) || !Double.isFinite(least)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double nice : NICE) {
      if (nice * power >= least * (1 - 1e-12)) {
        return nice * power;
      }
    }
    return 10 * power;
  }

  /** Round numbers that reach over a range, about so many of them. */
  public static List<Double> ticks(double low, double high, int about) {
    double step = niceStep((high - low) / Math.max(1, about));
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.floor(low / step + 1e-9);
    long last = (long) Math.ceil(high / step - 1e-9);
    for (long i = first; i <= last; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
