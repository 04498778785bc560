package no.kodebok.coding.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.search.QueryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of recipe makes of answers. */
class RecipeTest {
  @TempDir Path folder;
  private Survey survey;

  @BeforeEach
  void ask() {
    survey =
        new Survey(folder)
            .numbers("alder", "17 18 29 30 49 50 -")
            .item("q1", Direction.UP, null, "1 2 3 4 5 8 9")
            .item("q2", Direction.DOWN, null, "5 4 - 2 1 8 8")
            .item("q3", Direction.UP, "q1 = 1", "3 - 2 - - - -")
            .plain("dato", Scale.DATE, "2024-01-01 31.12.2024 2025-06-15 - - - -")
            .plain("del-3", Scale.NOMINAL, "a b c a b c a")
            .battery("b", "q1", "q2")
            .imported(null);
  }

  @AfterEach
  void close() {
    survey.close();
  }

  @Test
  void aRecodeTakesCodesLabelsRangesAndKinds() {
    survey.derive(
        "r = omkod(q1; 1, \"litt uenig\" = 1 \"Uenig\"; 3 = mangler; 4–5 = 2 \"Enig\"; vet ikke = 7)");
    assertEquals("1 1 - 2 2 7 9", survey.values("r"));
    assertEquals("1=Uenig, 2=Enig, 7=7", survey.labels("r"));
    assertEquals(Scale.ORDINAL, survey.variable("r").scale());
    assertEquals(
        MissingKind.REFUSED, survey.variable("r").missing("9").orElseThrow().kind());
  }

  @Test
  void whatIsMissingStaysOfItsKindAndTheRestGoesToElse() {
    survey.derive("r = recode(q1; 1 = 1; else = 2)");
    assertEquals("1 2 2 2 2 8 9", survey.values("r"));
    survey.derive("s = recode(q1; 1 = 1; missing = 3 \"Uten svar\"; else = copy)");
    assertEquals("1 2 3 4 5 3 3", survey.values("s"));
  }

  @Test
  void rangesOfARecodeAreOpenWhereTheyAreWrittenSo() {
    survey.derive("r = omkod(alder; lavest–17 = 1; 18 til 29 = 2; 30-49 = 3; 50+ = 4)");
    assertEquals("1 2 2 3 3 4 -", survey.values("r"));
    survey.derive("s = omkod(alder; < 18 = 1; >= 50 = 3; ellers = 2)");
    assertEquals("1 2 2 2 2 3 -", survey.values("s"));
  }

  @Test
  void labelsAloneGetCodesAndTheSameLabelTheSameCode() {
    survey.derive("r = omkod(q1; 1 = \"Ytterst\"; 5 = \"Ytterst\"; 2–4 = \"Midt\")");
    assertEquals("1 2 2 2 1 8 9", survey.values("r"));
    assertEquals("1=Ytterst, 2=Midt", survey.labels("r"));
  }

  @Test
  void mergedCategoriesStandWhereTheFirstOfThemStood() {
    survey.derive("r = slåsammen(q1; 4, 5 = \"Enig\"; \"Uenig\" = 1, 2)");
    assertEquals("1 1 3 4 4 8 9", survey.values("r"));
    assertEquals("1=Uenig, 3=Verken eller, 4=Enig", survey.labels("r"));
  }

  @Test
  void aMissingCodeThatBecomesAValueIsNotMixedUpWithIt() {
    survey.derive("r = omkod(q1; 1–5 = 8 \"Svart\")");
    assertEquals("8 8 8 8 8 dontKnow 9", survey.values("r"));
    assertTrue(survey.variable("r").missing("8").isEmpty());
  }

  @Test
  void aScaleIsTurnedWithItsLabelsAndItsDirection() {
    survey.derive("r = snu(q1)");
    assertEquals("5 4 3 2 1 8 9", survey.values("r"));
    assertEquals(
        "1=Helt enig, 2=Litt enig, 3=Verken eller, 4=Litt uenig, 5=Helt uenig",
        survey.labels("r"));
    assertEquals(Direction.DOWN, survey.variable("r").direction());
    assertThrows(QueryException.class, () -> survey.derive("s = snu(alder)"));
    survey.derive("s = reverse(alder; 0–100)");
    assertEquals("83 82 71 70 51 50 -", survey.values("s"));
    KodebokException outside =
        assertThrows(KodebokException.class, () -> survey.derive("t = snu(alder; 1–20)"));
    assertTrue(outside.getMessage().contains("outside of the scale 1–20"), outside.getMessage());
  }

