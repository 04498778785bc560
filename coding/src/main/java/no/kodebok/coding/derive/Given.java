package no.kodebok.coding.derive;

import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.tables.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A value that a formula gives.
 *
 * @param code empty for an empty field
 * @param number what the code is as a number; NaN where it is none, or where there is no answer
 * @param missing why there is no answer; null where there is one
 */
record Given(String code, double number, @Nullable MissingKind missing) {
  static final Given NOTHING = new Given("", Double.NaN, MissingKind.SYSTEM);

  static Given answer(String code) {
    return new Given(code, Numbers.parse(code).orElse(Double.NaN), null);
  }

  static Given number(double number) {
    return Double.isFinite(number) ? new Given(NumberCode.of(number), number, null) : NOTHING;
  }

  static Given none(String code, MissingKind kind) {
    return new Given(code, Double.NaN, kind);
  }

  boolean answered() {
    return missing == null;
  }
}
