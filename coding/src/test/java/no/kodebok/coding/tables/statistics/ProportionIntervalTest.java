package no.kodebok.coding.tables.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
 * (1998), table I: methods 3 (Wilson), 4 (corrected) and 5 (Clopper and Pearson).
 */
class ProportionIntervalTest {
  @ParameterizedTest
  @CsvSource({
    "WILSON, 81, 263, 0.2553, 0.3662",
    "WILSON, 15, 148, 0.0624, 0.1605",
    "WILSON, 0, 20, 0.0000, 0.1611",
    "WILSON, 1, 29, 0.0061, 0.1718",
    "WILSON_CORRECTED, 81, 263, 0.2535, 0.3682",
    "WILSON_CORRECTED, 15, 148, 0.0598, 0.1644",
    "WILSON_CORRECTED, 0, 20, 0.0000, 0.2005",
    "WILSON_CORRECTED, 1, 29, 0.0018, 0.1963",
    "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
    "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
    "CLOPPER_PEARSON, 0, 20, 0.0000, 0.1684",
    "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776"
  })
  void intervalsAreAsPublished(
      ProportionInterval method, double count, double base, double low, double high) {
    Interval interval = method.of(count / base, base);
    assertEquals(low, interval.low(), 0.00005);
    assertEquals(high, interval.high(), 0.00005);
  }

  @ParameterizedTest
  @CsvSource({"WILSON", "WILSON_CORRECTED", "CLOPPER_PEARSON"})
  void allOfSomeIsTheMirrorOfNone(ProportionInterval method) {
    Interval none = method.of(0, 20);
    Interval all = method.of(1, 20);
    assertEquals(1, all.high());
    assertEquals(1 - none.high(), all.low(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"WILSON, 0", "CLOPPER_PEARSON, 0", "LOGIT, 0", "LOGIT, 20"})
  void whatHasNoIntervalSaysSo(ProportionInterval method, double base) {
    assertEquals(Interval.UNDEFINED, method.of(base == 0 ? 0.5 : 0, base));
  }
}
