package no.kodebok.coding.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassageFinderTest {
  private static PassageFinder finder(String text) {
    return new PassageFinder("Intervju", new SourceText(text, LineMap.ofText(text), List.of()));
  }

  private static String found(String text, String quote, @Nullable Integer line) {
    return finder(text).find(quote, line).in(text);
  }

  private static String fault(String text, String quote, @Nullable Integer line) {
    return String.valueOf(
        assertThrows(KodebokException.class, () -> finder(text).find(quote, line)).getMessage());
  }

  @Test
  void whiteSpaceOfAnyKindAndLengthIsOneSpace() {
    String text = "Det er\u00a0\u202f ofte\n\n\tvanskelig  å si.";
    assertEquals(
        "er\u00a0\u202f ofte\n\n\tvanskelig", found(text, "  er ofte \n vanskelig\u00a0", null));
  }

  @Test
  void decomposedLettersMatchComposedOnes() {
    assertEquals("på ærå", found("Han gikk på ærå.", "pa\u030a æra\u030a", null));
  }

  @Test
  void marksThatDoNotComposeAndEmojiAreKept() {
    String text = "x\u0304 og 👩‍🔬🇳🇴  slutt";
    assertEquals("👩‍🔬🇳🇴  slutt", found(text, "👩‍🔬🇳🇴 slutt", null));
    assertEquals(new TextRange(0, 5), finder(text).find("x\u0304 og", null));
  }

  @Test
  void foundTwiceIsAnErrorThatListsTheLinesAndALineChooses() {
    String text = "Ja da.\nNei.\nJa da.\n";
    String message = fault(text, "Ja da", null);
    assertTrue(message.contains("2 times") && message.contains("lines 1, 3"), message);
    assertEquals(new TextRange(12, 17), finder(text).find("Ja da", 3));
    String elsewhere = fault(text, "Ja da", 2);
    assertTrue(elsewhere.contains("not on line 2") && elsewhere.contains("1, 3"), elsewhere);
  }

  @Test
  void aLineChoosesThePassageThatBeginsThereElseTheOneThatCoversIt() {
    String text = "en to\nen to\nen\nto";
    assertEquals(new TextRange(12, 17), finder(text).find("en to", 3));
    assertEquals(new TextRange(12, 17), finder(text).find("en to", 4));
  }

  @Test
  void twiceOnOneLineNamesBothOffsets() {
    for (Integer line : new Integer[] {null, 1}) {
      String message = fault("ja, ja", "ja", line);
      assertTrue(message.contains("offsets 0, 4") && message.contains("--start"), message);
    }
  }

  @Test
  void overlappingPlacesAreTwoPlaces() {
    assertTrue(fault("ababa", "aba", null).contains("offsets 0, 2"));
  }

  @Test
  void manyPlacesAreNotAllListed() {
    String message = fault("ja\n".repeat(100), "ja", null);
    assertTrue(message.contains("100 times") && message.contains("and 90 more"), message);
  }

  @Test
  void otherCapitalsAreNamed() {
    String message = fault("Først.\nVi i NAV mener det.", "vi i nav", null);
    assertTrue(message.contains("Line 2") && message.contains("\"Vi i NAV\""), message);
  }

  @Test
  void theLongestBeginningIsNamed() {
    String message =
        fault("Start.\nDet er vanskelig å forstå reglene her.", "Det er vanskelig å tro", null);
    assertTrue(message.contains("first 4 words are on line 2"), message);
    assertTrue(message.contains("goes on \"forstå reglene her.\""), message);
    assertTrue(message.contains("the quote has \"tro\""), message);
  }

  @Test
  void aWordThatIsCutIsNotCounted() {
    assertTrue(
        fault("heia der", "hei du", null).contains("is it the right source")
            || fault("heia der", "hei du", null).contains("Is it the right source"));
  }

  @Test
  void nothingInCommonIsSaidAndAnEmptyQuoteRefused() {
    assertTrue(fault("abc", "xyz", null).contains("Is it the right source"));
    assertTrue(fault("", "xyz", null).contains("Is it the right source"));
    assertTrue(fault("abc", " \u00a0\n", null).contains("empty"));
  }

  @Test
  void whateverIsCutOutIsFoundAgainHoweverItsSpaceIsWritten() {
    Random random = new Random(42);
    String[] words = {"å", "på", "x\u0304", "👩‍🔬", "ord", "o", "NAV", "«sa»", "한", "שלום", "1"};
    String[] spaces = {" ", "  ", "\n", "\u00a0", " \n\n ", "\t", "\u2003"};
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 1 + random.nextInt(30); i > 0; i--) {
        text.append(words[random.nextInt(words.length)])
            .append(spaces[random.nextInt(spaces.length)]);
      }
      String source = Normalizer.normalize(text, Normalizer.Form.NFC);
      TextRange cut = cut(source, random);
      String quote = respaced(cut.in(source), spaces, random);
      if (random.nextBoolean()) {
        quote = Normalizer.normalize(quote, Normalizer.Form.NFD);
      }
      PassageFinder finder = finder(source);
      try {
        assertEquals(cut, finder.find(quote, null));
      } catch (KodebokException e) {
        assertTrue(occurrences(source, cut) > 1, () -> source + "\n" + cut + "\n" + e);
      }
    }
  }

  /** A passage that neither begins nor ends in white space or inside a character. */
  private static TextRange cut(String text, Random random) {
    while (true) {
      int start = random.nextInt(text.length());
      int end = start + 1 + random.nextInt(text.length() - start);
      boolean spaced =
          CollapsedText.isSpace(text.charAt(start)) || CollapsedText.isSpace(text.charAt(end - 1));
      boolean halved =
          Character.isLowSurrogate(text.charAt(start))
              || Character.isHighSurrogate(text.charAt(end - 1));
      if (!spaced && !halved) {
        return new TextRange(start, end);
      }
    }
  }

  private static String respaced(String text, String[] spaces, Random random) {
    StringBuilder respaced = new StringBuilder(" ");
    for (String word : text.split("[\\s\\u00a0\\u2003]+", -1)) {
      respaced.append(word).append(spaces[random.nextInt(spaces.length)]);
    }
    return respaced.toString();
  }

  /** Counts by brute force, as a second opinion. */
  private static int occurrences(String text, TextRange cut) {
    String collapsed = text.replaceAll("[\\s\\u00a0\\u2003]+", " ");
    String wanted = cut.in(text).replaceAll("[\\s\\u00a0\\u2003]+", " ");
    int count = 0;
    for (int at = collapsed.indexOf(wanted); at >= 0; at = collapsed.indexOf(wanted, at + 1)) {
      count++;
    }
    return count;
  }

  @Test
  void aMegabyteThatRepeatsItselfIsSearchedWithoutGoingBack() {
    String text = "a".repeat(1_000_000);
    String quote = "a".repeat(500_000) + "b";
    // Not a measure: a search that goes back for every letter would take hours.
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          fault(text, quote, null);
          fault(text, "a", null);
          String spaced = "ord  ".repeat(200_000) + "slutt";
          assertEquals("ord  slutt", found(spaced, "ord slutt", null));
        });
  }
}
