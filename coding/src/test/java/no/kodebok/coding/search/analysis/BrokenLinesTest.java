package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.Match.Reading;
import no.kodebok.coding.search.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenLinesTest {
  @ParameterizedTest
  @CsvSource({
    "'God opp-\nlæring her', opplæring, 'opp-\nlæring'",
    "'God opplæ\u00ac\n  ringen her', opplæring, 'opplæ\u00ac\n  ringen'",
    "'🙂 Op\u00adp\u00ad\r\nlæring', opplæring, 'Op\u00adp\u00ad\r\nlæring'",
    "'Dyr arbeids-\ngiveravgift', arbeidsgiveravgift, 'arbeids-\ngiveravgift'",
  })
  void aWordOverTwoLinesIsFoundAndMarkedWhole(String text, String query, String marked) {
    List<Match> matches = new MatchFinder(QueryParser.parse(query)).matches(text, 0);
    assertEquals(List.of(marked), matches.stream().map(match -> match.range().in(text)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fag-\nog yrkesopplæring",
        "NAV-\nkontor",
        "Aust-\nAgder",
        "1990-\nåra",
        "en -\nto",
        "opp- læring",
        "opp\nlæring",
        "opp-\n- læring",
      })
  void whatKeepsItsHyphenOrHasNoneStaysTwoWords(String text) {
    List<Word> words = Words.of(text);
    assertNull(BrokenLines.join(text, words.get(0), words.get(1)));
  }

  @Test
  void bothHalvesAreFoundToo() {
    String text = "Ny barne-\nhage";
    for (String half : List.of("barne", "hage")) {
      List<Match> matches = new MatchFinder(QueryParser.parse(half)).matches(text, 0);
      assertEquals(Reading.EXACT, matches.getFirst().as());
      assertEquals(half, matches.getFirst().range().in(text));
    }
  }
}
