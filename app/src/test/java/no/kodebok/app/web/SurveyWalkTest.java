package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks through the room of the questionnaires: variables are found, described and derived. */
class SurveyWalkTest extends RoomWalk {
  @BeforeEach
  void open() {
    study.bringSurvey("Ansatte", Survey.QUESTIONNAIRE, Survey.ANSWERS);
    enter();
    visit.room("survey");
    assertThat(visit.part("survey-words")).isVisible();
  }

  @Test
  void aVariableIsFoundAndOpenedWithTheKeyboard() {
    press("/");
    assertThat(visit.part("survey-words")).isFocused();
    type("veileder");
    assertThat(rows().filter(new Locator.FilterOptions().setHasText("Stilling"))).hasCount(1);
    visit.part("survey-words").fill("trivsel");
    assertThat(rows()).hasCount(2);
    assertThat(visit.part("survey-group").last()).containsText("Trivsel");
    rows().first().focus();
    press("ArrowDown");
    assertThat(visit.part("variable-detail")).containsText("b2");
    assertThat(visit.page()).hasURL(Pattern.compile("variabel="));
    press("Enter");
    assertThat(visit.part("variable-label")).isFocused();
  }

  @Test
  void theListTellsWhoAnsweredAndHow() {
    visit.part("survey-words").fill("trenger mer");
    assertThat(rows()).hasCount(1);
    assertThat(rows().first()).containsText("4 av 4");
    assertThat(rows().first().locator("svg rect")).hasCount(2);
    rows().first().click();
    assertThat(visit.part("who-answered")).containsText("tid = 1");
  }

  @Test
  void whatIsSaidOfAVariableIsChangedAndUndone() {
    choose("liten tid");
    visit.part("variable-label").fill("Tidspress");
    press("Enter");
    assertThat(visit.part("status")).containsText("Endret tid");
    assertEquals("Tidspress", variable().label());
    visit.part("variable-scale").selectOption("ordinal");
    assertThat(rows().first()).containsText("ordinal");
    assertEquals(Scale.ORDINAL, variable().scale());
    visit.part("variable-direction").selectOption("down");
    assertThat(visit.part("variable-direction")).hasValue("down");
    visit.part("variable-question").fill("Har du for liten tid?");
    press("Control+Enter");
    assertThat(rows().first()).containsText("· Har du for liten tid?");
    press("Tab", "Control+z");
    assertThat(visit.part("variable-question"))
        .hasValue("Har du for liten tid til å følge opp den enkelte?");
  }

  @Test
  void valuesAreLabelledMovedAndMadeMissingInOneStep() {
    choose("liten tid");
    assertThat(values()).hasCount(3);
    Locator label = values().first().locator(".value-label");
    label.fill("Ja, ofte");
    label.press("Alt+ArrowDown");
    assertThat(values().nth(1).locator(".value-label")).hasValue("Ja, ofte");
    values().first().locator("select").selectOption("refused");
    visit.part("save-values").click();
    assertThat(visit.part("save-values")).hasCount(0);
    assertEquals(
        List.of("Ja, ofte"), variable().values().stream().map(value -> value.label()).toList());
    assertEquals(
        List.of(MissingKind.REFUSED, MissingKind.DONT_KNOW),
        variable().missing().stream().map(code -> code.kind()).toList());
    assertThat(visit.part("who-answered")).containsText("Nei");
    press("Control+z");
    assertThat(values().first().locator(".value-label")).hasValue("Ja");
  }

  @Test
  void aVariableIsDerivedWithItsFaultsAndItsOutcomeInSight() {
    visit.part("derive-new").click();
    visit.part("derive-name").fill("eldre");
    visit.part("derive-recipe").fill("alder >= >= 40");
    assertThat(visit.part("recipe-fault")).isVisible();
    assertThat(visit.part("derive-save")).isDisabled();
    visit.part("derive-recipe").fill("alder >= 40");
    assertThat(visit.part("derive-preview")).containsText("8 av 8");
    assertThat(visit.part("recipe-fault")).hasCount(0);
    assertAccessible("deriving", visit.page(), "[role=dialog]");
    visit.part("derive-recipe").press("Control+Enter");
    assertThat(visit.part("derive-dialog")).hasCount(0);
    assertThat(visit.part("recipe")).hasText("alder >= 40");
    assertThat(visit.part("status")).containsText("Laget eldre");
    visit.part("recipe-change").click();
    visit.part("derive-recipe").fill("alder >= 60");
    assertThat(visit.part("derive-save")).isEnabled();
    visit.part("derive-save").click();
    assertThat(visit.part("recipe")).hasText("alder >= 60");
    visit.part("recipe-remove").click();
    assertThat(visit.part("variable-detail")).hasCount(0);
  }

  @Test
  void aVariableLeadsToItsTable() {
    choose("stilling");
    visit.part("variable-table").click();
    assertThat(visit.part("rows-pill")).containsText("Stilling");
  }

  @Test
  void theRoomIsAccessible() {
    choose("liten tid");
    assertThat(rows().first().locator("svg")).isVisible();
    assertThat(visit.part("who-answered")).isVisible();
    assertAccessible("a variable", visit.page());
  }

  private void choose(String words) {
    visit.part("survey-words").fill(words);
    assertThat(rows()).hasCount(1);
    rows().first().click();
    assertThat(visit.part("who-answered")).isVisible();
    visit.part("survey-words").fill("");
    visit.part("survey-words").fill(words);
  }

  private Variable variable() {
    return study.store().questionnaires().stream()
        .flatMap(one -> one.variables().stream())
        .filter(one -> one.name().equals("tid"))
        .findFirst()
        .orElseThrow();
  }

  private Locator rows() {
    return visit.part("variable-row");
  }

  private Locator values() {
    return visit.part("value-row");
  }
}