  @Test
  void theTopIsThePositiveEnd() {
    survey.derive("t1 = topp(q1, 2)").derive("t2 = topp(q2, 2)").derive("b1 = bottom(q1; 1)");
    assertEquals("0 0 0 1 1 dontKnow refused", survey.values("t1"));
    assertEquals("0 0 - 1 1 dontKnow dontKnow", survey.values("t2"));
    assertEquals("1 0 0 0 0 dontKnow refused", survey.values("b1"));
    assertEquals("1=Litt enig / Helt enig, 0=Andre svar", survey.labels("t1"));
  }

  @Test
  void anIndexWantsAsManyItemsAsItIsTold() {
    survey.derive("i = snitt(q1, q2)").derive("j = mean(b; at least 1)").derive("k = sum(b; minst 1)");
    assertEquals("3 3 - 3 3 dontKnow refused", survey.values("i"));
    assertEquals("3 3 3 3 3 dontKnow refused", survey.values("j"));
    assertEquals("6 6 3 6 6 dontKnow refused", survey.values("k"));
    survey.derive("l = snitt(q1 til q2, snu(q2); minst 3)");
    // q3 stands between no others; q1 til q2 are two items.
    assertEquals(
        "2.3333333333333335 2.6666666666666665 - 3.3333333333333335 3.6666666666666665 dontKnow"
            + " refused",
        survey.values("l"));
  }

  @Test
  void whoWasNotAskedStaysNotAsked() {
    survey.derive("r = omkod(q3; 3 = 1; ikke spurt = 0 \"Ikke spurt\")");
    assertEquals("1 0 - 0 0 0 0", survey.values("r"));
    survey.derive("s = q3 + 1");
    assertEquals("4 notAsked 3 notAsked notAsked notAsked notAsked", survey.values("s"));
    assertEquals(
        MissingKind.NOT_ASKED, survey.variable("s").missing("notAsked").orElseThrow().kind());
  }

  @Test
  void datesAreTakenApart() {
    survey
        .derive("å = år(dato)")
        .derive("m = month(dato)")
        .derive("u = uke(dato)")
        .derive("d = ukedag(dato)")
        .derive("k = kvartal(dato)");
    assertEquals("2024 2024 2025 - - - -", survey.values("å"));
    assertEquals("1 12 6 - - - -", survey.values("m"));
    // ISO 8601: the last day of 2024 is a Tuesday in week 1 of 2025.
    assertEquals("1 1 24 - - - -", survey.values("u"));
    assertEquals("1 2 7 - - - -", survey.values("d"));
    assertEquals("1 4 2 - - - -", survey.values("k"));
    assertTrue(survey.labels("d").startsWith("1=mandag, 2=tirsdag"));
  }

  @Test
  void groupsBeginAtTheirLimits() {
    survey.derive("g = grupper(alder; 18, 30, 50)");
    assertEquals("1 2 2 3 3 4 -", survey.values("g"));
    assertEquals("1=under 18, 2=18–29, 3=30–49, 4=50 og over", survey.labels("g"));
    survey.derive("h = grupper(alder; 30; \"Unge\", \"Eldre\")");
    assertEquals("1=Unge, 2=Eldre", survey.labels("h"));
  }

  @Test
  void quantilesAreThoseOfR() {
    // R: x <- c(17,18,29,30,49,50); cut(x, quantile(x, 0:3/3), include.lowest = TRUE, labels = FALSE)
    survey.derive("k = kvantiler(alder, 3)");
    assertEquals("1 1 2 2 3 3 -", survey.values("k"));
    // R: cut(x, quantile(x, 0:4/4), include.lowest = TRUE, labels = FALSE) is 1 1 2 3 4 4
    survey.derive("l = quantiles(alder; 4)");
    assertEquals("1 1 2 3 4 4 -", survey.values("l"));
  }

