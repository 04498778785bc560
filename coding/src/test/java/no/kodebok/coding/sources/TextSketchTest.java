package no.kodebok.coding.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSketchTest {
  @Test
  void caseSpaceAndPunctuationDoNotCount() {
    assertEquals(1, likeness("Det er lite tid, sier hun.", "det er  lite tid – sier HUN"));
    assertEquals(1, likeness("Ja.", "ja"));
    assertEquals(0, likeness("Ja.", "Nei."));
    assertEquals(0, likeness("", ""));
  }

  @Test
  void aTextWithSomeWordsMendedIsNearAndAnotherOfTheSameWordsIsNot() {
    Random random = new Random(3);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 8000; i++) {
      words.add("ord" + random.nextInt(600));
    }
    List<String> mended = new ArrayList<>(words);
    for (int i = 0; i < 8000; i += 40) {
      mended.set(i, "rettet");
    }
    List<String> other = new ArrayList<>();
    for (int i = 0; i < 8000; i++) {
      other.add("ord" + random.nextInt(600));
    }
    assertTrue(likeness(String.join(" ", words), String.join(" ", mended)) > 0.7);
    assertTrue(likeness(String.join(" ", words), String.join(" ", other)) < 0.05);
  }

  private static double likeness(String a, String b) {
    return TextSketch.of(a).likeness(TextSketch.of(b));
  }
}
