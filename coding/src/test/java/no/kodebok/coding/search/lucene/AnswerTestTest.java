package no.kodebok.coding.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTestTest {
  @ParameterizedTest
  @CsvSource({
    "Leder, leder, true",
    "18..29, 18, true",
    "18..29, 29, true",
    "18..29, 30, false",
    "18..29, '18,5', true",
    "18..29, mellom 18 og 29, false",
    "..29, -4, true",
    "30.., 29.9, false",
    "2024-01-01..2024-03-31, 2024-02-29, true",
    "2024-01-01..2024-03-31, 2024-04-01, false",
    "2024-01-01.., 2024-05-05T10:00, true",
    "..2024-01-01, 2023, false",
    ".., .., true",
    ".., 5, false",
    "1..x, 1..x, true",
  })
  void aValueIsMetOrLiesInTheRange(String asked, String answer, boolean met) {
    assertEquals(met, AnswerTest.of(asked).test(answer));
  }
}
