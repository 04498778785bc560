package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void hyphensApostrophesAndSignsBetweenDigitsStayInside() {
    assertEquals(
        List.of("nav-kontor", "ikke-innvandrere", "17/83", "2,5", "12:31", "lars's", "14a"),
        words("Nav-kontor, ikke-innvandrere (17/83) 2,5. 12:31 Lars’s §14a"));
  }

  @Test
  void slashesDotsAndLooseSignsPartWords() {
    assertEquals(
        List.of("aap", "dagpenger", "f", "eks", "fag", "og", "yrke", "slutt"),
        words("AAP/dagpenger f.eks. fag- og yrke – slutt."));
  }

  @Test
  void signsThatAScannerMadeOfLettersArePartOfTheWord() {
    assertEquals(
        List.of("oppf@lging", "@konomi", "¢kning", "&pen", "r", "d", "hei", "17"),
        words("oppf@lging @konomi ¢kning &pen R&D @ hei 17 @"));
  }

  @Test
  void foreignDigitsAndSoftHyphensAreFolded() {
    assertEquals(List.of("2017", "opplæring"), words("201٧ opp\u00adlæring"));
  }

  @Test
  void everyWordIsWhereItSaysWhateverTheText() {
    Random random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.appendCodePoint(
            switch (random.nextInt(5)) {
              case 0 -> " -/.'’,:@&¢".charAt(random.nextInt(11));
              case 1 -> 0x1F600 + random.nextInt(40);
              case 2 -> 0x10400 + random.nextInt(40);
              default -> 'a' + random.nextInt(60);
            });
      }
      int end = 0;
      for (Word word : Words.of(text.toString())) {
        assertTrue(word.range().start() >= end);
        assertFalse(word.text().isEmpty());
        assertEquals(word.text(), Words.fold(word.range().in(text.toString())));
        end = word.range().end();
      }
    }
  }

  @Test
  void aRunWithoutEndIsCut() {
    assertTrue(Words.of("a".repeat(5000)).stream().allMatch(w -> w.text().length() <= 101));
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Word::text).toList();
  }
}
