package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {
  @Test
  void halvesGoAwayFromZero() {
    assertEquals("13", Rounding.percent(5, 40, 0).orElseThrow().toPlainString());
    assertEquals("-13", Rounding.percent(-5, 40, 0).orElseThrow().toPlainString());
    // 247 of 2000 is 12.35 exactly, which no double is.
    assertEquals("12.4", Rounding.percent(247, 2000, 1).orElseThrow().toPlainString());
    assertEquals("12.4", Rounding.round(12.35, 1).orElseThrow().toPlainString());
    assertEquals("3", Rounding.round(2.5, 0).orElseThrow().toPlainString());
    assertEquals("2", Rounding.round(2.4999, 0).orElseThrow().toPlainString());
  }

  @Test
  void whatIsNotDefinedIsNotRounded() {
    assertTrue(Rounding.percent(0, 0, 0).isEmpty());
    assertTrue(Rounding.round(Double.NaN, 0).isEmpty());
  }

  @Test
  void publishedSharesAreMet() {
    // 142 of 437 is 32.49; a report had printed 33.
    assertEquals(32, Rounding.percent(142, 437, 0).orElseThrow().intValue());
    int[] roles = {102, 5, 8, 16, 10, 15, 11};
    int sum = 0;
    for (int count : roles) {
      sum += Rounding.percent(count, 167, 0).orElseThrow().intValue();
    }
    assertEquals(101, sum);
  }

  @Test
  void countsRoundAsFractionsDo() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      long base = 1L + random.nextInt(5_000);
      long count = random.nextLong(base + 1);
      BigDecimal wide =
          BigDecimal.valueOf(100 * count).divide(BigDecimal.valueOf(base), 40, RoundingMode.DOWN);
      assertEquals(
          wide.setScale(0, RoundingMode.HALF_UP), Rounding.percent(count, base, 0).orElseThrow());
    }
  }
}
