package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InflectionTest {
  @Test
  void formsOfAWordMeetAndOtherWordsStayApart() throws IOException {
    List<String> faults = new ArrayList<>();
    int pairs = 0;
    for (String row : rows()) {
      boolean apart = row.contains("≠");
      List<String> words = List.of(row.replace("≠ ", "").split(" "));
      List<String> first = Inflection.stems(words.getFirst());
      for (String word : words.subList(1, words.size())) {
        pairs++;
        if (Collections.disjoint(first, Inflection.stems(word)) != apart) {
          faults.add(words.getFirst() + " " + first + ", " + word + " " + Inflection.stems(word));
        }
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(pairs > 500, "pairs: " + pairs);
  }

  @Test
  void anyWordHasAStemAndKeepsItsFirstLetter() {
    Random random = new Random(3);
    String letters = "abdefgiklmnoprstuvyæøå-'7";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder("f");
      for (int length = random.nextInt(14); length > 0; length--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (String stem : Inflection.stems(word.toString())) {
        assertFalse(stem.isEmpty(), word.toString());
      }
    }
  }

  @Test
  void theLastPartOfAHyphenatedWordIsInflected() {
    assertEquals(Inflection.stems("nav-kontor"), Inflection.stems("nav-kontorene"));
  }

  private static List<String> rows() throws IOException {
    try (InputStream in = InflectionTest.class.getResourceAsStream("inflection.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
