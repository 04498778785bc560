package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Det er sent. Vi venter lenge! Hva nå?|lenge|Vi venter lenge!",
        "Det er sent. Vi venter lenge! Hva nå?|sent|Det er sent.",
        "Jeg møtte dr. Hansen kl. 12 i går. Så gikk jeg.|Hansen|Jeg møtte dr. Hansen kl. 12 i går.",
        "Vi har bl.a. NAV og f.eks. UDI her. Slutt.|UDI|Vi har bl.a. NAV og f.eks. UDI her.",
        "Først A. B. Larsen, så de andre. Ja.|Larsen|Først A. B. Larsen, så de andre.",
        "Det var i 2017. Da ble det nytt.|nytt|Da ble det nytt.",
        "Uten punktum til slutt|punktum|Uten punktum til slutt"
      })
  void theSentenceAroundAWordEndsWhereASentenceDoes(String text, String word, String sentence) {
    int start = text.indexOf(word);
    TextRange range = new TextRange(start, start + word.length());
    assertEquals(sentence, new Sentences(text).around(range).in(text));
  }

  @Test
  void whateverTheTextTheRangeLiesInItsSentence() {
    Random random = new Random(3);
    String[] pieces = {"A.", " ", "\n", "ord", "🙂", ". ", "dr. ", "? ", "\u00a0", "…", "é"};
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(20); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      text.append('y');
      String all = text.toString();
      for (TextRange word : Words.of(all).stream().map(Word::range).toList()) {
        assertEquals(true, new Sentences(all).around(word).contains(word), all);
      }
    }
  }
}
