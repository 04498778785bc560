package no.kodebok.coding.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;

class EditMapTest {
  @Test
  void aCorrectedWordIsOneEditAndLeavesItsNeighboursAlone() {
    EditMap map = EditMap.between("Det er lite oplæring her.", "Det er lite opplæring her.");
    assertEquals(1, map.edits().size());
    assertEquals("oplæring", map.edits().getFirst().before().in("Det er lite oplæring her."));
    assertPassage("lite", "lite", "Det er lite oplæring her.", "Det er lite opplæring her.");
    assertPassage(
        "lite oplæring",
        "lite opplæring",
        "Det er lite oplæring her.",
        "Det er lite opplæring her.");
    assertPassage("plær", "opplæring", "Det er lite oplæring her.", "Det er lite opplæring her.");
  }

  @Test
  void wordsPutInAtTheEndsOfAPassageAreNotPartOfIt() {
    assertPassage("lite tid", "lite tid", "Det er lite tid.", "Det er altfor lite tid nå.");
    assertPassage(
        "lite tid", "lite eller ingen tid", "Det er lite tid.", "Det er lite eller ingen tid.");
  }

  @Test
  void aPassageWhoseWordsAreAllGoneGetsTheNearestWord() {
    assertPassage("ikke", "så", "Det er ikke så lett.", "Det er så lett.");
    assertPassage("Ja da. ", "Nei", "Ja da. Nei.", "Nei.");
    assertPassage("slutt", "helt", "Det er helt slutt", "Det er helt");
  }

  @Test
  void noEditPartsAPairOfSurrogatesOrALetterFromItsMarks() {
    String before = "Bra 🙂🙃 a\u0323b.";
    String after = "Bra 🙃🙂 a\u0323c.";
    EditMap map = EditMap.between(before, after);
    for (TextEdit edit : map.edits()) {
      assertWhole(before, edit.before());
      assertWhole(after, edit.after());
    }
  }

  @Test
  void equalTextsHaveNoEdits() {
    assertTrue(EditMap.between("Likt.\nLikt.", "Likt.\nLikt.").isEmpty());
    assertFalse(EditMap.between("", "Nytt").isEmpty());
    assertThrows(
        IllegalArgumentException.class,
        () -> EditMap.between("Alt", " ").passage(new TextRange(0, 3)));
  }

  @Test
  void theEditsMakeTheOneTextIntoTheOther() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      String before = RandomTexts.text(random);
      String after = RandomTexts.edited(random, before);
      EditMap map = EditMap.between(before, after);
      StringBuilder made = new StringBuilder();
      int at = 0;
      for (TextEdit edit : map.edits()) {
        made.append(before, at, edit.before().start());
        assertEquals(made.length(), edit.after().start());
        made.append(edit.after().in(after));
        at = edit.before().end();
      }
      made.append(before.substring(at));
      assertEquals(after, made.toString());
    }
  }

  @Test
  void passagesOutsideOfEveryEditKeepTheirWords() {
    Random random = new Random(12);
    for (int round = 0; round < 300; round++) {
      String before = RandomTexts.text(random);
      String after = RandomTexts.edited(random, before);
      EditMap map = EditMap.between(before, after);
      for (int i = 0; i < 20; i++) {
        TextRange passage = RandomTexts.passage(random, before);
        boolean apart =
            map.edits().stream()
                .allMatch(e ->
                    e.before().end() <= passage.start() || e.before().start() >= passage.end());
        TextRange moved = map.passage(passage);
        assertFalse(moved.isEmpty());
        assertWhole(after, moved);
        if (apart) {
          assertEquals(passage.in(before), moved.in(after));
        }
      }
    }
  }

  @Test
  void aLongTextWithoutAnythingInCommonIsComparedInBoundedTime() {
    String before = "a b ".repeat(200_000);
    String after = "c d ".repeat(200_000);
    assertEquals(0, EditMap.between(before, after).moved(new TextRange(0, 1)).start());
  }

  private static void assertPassage(String words, String moved, String before, String after) {
    int start = before.indexOf(words);
    TextRange passage = new TextRange(start, start + words.length());
    assertEquals(moved, EditMap.between(before, after).passage(passage).in(after));
  }

  private static void assertWhole(String text, TextRange range) {
    for (int place : new int[] {range.start(), range.end()}) {
      boolean parts =
          place > 0
              && place < text.length()
              && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
      assertFalse(parts, "a pair is parted at " + place + " of " + text);
    }
  }
}
