package no.kodebok.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.importers.questionnaire.MissingWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MissingWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Vet ikke, DONT_KNOW",
    "Veit ikkje, DONT_KNOW",
    "Don't know, DONT_KNOW",
    "Vet ikke / ikke aktuelt, DONT_KNOW",
    "Ikke aktuelt – vet ikke, NOT_APPLICABLE",
    "Ikkje aktuelt, NOT_APPLICABLE",
    "Inapplicable, NOT_APPLICABLE",
    "Ubesvart, REFUSED",
    "Ønskjer ikkje å svare, REFUSED",
    "Refused, REFUSED",
    "Ikke spurt, NOT_ASKED",
    "Hoppa over, SKIPPED"
  })
  void theEarliestWordsTellTheKind(String label, MissingKind kind) {
    assertEquals(Optional.of(kind), MissingWords.kind(label));
  }

  @ParameterizedTest
  @CsvSource({"Feil i skjema", "Annet", "Oslo"})
  void otherLabelsTellNoKind(String label) {
    assertEquals(Optional.empty(), MissingWords.kind(label));
  }

  @ParameterizedTest
  @CsvSource({"Vet ikke, true", "Vet ikke/ubesvart, true", "Vet ikke hvem jeg skal spørre, false"})
  void onlyALabelThatSaysNothingElseSoundsLikeMissing(String label, boolean only) {
    if (only) {
      assertTrue(MissingWords.saysOnlyMissing(label));
    } else {
      assertFalse(MissingWords.saysOnlyMissing(label));
    }
  }
}
