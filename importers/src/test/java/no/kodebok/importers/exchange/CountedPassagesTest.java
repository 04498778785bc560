package no.kodebok.importers.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.exchange.CountedPassages.Passage;
import no.kodebok.importers.exchange.Counting.Breaks;
import no.kodebok.importers.exchange.Counting.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedPassagesTest {
  /** Graphemes that a program may cut between: composed, in parts, beyond the first plane. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          " ",
          "ord",
          "é",
          "e\u0301",
          "😀",
          "👩\u200d🔬",
          "\r\n",
          "\n",
          "Å",
          "A\u030a",
          "q\u0323\u0307",
          "q\u0307\u0323",
          "\u1100\u1161",
          "«",
          "…",
          "𝒳",
          ".",
          "ø");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aCodingCoversTheSameCharactersHoweverTheyAreCountedAndStored(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<String> pieces = new ArrayList<>();
      for (int i = random.nextInt(60) + 1; i > 0; i--) {
        pieces.add(PIECES.get(random.nextInt(PIECES.size())));
      }
      String stored = String.join("", pieces);
      int from = random.nextInt(pieces.size());
      int to = from + 1 + random.nextInt(pieces.size() - from);
      String before = String.join("", pieces.subList(0, from));
      String words = String.join("", pieces.subList(from, to));
      Counting counting =
          new Counting(
              random.nextBoolean() ? Unit.CODE_POINT : Unit.UTF_16,
              List.of(Breaks.values()).get(random.nextInt(3)),
              random.nextBoolean(),
              false);
      long[] places = {count(before, counting), count(before + words, counting)};
      int[] found = counting.find(stored, places);
      assertArrayEquals(
          new int[] {before.length(), before.length() + words.length()}, found, counting + stored);
      TextRange range = MappedText.of(stored).range(found[0], found[1]);
      String text = MappedText.of(stored).text();
      assertEquals(composed(stored), text);
      // Where a cut would part what is one character, the whole of it is covered.
      assertTrue(composed(words).length() <= range.length(), words);
      if (isWhole(before, words, stored)) {
        assertEquals(composed(words), range.in(text));
      }
    }
  }

  private static boolean isWhole(String before, String words, String stored) {
    String after = stored.substring(before.length() + words.length());
    return composed(stored).equals(composed(before) + composed(words) + composed(after));
  }

  private static String composed(String text) {
    return Normalizer2.getNFCInstance().normalize(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** How the other program would count, worked out without the code that is tested. */
  private static long count(String before, Counting counting) {
    String counted = before;
    if (counting.breaks() == Breaks.ONE) {
      counted = counted.replace("\r\n", "\n");
    } else if (counting.breaks() == Breaks.TWO) {
      counted = counted.replace("\r\n", "\n").replace("\n", "\r\n");
    }
    long units =
        counting.unit() == Unit.UTF_16
            ? counted.length()
            : counted.codePointCount(0, counted.length());
    return units + (counting.mark() ? 1 : 0);
  }

  @Test
  void theWordsBesideAPassageTellHowItIsCounted() {
    String text = "Én\r\nto 😀\r\ntre fire fem\r\nseks";
    assertEquals(
        new Counting(Unit.CODE_POINT, Breaks.ONE, false, false),
        counted(text, false, new Passage(8, 16, "tre fire")));
    assertEquals(
        new Counting(Unit.UTF_16, Breaks.AS_STORED, false, false),
        counted(text, false, new Passage(11, 19, "tre fire")));
    assertEquals(
        new Counting(Unit.CODE_POINT, Breaks.AS_STORED, false, true),
        counted(text, false, new Passage(10, 17, "tre fire")));
    assertEquals(
        new Counting(Unit.CODE_POINT, Breaks.AS_STORED, true, false),
        counted(text.replace("😀", "ti"), true, new Passage(12, 20, "tre fire")));
    assertEquals(Counting.STANDARD, counted(text, false, new Passage(10, 18, "tre fire")));
    assertEquals(Counting.STANDARD, counted(text, false, new Passage(10, 18, "Sitat 1")));
    assertEquals(Counting.STANDARD, counted(text, false, new Passage(10, 22, "tre fi…")));
  }

  @Test
  void wherePassagesWouldLieOutsideTheTextItIsCountedOtherwise() {
    // The last character cannot be the one after the end.
    String text = "En\nto\ntre";
    assertEquals(Breaks.TWO, counted(text, false, new Passage(8, 11, null)).breaks());
  }

  @Test
  void aPassageBeyondTheTextIsNone() {
    List<int @Nullable []> places =
        new ArrayList<>(
            CountedPassages.of(
                    "Kort tekst",
                    false,
                    List.of(
                        new Passage(0, 4, "Kort"),
                        new Passage(-3, 4, null),
                        new Passage(5, 2, null),
                        new Passage(4, Long.MAX_VALUE / 4, null)))
                .places());
    assertArrayEquals(new int[] {0, 4}, assertNotNullAt(places, 0));
    assertNull(places.get(1));
    assertNull(places.get(2));
    assertNull(places.get(3));
  }

  private static int[] assertNotNullAt(List<int @Nullable []> places, int at) {
    return Objects.requireNonNull(places.get(at));
  }

  private static Counting counted(String text, boolean marked, Passage passage) {
    return CountedPassages.of(text, marked, List.of(passage)).counting();
  }
}
