package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Edits as an editor makes them, at random: at both ends, side by side, over emoji and paragraphs. */
class MarkedEditsTest {
  private static final List<String> WORDS =
      List.of(
          "vi", "fikk", "ikke", "svar", "frå", "Nav-kontoret", "17/83", "ø", "🙂", "👩‍👩‍👧", "👍🏽",
          "cafe\u0301", "90", "%", "sa", "hun", "d'Arc", "é");
  private static final List<String> BETWEEN = List.of(" ", " ", " ", ", ", ". ", "\n\n", " – ", "\u00a0");

  private record Edited(String verbatim, String edited) {}

  private static Edited random(Random random, boolean drift) {
    int words = 1 + random.nextInt(14);
    int drifting = drift ? random.nextInt(words) : -1;
    StringBuilder verbatim = new StringBuilder();
    StringBuilder edited = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      String between = i == 0 ? "" : BETWEEN.get(random.nextInt(BETWEEN.size()));
      verbatim.append(between).append(word);
      edited.append(between);
      if (i == drifting) {
        edited.append(word).append(" uventet");
        continue;
      }
      switch (random.nextInt(drift ? 1 : 6)) {
        case 0, 1, 2 -> edited.append(word);
        case 3 -> edited.append("(…)");
        case 4 -> edited.append("[noe annet]");
        default -> edited.append(word).append(" [sagt av meg]");
      }
    }
    return new Edited(verbatim.toString(), edited.toString());
  }

  private static String joined(List<TrackedWording.Part> parts, TrackedWording.Kind without) {
    StringBuilder joined = new StringBuilder();
    parts.stream().filter(part -> part.kind() != without).forEach(part -> joined.append(part.text()));
    return joined.toString();
  }

  @Test
  void whatIsMarkedNeverDriftsAndIsTrackedToTheLetter() {
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      Edited one = random(random, false);
      assertEquals(
          List.of(), WordingCheck.drifts(one.verbatim(), List.of(), one.edited()), one::toString);
      List<TrackedWording.Part> parts = TrackedWording.of(one.verbatim(), one.edited());
      assertEquals(one.verbatim(), joined(parts, TrackedWording.Kind.INSERTED));
      assertEquals(one.edited(), joined(parts, TrackedWording.Kind.DELETED));
      for (TrackedWording.Part part : parts) {
        int last = part.text().codePointBefore(part.text().length());
        int first = part.text().codePointAt(0);
        assertFalse(last == 0x200D || first == 0x200D || first == 0x1F3FD, one::toString);
      }
    }
  }

  @Test
  void aWordThatCameInUnmarkedIsAlwaysToldWithItsPlace() {
    Random random = new Random(8);
    for (int i = 0; i < 1000; i++) {
      Edited one = random(random, true);
      List<Drift> drifts = WordingCheck.drifts(one.verbatim(), List.of(), one.edited());
      List<String> told = new ArrayList<>();
      drifts.forEach(drift -> told.add(drift.range().in(one.edited())));
      assertTrue(told.contains("uventet"), () -> one + " " + told);
    }
  }
}
