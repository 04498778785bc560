package no.kodebok.coding.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.search.QueryFault;
import no.kodebok.coding.search.analysis.MatchFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  @Test
  void aFilterMayNameSeveralValuesEachWithItsPlace() {
    Clause any = QueryParser.parse("type:intervju|dokument");
    assertEquals(
        List.of("intervju at 5 to 13", "dokument at 14 to 22"),
        ((Clause.Any) any)
            .parts().stream()
                .map(part -> (Clause.Filter) part)
                .map(f -> f.value() + " at " + f.valuePosition() + " to " + f.end())
                .toList());
    QueryException fault =
        assertThrows(QueryException.class, () -> QueryParser.parse("tid type:intervju|"));
    assertEquals(QueryFault.Kind.MISSING_VALUE, fault.fault().kind());
    assertEquals("a|b", ((Clause.Filter) QueryParser.parse("kilde:\"a|b\"")).value());
  }

  @Test
  void wordsSideBySideStandTogether() {
    assertEquals(
        new Clause.Together(List.of(new Clause.Word("lokale", 0), new Clause.Word("tiltak", 7))),
        QueryParser.parse("lokale tiltak"));
  }

  @Test
  void orBindsLooserThanSideBySideAndThatLooserThanAnd() {
    Clause.Any any = assertInstanceOf(Clause.Any.class, QueryParser.parse("a b AND c OR d"));
    Clause.Together left = assertInstanceOf(Clause.Together.class, any.parts().getFirst());
    assertInstanceOf(Clause.All.class, left.parts().getLast());
    assertEquals(new Clause.Word("d", 13), any.parts().getLast());
  }

  @Test
  void operatorsInLowerCaseAreWords() {
    assertInstanceOf(Clause.Together.class, QueryParser.parse("a or b eller c og d ikke e"));
  }

  @Test
  void phrasesAndNearWordsDifferByTheTilde() {
    assertEquals(new Clause.Phrase("to ord", 0), QueryParser.parse("\"to ord\""));
    assertEquals(new Clause.Near("to ord", 5, 0), QueryParser.parse("«to ord»~5"));
  }

  @Test
  void filtersNameTheirFieldAndPlaces() {
    assertEquals(
        new Clause.Filter(Optional.of(Keyword.CODE), "kode", true, "A/B c", 0, 5, 12),
        QueryParser.parse("kode=\"A/B c\""));
    assertEquals(
        new Clause.Filter(Optional.empty(), "rolle", false, "leder", 0, 6, 11),
        QueryParser.parse("rolle:leder"));
  }

  @Test
  void aMinusExcludesAndAHyphenDoesNot() {
    assertEquals(new Clause.Not(new Clause.Word("x", 1)), QueryParser.parse("-x"));
    assertEquals(new Clause.Word("nav-kontor", 0), QueryParser.parse("nav-kontor"));
    assertEquals(
        new Clause.Together(List.of(new Clause.Word("a", 0), new Clause.Word("b", 4))),
        QueryParser.parse("a - b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "|0",
        "?!|0",
        "()|1",
        "(a|0",
        "a)|1",
        "a (b (c)|2",
        "\"a b|0",
        "a \"\"|2",
        "a OR|4",
        "OR a|0",
        "a AND AND b|6",
        "NOT|3",
        "*|0",
        "st*r|2",
        "*x|0",
        "kode:|5",
        "kode: x|5",
        "\"a b\"~|5",
        "\"a b\"~999|5",
        "a NOT )|6",
        "kode:\"x|5"
      })
  void aWrongQuerySaysWhere(String query, int position) {
    QueryException fault =
        assertThrows(QueryException.class, () -> QueryParser.parse(query == null ? "" : query));
    assertEquals(position, fault.position(), fault.getMessage());
    assertTrue(String.valueOf(fault.getMessage()).endsWith("."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "|EMPTY_QUERY||",
        "tid (lang|UNCLOSED_PARENTHESIS||(",
        "tid)|CLOSES_NOTHING||)",
        "tid \"og rom|UNCLOSED_PHRASE||\"og rom",
        "tid \"\"|EMPTY_PHRASE||\"\"",
        "\"a b\"~999|WRONG_DISTANCE|100|~999",
        "st*r|MISPLACED_STAR|st*r|*",
        "tid kode= x|MISSING_VALUE|kode=|",
        "tid ELLER|MISSING_PART||",
        "ELLER tid|MISSING_PART|ELLER|ELLER",
        "IKKE )|MISSING_PART|)|)"
      })
  void aFaultSaysItsKindWhatItIsAboutAndHowFarItReaches(
      String query, QueryFault.Kind kind, String subject, String marked) {
    String written = query == null ? "" : query;
    QueryFault fault = assertThrows(QueryException.class, () -> QueryParser.parse(written)).fault();
    assertEquals(kind, fault.kind());
    assertEquals(subject == null ? "" : subject, fault.subject());
    assertEquals(marked == null ? "" : marked, fault.place().in(written));
  }

  @Test
  void depthAndLengthAreBounded() {
    assertThrows(QueryException.class, () -> QueryParser.parse("(".repeat(9000)));
    assertThrows(QueryException.class, () -> QueryParser.parse("NOT ".repeat(2000) + "x"));
    assertThrows(QueryException.class, () -> QueryParser.parse("ab ".repeat(3000)));
    assertThrows(QueryException.class, () -> QueryParser.parse("a".repeat(10_001)));
    QueryParser.parse("a".repeat(10_000));
  }

  @Test
  void whateverIsWrittenIsReadOrRefusedAtAPlaceInIt() {
    List<String> pieces =
        List.of(
            "(",
            ")",
            "\"",
            "«",
            "~5",
            "~",
            "*",
            "-",
            " ",
            " ",
            "OR",
            "ELLER",
            "AND",
            "NOT",
            "IKKE",
            "kode:",
            "kode=",
            "x:",
            "=",
            ":",
            "barn",
            "styr*",
            "17/83",
            "æøå",
            "🙂",
            "𐐀",
            "f.eks",
            "\u0301",
            "\u00a0",
            "\n",
            "\\",
            "/",
            "'",
            "rolle:leder",
            "rolle:leder|veileder",
            "|",
            "\ud800");
    Random random = new Random(5);
    int read = 0;
    for (int round = 0; round < 60_000; round++) {
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        query.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        Clause clause = QueryParser.parse(query.toString());
        new MatchFinder(clause).matches("Barn og styring 17/83 f.eks. æøå barn", 0);
        read++;
      } catch (QueryException e) {
        assertTrue(e.fault().place().end() <= query.length(), query.toString());
        assertFalse(String.valueOf(e.getMessage()).isBlank());
      }
    }
    assertTrue(read > 1000, "read: " + read);
  }
}
