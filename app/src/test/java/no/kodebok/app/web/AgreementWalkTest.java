package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.blind.BlindCoding;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The room where coders are compared and what is to hold is decided. */
class AgreementWalkTest extends RoomWalk {
  private static final String TIME = "Det tar for lang tid.";
  private static final String LATE = "De kommer sent.";
  private static final String WAIT = "Ventetiden er lang";

  @BeforeEach
  void open() {
    code("Ane", "Tid", TIME);
    code("Bo", "Tid", TIME);
    code("Ane", "Tid", LATE);
    code("Bo", "Styring", "Reglene er uklare");
    code("Ane", "Tid", WAIT);
    code("Bo", "Tid", WAIT + ", og ingen vet");
    enter();
    visit.room("agreement");
    assertThat(visit.part("coefficients")).isVisible();
  }

  private void code(String coder, String code, String passage) {
    int start = study.text().indexOf(passage);
    study
        .store()
        .write(
            coder,
            CodeEdits.code(
                List.of(
                    new CodedPassage(
                        CodePath.parse(code),
                        study.interview().id(),
                        new TextRange(start, start + passage.length()),
                        null)),
                true));
  }

  private List<String> of(String name) {
    UUID coder =
        study.store().coders().stream()
            .filter(one -> one.name().equals(name))
            .map(Coder::id)
            .findFirst()
            .orElseThrow();
    return study.store().codings(new CodingFilter(null, null, coder)).stream()
        .map(Coding::range)
        .map(range -> range.in(study.text()))
        .toList();
  }

  private Locator places() {
    return visit.part("places").getByRole(AriaRole.OPTION);
  }

  @Test
  void coefficientsStandBesidePrevalenceAndTheRule() {
    Locator rows = visit.part("coefficients").locator("tbody tr");
    assertThat(rows).hasCount(3);
    assertThat(visit.part("agreement-rule"))
        .containsText("Det ingen har kodet, teller som enighet");
    visit.part("agreement-unit").selectOption("character");
    assertThat(visit.part("coefficients").locator("thead")).containsText("cu-α");
    visit.part("agreement-intervals").check();
    assertThat(visit.part("agreement-rule")).containsText("1 000 trekninger");
    visit.part("agreement-export").click();
    Download file =
        visit.page().waitForDownload(() -> visit.page().getByText("Excel (.xlsx)").click());
    assertEquals("samsvar.xlsx", file.suggestedFilename());
  }

  @Test
  void disagreementsAreDecidedWithTheKeyboardAlone() {
    visit.part("tab-places").click();
    assertThat(places()).hasCount(3);
    assertThat(visit.part("agreement-progress")).containsText("0 av 3");
    tabTo(visit.part("places"));
    press("b");
    assertThat(visit.part("agreement-progress")).containsText("1 av 3");
    assertThat(visit.part("status")).hasText("Avgjorde Styring: Bo");
    assertEquals(List.of("Reglene er uklare"), of("Konsensus"));
    assertThat(visit.part("places")).isFocused();
    assertThat(visit.part("place")).containsText("ikke avgjort");
    press("-");
    assertThat(visit.part("agreement-progress")).containsText("2 av 3");
    press("+");
    assertThat(visit.part("agreement-progress")).containsText("3 av 3");
    assertEquals(List.of("Reglene er uklare", WAIT + ", og ingen vet"), of("Konsensus"));
    assertEquals(List.of(TIME, LATE, WAIT), of("Ane"));
    assertEquals(
        Set.of(DecidedPlace.Choice.ONE, DecidedPlace.Choice.NEITHER, DecidedPlace.Choice.BOTH),
        Set.copyOf(study.store().decidedPlaces().stream().map(DecidedPlace::choice).toList()));
    visit.part("undo").click();
    assertThat(visit.part("agreement-progress")).containsText("2 av 3");
    assertEquals(List.of("Reglene er uklare"), of("Konsensus"));
    assertEquals(List.of(), study.store().check());
  }

  @Test
  void newEndsAreSetWordByWordAndDecidedAnew() {
    visit.part("tab-places").click();
    places().last().click();
    visit.part("new-ends").click();
    visit.part("begins-later").click();
    visit.part("save-ends").click();
    assertThat(visit.part("agreement-progress")).containsText("1 av 3");
    places().last().click();
    assertThat(visit.part("place-state")).containsText("nye grenser");
    assertEquals(List.of(" er lang, og ingen vet"), of("Konsensus"));
    visit.part("take-a").click();
    assertThat(visit.part("status")).hasText("Avgjorde Tid: Ane");
    assertEquals(List.of(WAIT), of("Konsensus"));
    assertEquals(1, study.store().decidedPlaces().size());
  }

  @Test
  void whatTheyAgreeOnIsAcceptedInOneStep() {
    visit.part("tab-places").click();
    visit.part("accept-agreed").click();
    assertThat(visit.part("status")).hasText("Konsensus fikk én koding som alle er enige om");
    assertThat(visit.part("accept-agreed")).isDisabled();
    assertEquals(List.of(TIME), of("Konsensus"));
    visit.part("agreement-show").selectOption("agreed");
    assertThat(visit.part("place-state")).containsText("godtatt");
  }

  @Test
  void whoCodesBlindSeesNoCodingsOfOthersUntilItIsSwitchedOff() {
    visit.part("blind").getByText(ServedStudy.CODER, exact()).click();
    assertThat(visit.page().getByText("Du koder blindt.")).isVisible();
    assertEquals(Set.of(ServedStudy.CODER), BlindCoding.coders(study.store()));
    Calls calls = new Calls(study);
    assertEquals(0, Calls.ok(calls.get("/api/codings")).getJsonArray("codings").size());
    assertEquals(
        0,
        Calls.ok(calls.get("/api/sources/" + study.interview().id()))
            .getJsonArray("codings")
            .size());
    assertEquals(0, Calls.ok(calls.get("/api/quotes")).getInt("total"));
    assertEquals(
        0,
        Calls.ok(calls.get("/api/codes")).getJsonArray("codes").getJsonObject(0).getInt("count"));
    visit.part("blind").getByText(ServedStudy.CODER, exact()).click();
    assertThat(visit.part("coefficients")).isVisible();
    assertEquals(6, Calls.ok(calls.get("/api/codings")).getJsonArray("codings").size());
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void bothViewsAreAccessible() {
    visit.part("agreement-unit").selectOption("character");
    assertThat(visit.part("coefficients").locator("thead")).containsText("cu-α");
    assertAccessible("coefficients", visit.page());
    visit.part("tab-places").click();
    assertThat(visit.part("place")).isVisible();
    visit.part("new-ends").click();
    assertThat(visit.part("ends-draft")).isVisible();
    assertAccessible("disagreements", visit.page());
  }
}
