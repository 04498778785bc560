package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static String parted(String text) {
    return String.join(
        " | ", new Sentences(text).all().stream().map(range -> range.in(text)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Det er sent. Vi venter lenge! Hva nå?|lenge|Vi venter lenge!",
        "Det er sent. Vi venter lenge! Hva nå?|sent|Det er sent.",
        "Jeg møtte dr. Hansen kl. 12 i går. Så gikk jeg.|Hansen|Jeg møtte dr. Hansen kl. 12 i går.",
        "Uten punktum til slutt|punktum|Uten punktum til slutt"
      })
  void theSentenceAroundAWordEndsWhereASentenceDoes(String text, String word, String sentence) {
    int start = text.indexOf(word);
    TextRange range = new TextRange(start, start + word.length());
    assertEquals(sentence, new Sentences(text).around(range).in(text));
  }

  @Test
  void aRangeOverSeveralSentencesHasThemAll() {
    String text = "En. To er her. Tre.";
    int start = text.indexOf("er");
    assertEquals(
        "To er her. Tre.", new Sentences(text).around(new TextRange(start, start + 10)).in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vi har bl.a. NAV og f.eks. UDI her.",
        "Bl.a. Oslo og t.o.m. Bergen er med, jf. Prop. 1 og dvs. Alle.",
        "Møtet er kl. 10.30 i nr. 4, jf. kap. 3 s. 45.",
        "Det kostet 3.5 mill. kroner og 12.000 kr. i fjor.",
        "Den 3. mai og 17. Mai kom de.",
        "Hun gikk i 3. klasse, og han i 4. klasse.",
        "I 1. og 2. kvartal var det stille.",
        "Først A. B. Larsen, så J. Hansen.",
        "St. Olavs hospital og dr.med. Lien var der.",
        "Cand.polit. Berg skrev den.",
        "Ca. 40 prosent, evt. Flere, er enige.",
        "P.g.a. Korona ble det avlyst.",
        "Se www.nav.no for mer.",
        "Versjon 2.0.1 er ute.",
        "«Jeg vil ikke.» sa hun.",
        "«Vil du det?» spurte han.",
        "Hva? sa hun.",
        "Jeg vet ikke … kanskje i morgen.",
        "Det var ... 3 ganger, tror jeg.",
        "Vi så dem (bl.a. Kari) i går.",
        "Det gjelder barn, unge osv. og deres foreldre."
      })
  void thisIsOneSentence(String text) {
    assertEquals(text, parted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Det var i 2017. | Da ble det nytt.",
        "Vi var 12. | Så kom Kari.",
        "De var tre i 2010. | 12 personer kom senere.",
        "Barn, unge osv. | Det er mange.",
        "Det kostet 4 mill. | Vi betalte.",
        "Det varte i 30 min. | Så gikk de.",
        "Den er min. | Jeg vil ha den.",
        "Det er betre no. | Eg trur det.",
        "Hun sa: «Nei. | Det går ikke.» | Så gikk hun.",
        "Han dro. | (Det var sent.) | Så kom hun.",
        "Hva nå? | Vi venter! | Ja.",
        "Jeg vet ikke … | Kanskje i morgen.",
        "Jeg vet ikke... | Kanskje.",
        "– Hei. | – Hei, du.",
        "Vi tok vitamin C. | Det hjalp.",
        "Les mer på nav.no. | Der står det.",
        "Hun er lege. | 40 år gammel.",
        "Æ e her. | Åsså gjekk ho.",
        "Det er «riktig». | Ja?! | Nei.",
        "Ho kom kl. 8. | Me venta."
      })
  void theseAreSeveral(String sentences) {
    assertEquals(sentences, parted(sentences.replace(" | ", " ")));
  }

  @Test
  void inATranscriptWithoutCapitalsASmallLetterBeginsASentence() {
    String text = "ja det var sånn. vi gikk hjem. det var f.eks. kaldt. ok";
    assertEquals("ja det var sånn. | vi gikk hjem. | det var f.eks. kaldt. | ok", parted(text));
  }

  @Test
  void linesOfAListStandByThemselvesAndBrokenLinesDoNot() {
    assertEquals("Vi trenger: | - tid | - penger", parted("Vi trenger:\n- tid\n- penger"));
    assertEquals("Innledning | Det var en gang", parted("Innledning\nDet var en gang"));
    String broken =
        "De som bodde i den store og fine byen den gangen, i\nOslo, husker det. Jeg også.";
    assertEquals(2, new Sentences(broken).all().size());
    assertEquals("En. | To", parted("En.\n\nTo"));
    assertEquals("Det er 3.\nmai i dag", parted("Det er 3.\nmai i dag"));
    assertEquals("1. Innledning | 2. Metode", parted("1. Innledning\n2. Metode"));
  }

  @Test
  void sentencesFollowOneAnotherAndCoverAllWordsWhateverTheText() {
    Random random = new Random(3);
    String[] pieces = {
      "A.", " ", "\n", "ord", "🙂", ". ", "dr. ", "? ", "\u00a0", "…", "é", "3. ", "»", "– ", "B"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(20); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String all = text.append('y').toString();
      Sentences sentences = new Sentences(all);
      List<TextRange> ranges = sentences.all();
      int end = 0;
      for (TextRange range : ranges) {
        assertTrue(range.start() >= end, all);
        assertTrue(all.substring(end, range.start()).replace('\u00a0', ' ').isBlank(), all);
        assertEquals(range, sentences.around(range), all);
        end = range.end();
      }
      for (TextRange word : Words.of(all).stream().map(Word::range).toList()) {
        assertTrue(sentences.around(word).contains(word), all);
      }
    }
  }
}
