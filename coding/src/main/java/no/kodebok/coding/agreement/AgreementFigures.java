package no.kodebok.coding.agreement;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far coders agree on a code, or on all codes.
 *
 * @param n number of units; for all codes, of units times codes
 * @param byAll units that all coders have coded
 * @param bySome units that some have coded and others have not
 * @param byNone units that nobody has coded, which counts as agreement
 * @param prevalence mean over the coders of the share of units that they have coded, 0–1; NaN
 *     without units
 * @param coefficients NaN where not defined
 * @param unitizingAlpha NaN where not defined, or where units are no characters
 * @param intervals empty where none were asked for
 */
public record AgreementFigures(
    long n,
    long byAll,
    long bySome,
    long byNone,
    double prevalence,
    Map<Coefficient, Double> coefficients,
    double unitizingAlpha,
    Map<Coefficient, Interval> intervals) {
  public AgreementFigures {
    coefficients = Map.copyOf(coefficients);
    intervals = Map.copyOf(intervals);
  }

  static AgreementFigures of(
      int coders,
      Map<Integer, Long> units,
      double unitizingAlpha,
      Map<Coefficient, Interval> intervals) {
    int everybody = (1 << coders) - 1;
    long n = 0;
    double marks = 0;
    for (Map.Entry<Integer, Long> pattern : units.entrySet()) {
      n += pattern.getValue();
      marks += (double) pattern.getValue() * Integer.bitCount(pattern.getKey());
    }
    long all = units.getOrDefault(everybody, 0L);
    long none = units.getOrDefault(0, 0L);
    return new AgreementFigures(
        n,
        all,
        n - all - none,
        none,
        n == 0 ? Double.NaN : marks / coders / n,
        coefficients(coders, units),
        unitizingAlpha,
        intervals);
  }

  static Map<Coefficient, Double> coefficients(int coders, Map<Integer, Long> units) {
    Ratings ratings = Ratings.ofPresence(coders, units);
    Map<Coefficient, Double> coefficients = new EnumMap<>(Coefficient.class);
    for (Coefficient coefficient : Coefficient.values()) {
      coefficients.put(coefficient, coefficient.of(ratings));
    }
    return coefficients;
  }

  /** Why the coefficient is not defined; null where it is. */
  public @Nullable Undefined why(Coefficient coefficient) {
    if (Double.isFinite(coefficients.getOrDefault(coefficient, Double.NaN))) {
      return null;
    }
    return n == 0 ? Undefined.NO_UNITS : Undefined.NOTHING_VARIES;
  }
}
