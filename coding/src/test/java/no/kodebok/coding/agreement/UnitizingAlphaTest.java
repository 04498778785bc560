package no.kodebok.coding.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.agreement.UnitizingAlpha.Difference;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;

class UnitizingAlphaTest {
  private static List<TextRange> passages(int... startsAndLengths) {
    List<TextRange> ranges = new ArrayList<>();
    for (int i = 0; i < startsAndLengths.length; i += 2) {
      ranges.add(new TextRange(startsAndLengths[i], startsAndLengths[i] + startsAndLengths[i + 1]));
    }
    return ranges;
  }

  private static Difference of(int length, List<TextRange> one, List<TextRange> other) {
    UnitizingAlpha alpha = new UnitizingAlpha(2);
    alpha.add(length, List.of(one, other));
    return alpha.difference();
  }

  /** Krippendorff 2004, figure 2: a continuum of 300, two observers, categories c and k. */
  @Test
  void exampleOfKrippendorff2004() {
    Difference c = of(300, passages(75, 70, 220, 30), passages(70, 80, 205, 20, 250, 20));
    Difference k = of(300, passages(30, 60, 150, 50), passages(30, 60, 150, 50));
    assertEquals(0.729, c.alpha(), 0.0005);
    assertEquals(1, k.alpha(), 0);
    assertEquals(0.859, c.plus(k).alpha(), 0.0005);
  }

  @Test
  void nobodysPassagesHaveNoAlpha() {
    assertTrue(Double.isNaN(of(300, List.of(), List.of()).alpha()));
    assertTrue(Double.isNaN(new UnitizingAlpha(2).difference().alpha()));
  }

  @Test
  void textsAreLaidEndToEnd() {
    UnitizingAlpha two = new UnitizingAlpha(2);
    two.add(200, List.of(passages(75, 70), passages(70, 80)));
    two.add(100, List.of(passages(20, 30), passages(5, 20, 50, 20)));
    Difference one = of(300, passages(75, 70, 220, 30), passages(70, 80, 205, 20, 250, 20));
    assertEquals(one.alpha(), two.difference().alpha(), 1e-15);
  }

  @Test
  void overlappingPassagesOfACoderAreOne() {
    Difference overlapping = of(300, passages(75, 40, 100, 45), passages(70, 80));
    assertEquals(of(300, passages(75, 70), passages(70, 80)).alpha(), overlapping.alpha(), 1e-15);
  }
}