  @Test
  void aFilterIsOneOrZeroAndUnknownWhereAnAnswerDecidesThatIsMissing() {
    survey.derive("f = alder < 30 og q1 = \"helt uenig\"");
    assertEquals("1 0 0 0 0 0 -", survey.values("f"));
    survey.derive("g = q1 i (1–2) eller alder >= 50");
    assertEquals("1 1 0 0 0 1 refused", survey.values("g"));
    survey.derive("h = ikke q2 mangler");
    assertEquals("1 1 0 1 1 0 0", survey.values("h"));
    assertEquals("1=Ja, 0=Nei", survey.labels("f"));
  }

  @Test
  void arithmeticFollowsTheUsualOrder() {
    survey.derive("a = 2 + 3 * q1 - -1").derive("b2 = (q1 + q2) / 2 ^ 2").derive("c = 0,5 * q1");
    assertEquals("6 9 12 15 18 dontKnow refused", survey.values("a"));
    assertEquals("1.5 1.5 - 1.5 1.5 dontKnow refused", survey.values("b2"));
    assertEquals("0.5 1 1.5 2 2.5 dontKnow refused", survey.values("c"));
    survey.derive("d = q1 / (q1 - 1)");
    assertEquals("- 2 1.5 1.3333333333333333 1.25 dontKnow refused", survey.values("d"));
    survey.derive("e = rund(2 / q1, 1)");
    assertEquals("2 1 0.7 0.5 0.4 dontKnow refused", survey.values("e"));
  }

  @Test
  void choicesCanBeNestedAndLabelled() {
    survey.derive("c = hvis(alder < 18; 1 \"Barn\"; hvis(alder < 50; 2 \"Voksen\"; 3 \"Eldre\"))");
    assertEquals("1 2 2 2 2 3 -", survey.values("c"));
    assertEquals("1=Barn, 2=Voksen, 3=Eldre", survey.labels("c"));
    survey.derive("d = if(q1 = 1; alder; 0)");
    assertEquals("17 0 0 0 0 dontKnow refused", survey.values("d"));
    survey.derive("e = antall(q1 >= 3; q2 >= 3)");
    assertEquals("1 1 - 1 1 dontKnow refused", survey.values("e"));
  }

  @Test
  void namesWithSignsOfArithmeticAreNames() {
    survey.derive("r = omkod(del-3; a = 1; b, c = 2)");
    assertEquals("1 2 2 1 2 2 1", survey.values("r"));
    survey.derive("s = q1-q2");
    assertEquals("-4 -2 - 2 4 dontKnow refused", survey.values("s"));
  }

  @Test
  void faultsAreToldAtTheirPlace() {
    fault("snitt(q1, q9)", "q9)", "q9");
    fault("omkodd(q1; 1 = 2)", "omkodd", "omkod");
    fault("omkod(q1; 1 2)", ")", "\"=\"");
    fault("omkod(q1; 1 = 2; Helt enige = 3)", "Helt enige", "Helt enig");
    fault("aldr < 30", "aldr", "alder");
    fault("hvis(q1 = 1; 2; antall(aldr = 1))", "aldr", "alder");
    fault("alder < ", "", "the end");
    fault("q1 +", "", "the end");
    fault("q1 ¤ 2", "¤", "¤");
    fault("grupper(alder; 50, 30)", "30)", "ascending");
    fault("", "", "empty");
    fault("snitt(q1; minst 3)", "3)", "1 to 1");
    fault("omkod(q1; 5–1 = 2)", "1 = 2", "range");
    fault("kode:Barrierer", "kode:", "code");
    fault("snu(alder)", "alder)", "snu(alder; 1–5)");
    fault("\"alder", "\"alder", "never closed");
  }

  private void fault(String recipe, String place, String named) {
    QueryException fault =
        assertThrows(QueryException.class, () -> survey.derive("x =" + recipe), recipe);
    assertTrue(fault.getMessage().contains(named), fault.getMessage());
    String at = recipe.substring(fault.position());
    assertTrue(at.startsWith(place) && (!place.isEmpty() || at.isBlank()), recipe + " at " + at);
  }

  @Test
  void wordsInArithmeticAreRefusedByName() {
    KodebokException fault =
        assertThrows(KodebokException.class, () -> survey.derive("x = del-3 * 2"));
    assertTrue(fault.getMessage().contains("\"a\""), fault.getMessage());
  }
}
