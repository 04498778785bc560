package no.kodebok.coding.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import no.kodebok.coding.agreement.Continuum.Unit;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;

class ContinuumTest {
  /**
   * Three coders, two codes, 20 characters: the example of the Python package "Krippendorff's
   * unitized alpha", made after Krippendorff, Mathet, Bouvry and Widlöcher (2016), which prints uα
   * .474, |uα .433, cuα .779 over 38.33 % of the continuum, (1)uα .769 and (2)uα .787.
   */
  private static final List<List<Unit>> EXAMPLE =
      List.of(
          List.of(unit(0, 2, 5), unit(0, 9, 11), unit(1, 12, 20)),
          List.of(unit(0, 2, 5), unit(1, 7, 15)),
          List.of(unit(0, 2, 5), unit(1, 10, 15)));

  private static Unit unit(int value, int start, int end) {
    return new Unit(new TextRange(start, end), value);
  }

  private static ContinuumSums of(int values, int length, List<List<Unit>> byCoder) {
    Continuum continuum = new Continuum(byCoder.size(), values);
    continuum.add(length, byCoder);
    return continuum.sums();
  }

  private static List<List<Unit>> asOneCode(List<List<Unit>> byCoder) {
    return byCoder.stream()
        .map(own -> own.stream().map(unit -> new Unit(unit.range(), 0)).toList())
        .toList();
  }

  @Test
  void theFamilyIsAsThePaperDefinesIt() {
    ContinuumSums sums = of(2, 20, EXAMPLE);
    assertEquals(0.474, sums.unitizing(), 0.0005);
    assertEquals(0.779, sums.coding(), 0.0005);
    assertEquals(0.3833, sums.coverage(), 0.00005);
    assertEquals(0.769, sums.coding(0), 0.0005);
    assertEquals(0.787, sums.coding(1), 0.0005);
    assertEquals(0.433, of(1, 20, asOneCode(EXAMPLE)).unitizing(), 0.0005);
  }

  @Test
  void textsEndToEndAreOneContinuum() {
    Continuum parts = new Continuum(2, 1);
    parts.add(10, List.of(List.of(unit(0, 2, 6)), List.of(unit(0, 3, 7))));
    parts.add(20, List.of(List.of(unit(0, 5, 9)), List.of()));
    ContinuumSums whole =
        of(1, 30, List.of(List.of(unit(0, 2, 6), unit(0, 15, 19)), List.of(unit(0, 3, 7))));
    assertEquals(whole.unitizing(), parts.sums().unitizing(), 1e-15);
    Continuum first = new Continuum(2, 1);
    first.add(10, List.of(List.of(unit(0, 2, 6)), List.of(unit(0, 3, 7))));
    first.add(10, List.of(List.of(unit(0, 2, 6)), List.of(unit(0, 3, 7))));
    assertEquals(first.sums().unitizing(), parts.sums(new int[] {2, 0}).unitizing(), 1e-15);
  }

  @Test
  void fullAgreementIsOneAndWhereThingsLieMattersOnlyToUnitizing() {
    List<Unit> units = List.of(unit(0, 0, 10), unit(1, 20, 40));
    ContinuumSums same = of(2, 100, List.of(units, units));
    assertEquals(1, same.unitizing(), 1e-12);
    assertEquals(1, same.coding(), 1e-12);
    List<Unit> shorter = List.of(unit(0, 2, 8), unit(1, 25, 33));
    ContinuumSums inside = of(2, 100, List.of(units, shorter));
    assertTrue(inside.unitizing() < 1);
    assertEquals(1, inside.coding(), 1e-12);
  }

  @Test
  void whatIsNotDefinedIsNoNumber() {
    List<List<Unit>> nothing = List.of(List.of(), List.of());
    assertTrue(Double.isNaN(of(2, 100, nothing).unitizing()));
    assertTrue(Double.isNaN(of(2, 100, nothing).coding()));
    assertTrue(Double.isNaN(of(2, 0, nothing).coverage()));
    List<Unit> one = List.of(unit(0, 0, 10));
    assertTrue(Double.isNaN(of(2, 100, List.of(one, one)).coding()));
    assertTrue(Double.isNaN(of(2, 100, List.of(one, List.of(unit(1, 10, 20)))).coding()));
  }

  /** The sums are those of counting character by character, up to what is taken off for chance. */
  @Test
  void observedAgreementIsThatOfCharacters() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 50; round++) {
      int length = 40;
      List<List<Unit>> coders = new ArrayList<>();
      int[][] painted = new int[3][length];
      for (int coder = 0; coder < 3; coder++) {
        List<Unit> units = new ArrayList<>();
        int at = 0;
        while (at < length - 4) {
          at += random.nextInt(4);
          int end = Math.min(length, at + 1 + random.nextInt(8));
          if (end > at) {
            int value = random.nextInt(2);
            units.add(unit(value, at, end));
            for (int i = at; i < end; i++) {
              painted[coder][i] = value + 1;
            }
            at = end;
          }
        }
        coders.add(units);
      }
      double same = 0;
      for (int i = 0; i < length; i++) {
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            same += a != b && painted[a][i] == painted[b][i] ? 0.5 : 0;
          }
        }
      }
      ContinuumSums sums = of(2, length, coders);
      assertEquals(same, sums.sameGaps + sums.same[0] + sums.same[1], 1e-9);
    }
  }
}
