package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditCostsTest {
  @ParameterizedTest
  @CsvSource({
    "raa, rå, 0.1",
    "smoer, smør, 0.1",
    "kven, hvem, 2",
    "tomme, tome, 0.5",
    "veileder, veieldre, 1.2",
    "sak, sak, 0",
  })
  void spellingsThatPeopleConfuseAreCloserThanOthers(String one, String other, double most) {
    assertTrue(EditCosts.SPELLING.between(one, other, 3) <= most + 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "målgruppen, mdlgruppen, 0.2", "oppfølging, oppfglging, 0.1", "særlig, szerlig, 0.2",
    "økningen, ¢kningen, 0.2", "rådgiver, rddgiver, 0.2", "videregående, videregdende, 0.2",
    "vært, veert, 0.2", "spørreskjema, sp@rreskjema, 0.2",
  })
  void whatScannersReadCostsLittle(String printed, String read, double cost) {
    assertEquals(cost, EditCosts.SCANNED.between(printed, read, 2), 1e-9);
  }

  @Test
  void aScannerDoesNotMakeNorwegianLettersOfOthers() {
    assertTrue(EditCosts.SCANNED.between("dag", "åag", 2) >= 1);
  }

  @Test
  void theCostIsNeverNegativeAndOnlyZeroForTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String one = word(random);
      String other = word(random);
      double cost = EditCosts.SPELLING.between(one, other, 20);
      assertEquals(one.equals(other), cost == 0, one + " " + other);
      assertTrue(cost >= 0 && cost <= Math.max(one.length(), other.length()));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(1, 7); length > 0; length--) {
      word.append("abeøåk".charAt(random.nextInt(6)));
    }
    return word.toString();
  }
}
