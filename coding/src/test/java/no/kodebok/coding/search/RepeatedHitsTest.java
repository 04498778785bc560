package no.kodebok.coding.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;

class RepeatedHitsTest {
  private static final String LONG =
      "Kommunen skal sørge for at innbyggerne får den hjelpen som de har rett til etter loven";

  @Test
  void hitsThatSayNearlyTheSameBelongToTheFirstOfThem() {
    assertArrayEquals(
        new int[] {0, 1, 0, 3},
        firstOf(
            LONG,
            "Fylket har en annen oppgave, nemlig å bygge veier og holde skoler i gang",
            LONG + ".",
            "Noe helt annet ble sagt om hvordan ventetiden ble oppfattet av de pårørende"));
  }

  @Test
  void aNegationMakesAnotherMeaning() {
    assertArrayEquals(new int[] {0, 1}, firstOf(LONG, LONG.replace("skal", "skal ikke")));
  }

  @Test
  void shortTextsAreNotFolded() {
    assertArrayEquals(new int[] {0, 1}, firstOf("Lang ventetid", "Lang ventetid"));
  }

  @Test
  void nothingIsOfNothing() {
    assertArrayEquals(new int[0], firstOf());
  }

  private static int[] firstOf(String... texts) {
    List<Hit> hits =
        Stream.of(texts)
            .map(text ->
                new Hit(
                    UUID.randomUUID(),
                    new Segment(
                        new TextRange(0, text.length()), SegmentKind.PARAGRAPH, null, false),
                    new LineRange(1, 1),
                    text,
                    List.of(),
                    List.of(),
                    1))
            .toList();
    return RepeatedHits.firstOf(hits);
  }
}
