package no.kodebok.coding.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import no.kodebok.coding.search.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterExpressionTest {
  private static final Map<String, Answer> ANSWERS =
      Map.of(
          "alder", new Answer("29", "29"),
          "rolle", new Answer("2", "Veileder"),
          "svar", new Answer("5", "Helt enig"),
          "lønn", new Answer("450000,50", "450000,50"),
          "dato", new Answer("2024-05-17", "2024-05-17"),
          "q_1.a", new Answer("01", "Én"),
          "min alder", new Answer("40", "40"),
          "temp", new Answer("-3", "-3"));

  private static boolean matches(String expression) {
    return FilterExpression.parse(expression)
        .matches(name -> Optional.ofNullable(ANSWERS.get(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alder < 30",
        "alder<30",
        "alder <= 29",
        "alder >= 29,0",
        "alder > 28.5",
        "alder > 28,5 og alder < 29,5",
        "rolle = 2",
        "rolle = veileder",
        "rolle = 'VEILEDER'",
        "rolle != leder",
        "rolle <> 3",
        "rolle in (leder, veileder)",
        "rolle i (1,2)",
        "alder i (28,5; 29)",
        "rolle ikke i (leder, koordinator)",
        "rolle not in (leder)",
        "svar = \"helt enig\"",
        "svar = «Helt enig»",
        "lønn = 450000.5",
        "lønn > 450000,4",
        "dato >= 2024-01-01 AND dato < 2025-01-01",
        "q_1.a = 1",
        "\"min alder\" = 40",
        "temp < -2,5",
        "alder = 30 eller rolle = 2 og svar = 5",
        "ikke (alder = 30 og rolle = 2)",
        "not alder = 30",
        "ikke ikke alder = 29",
        "ukjent = 1 or alder = 29",
        "alder = 18–29",
        "alder i (18-25, 29–35)",
        "alder i (18 – 25, 29 – 35)",
        "alder = 18 til 29",
        "alder ikke i (30–40)",
        "dato = 2024-05-01–2024-05-31",
        "dato >= 1.5.2024 og dato < 18.5.2024",
        "rolle inneholder eil",
        "rolle contains \"VEI\"",
        "rolle ikke inneholder sjef",
        "ukjent mangler",
        "ukjent er mangler",
        "alder ikke mangler",
        "not alder is missing og ikkje (ukjent = 1 og alder = 30)",
        "ukjent manglar eller ukjent = 2",
      })
  void thisHolds(String expression) {
    assertTrue(matches(expression), expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alder = 30",
        "alder = 30–40",
        "alder mangler",
        "ikke ukjent mangler",
        "rolle inneholder sjef",
        "dato = 2023-05-01–2023-05-31",
        "alder > 29",
        "rolle = leder",
        "rolle != veileder",
        "rolle i (1, 3)",
        "(alder = 30 eller rolle = 2) og svar = 4",
        "rolle < 1,9",
        "dato > 2024-05-17",
        "alder > mange",
        "ikke alder > mange",
      })
  void thisDoesNotHold(String expression) {
    assertFalse(matches(expression), expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "borte = 1",
        "borte != 1",
        "ikke borte = 1",
        "ikke borte != 1",
        "borte < 1",
        "borte i (1, 2)",
        "borte ikke i (1, 2)",
        "ikke (borte = 1 og alder = 29)",
        "ikke (borte = 1 eller alder = 30)",
      })
  void aMissingAnswerIsNeverTrue(String expression) {
    assertFalse(matches(expression), expression);
  }

  @Test
  void whatIsKnownDecidesWhereItCan() {
    assertTrue(matches("ikke (borte = 1 og alder = 30)"));
    assertTrue(matches("borte = 1 eller alder = 29"));
  }

  @Test
  void variablesComeInOrderOfFirstUse() {
    assertEquals(
        List.of("b", "a", "c d"),
        List.copyOf(
            FilterExpression.parse("b = 1 og (a < 2 eller b > 3) og \"c d\" i (x)").variables()));
  }

  @Test
  void aDoubledQuotationMarkStandsForItself() {
    assertTrue(
        FilterExpression.parse("a = \"sa \"\"ja\"\"\"")
            .matches(name -> Optional.of(new Answer("1", "sa \"ja\""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "alder <|7",
        "alder|5",
        "alder 30|6",
        "alder < 30 og|13",
        "alder < 30 og og x = 1|14",
        "(alder < 30|11",
        "alder < 30)|10",
        "rolle i veileder|8",
        "rolle i ()|9",
        "rolle i (a b)|11",
        "svar = Helt enig|12",
        "svar = \"Helt|7",
        "alder ! 3|6",
        "alder == 3|7",
        "a = 1 # 2|6",
        "= 3|0",
      })
  void aFaultIsNamedAtItsPlace(String expression, int position) {
    QueryException fault =
        assertThrows(QueryException.class, () -> FilterExpression.parse(expression));
    String message = String.valueOf(fault.getMessage());
    assertEquals(position, fault.position(), message);
    assertTrue(message.contains("character " + (position + 1)), message);
  }

  @Test
  void nothingAtAllIsAFault() {
    assertEquals(
        0, assertThrows(QueryException.class, () -> FilterExpression.parse("  ")).position());
  }

  @Test
  void deepNestingIsAFaultAndNotAnOverflow() {
    assertThrows(QueryException.class, () -> FilterExpression.parse("(".repeat(100_000) + "a = 1"));
    assertThrows(
        QueryException.class, () -> FilterExpression.parse("ikke ".repeat(100_000) + "a = 1"));
    assertTrue(matches("alder = 29" + " og alder = 29".repeat(50_000)));
  }

  @Test
  void whateverIsWrittenIsReadOrRefusedWithAPlaceInside() {
    Random random = new Random(20260101);
    String alphabet = "ab æø.,;()<>=!\"'«»-_0129 og eller ikke i in \u00a0\t\ud83d\ude00";
    String seed = "alder < 30,5 og (rolle i (leder, \"fag leder\") eller ikke q1 != 2)";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? seed : "");
      for (int edit = random.nextInt(12) + 1; edit > 0; edit--) {
        int at = random.nextInt(text.length() + 1);
        if (random.nextInt(3) == 0 && at < text.length()) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
        }
      }
      String written = text.toString();
      try {
        FilterExpression expression = FilterExpression.parse(written);
        assertFalse(expression.variables().isEmpty(), written);
        assertFalse(expression.matches(name -> Optional.empty()), written);
      } catch (QueryException e) {
        assertTrue(e.position() >= 0 && e.position() <= written.length(), written);
      }
    }
  }

  @Test
  void manyCasesAtOnceAreAnsweredAsOneByOne() {
    Random random = new Random(11);
    String[] parts = {
      "a = 1", "a i (2–3)", "b > 1", "b mangler", "a != 2", "b inneholder 3", "a < b", "b ikke i (1, 2)"
    };
    List<Optional<Answer>> values =
        List.of(
            Optional.empty(),
            Optional.of(new Answer("1", "En")),
            Optional.of(new Answer("2", "To")),
            Optional.of(new Answer("3", "Tre")));
    int rows = 64;
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder(parts[random.nextInt(parts.length)]);
      for (int part = random.nextInt(4); part > 0; part--) {
        text.insert(0, random.nextBoolean() ? "ikke (" : "(")
            .append(random.nextBoolean() ? ") og " : ") eller ")
            .append(parts[random.nextInt(parts.length)]);
      }
      FilterExpression filter = FilterExpression.parse(text.toString());
      Map<String, Answered> answered =
          Map.of("a", column(values, rows, random), "b", column(values, rows, random));
      BitSet together = filter.matching(rows, answered);
      for (int row = 0; row < rows; row++) {
        int at = row;
        assertEquals(
            filter.matches(name -> {
              Answered column = answered.get(name);
              return column == null
                  ? Optional.empty()
                  : column.answers().get(column.place(at));
            }),
            together.get(row),
            text + " of row " + row);
      }
    }
  }

  private static Answered column(List<Optional<Answer>> values, int rows, Random random) {
    int[] places = random.ints(rows, 0, values.size()).toArray();
    return new Answered() {
      @Override
      public List<Optional<Answer>> answers() {
        return values;
      }

      @Override
      public int place(int row) {
        return places[row];
      }
    };
  }

  @Test
  void aFilterTellsWhereEachVariableStandsFirst() {
    FilterExpression filter = FilterExpression.parse("alder < 30 og (rolle = 2 eller alder = 40)");
    assertEquals(0, filter.placeOf("alder"));
    assertEquals(15, filter.placeOf("rolle"));
  }
}
