package no.kodebok.coding.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
  @ParameterizedTest
  @CsvSource({
    "arbeid, arbeid, false",
    "arbeid, arbied, true",
    "arbeid, arbeit, true",
    "arbeid, arbid, true",
    "arbeid, arrbeid, true",
    "arbeid, arbeide, true",
    "arbeid, rabeid, false",
    "klare, uklare, false",
    "arbeid, abried, false"
  })
  void oneEditIsALetterMoreLessOtherOrSwapped(String one, String other, boolean near) {
    assertEquals(near, Spellings.isOneEditAway(one, other));
    assertEquals(near, Spellings.isOneEditAway(other, one));
  }

  @Test
  void aRareWordIsTheCommonOneMisspelt() {
    Spellings spellings =
        new Spellings(Map.of("arbeid", 100, "arbied", 9, "arbeit", 11, "tidd", 1, "tid", 90));
    assertEquals("arbeid", spellings.right("arbied"));
    assertEquals("arbeit", spellings.right("arbeit"), "too common to be a mistake");
    assertEquals("tidd", spellings.right("tidd"), "too short to tell");
  }

  @Test
  void aMisspeltWordIsNotTheRightOneOfAThird() {
    Spellings spellings = new Spellings(Map.of("storskole", 9, "storskolen", 2, "storskolena", 1));
    assertEquals("storskole", spellings.right("storskolen"));
    assertEquals("storskolena", spellings.right("storskolena"));
  }
}
