package no.kodebok.coding.agreement;

import java.util.List;
import java.util.Map;
import no.kodebok.coding.agreement.KrippendorffAlpha.Metric;

/**
 * How far coders agree on which of the codes a unit has, the codes being values of one variable.
 *
 * @param values in rising order
 * @param units how many units the texts have
 * @param rated units to which a coder has given a value
 * @param pairable units to which two coders or more have
 * @param several readings that are left out because the coder gave the unit several values
 * @param coefficients by their names in JSON; NaN where not defined
 * @param alphas by metric; interval and ratio only where the values are numbers
 * @param intervals empty where none were asked for
 */
public record ScaleFigures(
    ScaleLevel level,
    List<Value> values,
    long units,
    long rated,
    long pairable,
    long several,
    Map<String, Double> coefficients,
    Map<Metric, Double> alphas,
    Map<String, Interval> intervals) {
  /** A code and what it stands for. */
  public record Value(String code, double value) {}

  public ScaleFigures {
    values = List.copyOf(values);
  }

  /** Why a coefficient that is NaN is not defined. */
  public Undefined why() {
    return pairable == 0 ? Undefined.NO_UNITS : Undefined.NOTHING_VARIES;
  }
}
