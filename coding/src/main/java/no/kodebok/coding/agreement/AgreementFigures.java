package no.kodebok.coding.agreement;

import java.util.EnumMap;
import java.util.Map;
import no.kodebok.coding.agreement.PatternCounts.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far coders agree on a code, or on all codes.
 *
 * @param n number of units; for all codes, of units times codes
 * @param byAll units that all coders who read them have coded
 * @param bySome units that some have coded and others have not
 * @param byNone units that nobody has coded, which counts as agreement
 * @param prevalence the share of units that a coder has coded, as a mean of the coders, 0–1; where
 *     coders are missing, of all their readings together; NaN without units
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
      Map<Pattern, Long> units,
      double unitizingAlpha,
      Map<Coefficient, Interval> intervals) {
    long n = 0;
    long all = 0;
    long none = 0;
    double marks = 0;
    double readings = 0;
    for (Map.Entry<Pattern, Long> one : units.entrySet()) {
      Pattern pattern = one.getKey();
      n += one.getValue();
      all += pattern.coded() == pattern.readers() ? one.getValue() : 0;
      none += pattern.coded() == 0 ? one.getValue() : 0;
      marks += (double) one.getValue() * Integer.bitCount(pattern.coded());
      readings += (double) one.getValue() * Integer.bitCount(pattern.readers());
    }
    return new AgreementFigures(
        n,
        all,
        n - all - none,
        none,
        n == 0 ? Double.NaN : marks / readings,
        coefficients(coders, units),
        unitizingAlpha,
        intervals);
  }

  static Map<Coefficient, Double> coefficients(int coders, Map<Pattern, Long> units) {
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
