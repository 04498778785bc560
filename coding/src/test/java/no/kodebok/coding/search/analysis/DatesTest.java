package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @ValueSource(strings = {"3 september 2019", "03.09.2019", "3.9.2019", "2019-09-03", "3/9-2019"})
  void aDayIsTheSameDayHoweverItIsWritten(String written) {
    List<String> words = List.of(written.split(" "));
    List<List<String>> others = Dates.others(words);
    for (String other : List.of("3 september 2019", "03.09.2019", "3.9.2019", "2019-09-03")) {
      List<String> as = List.of(other.split(" "));
      assertTrue(as.equals(words) || others.contains(as), others.toString());
    }
  }

  @Test
  void whatIsNoDayHasNoOtherForm() {
    for (String written : List.of("17/83", "32.01.2019", "3.13.2019", "12.500", "3 skritt 2019")) {
      assertEquals(List.of(), Dates.others(List.of(written.split(" "))));
    }
  }
}
