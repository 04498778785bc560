package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
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
  void aSetIsMadeWithTheKeyboardChangedDissolvedAndUndone() {
    choose("liten tid");
    visit.part("survey-words").fill("");
    visit.part("set-new").focus();
    press("Enter");
    assertThat(visit.part("set-name")).isFocused();
    type("behov");
    visit.part("set-label").fill("Behov");
    visit.part("set-kind").selectOption("multiple");
    visit.part("set-counted").fill("1");
    visit.part("set-add").focus();
    type("liten tid");
    assertThat(visit.page().locator(".modal .combobox-list li")).hasCount(1);
    press("Enter");
    assertThat(visit.part("set-member")).hasCount(1);
    type("trenger");
    assertThat(visit.page().locator(".modal .combobox-list li")).hasCount(1);
    press("Enter");
    assertThat(visit.part("set-member")).hasCount(2);
    visit.part("set-member").last().focus();
    press("Alt+ArrowUp");
    assertThat(visit.part("set-member").first()).containsText("Trenger mer");
    assertThat(visit.part("set-member").first()).isFocused();
    assertAccessible("making a set", visit.page(), ".modal");
    visit.part("set-save").click();
    assertThat(visit.part("status")).containsText("Laget settet behov");
    assertEquals(List.of("mer", "tid"), set("behov").orElseThrow().variables());
    assertEquals("1", set("behov").orElseThrow().counted());
    Locator edit = visit.part("set-edit");
    assertThat(edit).hasCount(2);
    edit.first().focus();
    press("Enter");
    visit.part("set-name").fill("tidsbruk");
    visit.part("set-member").first().focus();
    visit.part("set-kind").selectOption("rank");
    visit.part("set-save").click();
    assertThat(visit.part("status")).containsText("Endret settet tidsbruk");
    assertEquals(SetKind.RANK, set("tidsbruk").orElseThrow().kind());
    assertTrue(set("behov").isEmpty());
    edit.first().click();
    visit.part("set-dissolve").click();
    assertThat(visit.part("status")).containsText("Løste opp settet tidsbruk");
    assertThat(edit).hasCount(1);
    press("Control+z");
    assertThat(edit).hasCount(2);
    press("Control+z");
    assertThat(edit.first()).hasAttribute("aria-label", "Endre settet behov");
    press("Control+z");
    assertThat(edit).hasCount(1);
    assertTrue(set("behov").isEmpty());
  }

  @Test
  void proposedSetsAreSeenAndMade() {
    StringBuilder answers = new StringBuilder("nr;kurs_1;kurs_2;kurs_3\n");
    for (int i = 0; i < 30; i++) {
      answers
          .append(i)
          .append(';')
          .append(i % 2)
          .append(';')
          .append(i % 3 == 0 ? 1 : 0)
          .append(';')
          .append(i % 5 == 0 ? 1 : 0)
          .append('\n');
    }
    study.bringRound(
        "Kurs",
        """
        {"title": "Kurs", "caseId": "nr", "variables": [{"name": "nr"}, {"name": "kurs_1"},
         {"name": "kurs_2"}, {"name": "kurs_3"}]}
        """,
        answers.toString());
    visit.page().reload();
    visit.part("set-new").click();
    assertThat(visit.part("set-proposed")).hasCount(1);
    assertThat(visit.part("set-proposed")).containsText("3 variabler");
    visit.part("set-proposed").getByRole(AriaRole.BUTTON).click();
    assertThat(visit.part("status")).containsText("Laget settet kurs");
    assertEquals(List.of("kurs_1", "kurs_2", "kurs_3"), set("kurs").orElseThrow().variables());
  }

  @Test
  void aSetThatTheQuestionnaireCannotHaveIsRefusedInWords() {
    Calls calls = new Calls(study);
    String path =
        "/api/questionnaires/"
            + study.store().questionnaires().stream()
                .filter(one -> one.name().equals("Ansatte"))
                .findFirst()
                .orElseThrow()
                .id()
            + "/sets";
    for (String[] wrong :
        new String[][] {
          {"trivsel", "battery", "\"b1\",\"b2\"", "variableSetNameTaken"},
          {"tid", "battery", "\"b1\",\"b2\"", "variableSetNameTaken"},
          {" ", "battery", "\"b1\",\"b2\"", "variableSetUnnamed"},
          {"ny", "battery", "\"b1\"", "variableSetTooSmall"},
          {"ny", "battery", "\"b1\",\"b1\"", "variableSetTwice"},
          {"ny", "battery", "\"b1\",\"b9\"", "variableSetUnknown"},
          {"ny", "multiple", "\"b1\",\"b2\"", "variableSetUncounted"}
        }) {
      HttpResponse<String> refused =
          calls.post(
              path,
              "{\"name\":\"%s\",\"label\":\"\",\"kind\":\"%s\",\"variables\":[%s]}"
                  .formatted(wrong[0], wrong[1], wrong[2]));
      assertEquals(wrong[3], Calls.json(refused).getString("kind"));
    }
    assertEquals(
        "variableSetGone",
        Calls.json(calls.post(path + "/dissolved", "{\"name\":\"borte\"}")).getString("kind"));
  }

  private Optional<VariableSet> set(String name) {
    return study.store().questionnaires().stream()
        .flatMap(one -> one.sets().stream())
        .filter(one -> one.name().equals(name))
        .findFirst();
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
