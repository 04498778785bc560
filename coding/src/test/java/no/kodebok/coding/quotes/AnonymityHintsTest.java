package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymityHintsTest {
  private static final AnonymityHints HINTS =
      new AnonymityHints(
          List.of("Turid Bakkemo", "Informant 3", "INTERVJUER"),
          List.of("Nordvik", "veileder", "Sør-Fjord"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ring meg på 22 33 44 55 i morgen | 22 33 44 55 | phone",
        "Ring +47 912 34 567. | +47 912 34 567 | phone",
        "Ring 91234567! | 91234567 | phone",
        "Skriv til ola.n@eksempel.no da | ola.n@eksempel.no | email",
        "Fødselsnummeret er 010203 45678 | 010203 45678 | nationalId",
        "Det var 3. mai 2021 at jeg kom | 3. mai 2021 | date",
        "Det var 03.05.21, tror jeg | 03.05.21 | date",
        "Det var 2021-05-03 | 2021-05-03 | date",
        "Da sa Per at det ikke gikk | Per | name",
        "Da sa Pelle at det ikke gikk | Pelle | capital",
        "Da sa Per Olav Moe nei | Per Olav Moe | name",
        "Turid sa nei | Turid | person",
        "Hun er Bakkemos søster | Bakkemos | person",
        "Spør informant eller Informant 3 | '' | ''",
        "Her i Nordvik er det slik | Nordvik | attribute",
        "Nordvik-kontoret er lite | Nordvik-kontoret | attribute",
        "En veileder sa det | '' | ''",
        "Ja. Per sa det | Per | name",
        "Ja. Pelle sa det | '' | ''",
        "Per i dag er det ingen | '' | ''",
        "Kontoen er 010203 456 78 | 010203 456 78 | nationalId",
        "Ring (+47) 912 34 567 | (+47) 912 34 567 | phone",
        "Ring 91.23.45.67 da | 91.23.45.67 | phone",
        "Ring +44 20 7946 0958 da | +44 20 7946 0958 | phone",
        "Det kostet 12345678 kroner | '' | ''",
        "Vi sees 17. mai | '' | ''",
        "Vi sees 17. mai 2020 | 17. mai 2020 | date",
        "– Det er Nav som bestemmer, og AAP er borte | '' | ''",
        "Han het [Per] og kom fra [Nordvik] | '' | ''",
        "Det kostet 12 345 678,50 kroner | '' | ''",
        "Vi var 25 30 eller 40 | '' | ''"
      })
  void whatMayTellWhoIsMeantIsPointedAt(String wording, String words, String reason) {
    List<AnonymityHint> found = HINTS.of(wording, WordUse.of("informant"));
    assertEquals(
        words,
        found.stream().map(hint -> hint.range().in(wording)).collect(Collectors.joining("|")));
    assertEquals(
        reason, found.stream().map(hint -> hint.reason().id()).collect(Collectors.joining("|")));
  }

  @Test
  void theSurerOfTwoReasonsIsTold() {
    String wording = "Da kom Turid Hansen, 22 33 44 55, hit";
    assertEquals(
        List.of("person", "phone"),
        HINTS.of(wording, WordUse.UNKNOWN).stream().map(hint -> hint.reason().id()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "🙂", "[", "...", "A", "Å"})
  void thereIsNothingToPointAtInNothing(String wording) {
    assertEquals(List.of(), HINTS.of(wording, WordUse.UNKNOWN));
  }

  @Test
  void aWordThatTheTextHasInSmallLettersIsNoName() {
    String text = "det er leder som sier det, ikke ledere";
    assertEquals(true, WordUse.in(text).isSmall("leder"));
    assertEquals(false, WordUse.in(text).isSmall("lede"));
    assertEquals(false, WordUse.in(text).isSmall("per"));
  }
}
