package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.model.PlannedTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks through the room of the tables: they are put together, read, planned and exported. */
class TablesWalkTest extends RoomWalk {
  @BeforeEach
  void open() {
    study.bringSurvey("Ansatte", Survey.QUESTIONNAIRE, Survey.ANSWERS);
    enter();
    visit.room("tables");
    assertThat(visit.part("rows-field")).isVisible();
  }

  @Test
  void aTableIsPutTogetherWithTheKeyboardAlone() {
    visit.part("rows-field").focus();
    type("liten tid");
    press("Enter");
    assertThat(visit.part("rows-pill")).containsText("Har for liten tid");
    assertThat(lines()).containsText(new String[] {"Ja", "Nei", "Sum"});
    visit.part("columns-field").focus();
    type("stilling");
    press("Enter");
    type("miljø");
    press("Enter");
    assertThat(pills()).hasText(new String[] {"Stilling", "Godt miljø"});
    pills().first().focus();
    press("Alt+ArrowRight");
    assertThat(pills()).hasText(new String[] {"Godt miljø", "Stilling"});
    assertThat(pills().last()).isFocused();
    assertThat(visit.part("table").getByRole(AriaRole.COLUMNHEADER).first()).hasText("Godt miljø");
    press("Delete");
    assertThat(pills()).hasCount(1);
    assertThat(visit.page()).hasURL(Pattern.compile("#/tabeller\\?rader=tid&kolonne=b1$"));
    visit.page().goBack();
    assertThat(pills()).hasCount(2);
  }

  @Test
  void whatStandsBehindAFigureIsToldAndArrowsMoveThere() {
    show("rader=tid&kolonne=stilling");
    visit.part("table").locator("td[tabindex='0']").focus();
    press("ArrowRight", "Enter");
    assertThat(visit.part("cell-card")).containsText("Ja · Veileder");
    assertThat(visit.part("cell-card")).containsText("2 av 3 personer");
    press("ArrowDown", "End", "Enter");
    assertThat(visit.part("cell-card")).containsText("Nei · Alle");
  }

  @Test
  void aFilterThatIsWrongIsMarkedAtItsPlaceAndTheTableStays() {
    show("rader=tid");
    visit.part("table-filter").fill("stilling = = 1");
    assertThat(visit.part("filter-fault").locator("mark")).hasText("=");
    assertThat(visit.part("table-filter")).hasAttribute("aria-invalid", "true");
    assertThat(lines()).hasCount(3);
    visit.part("table-filter").fill("stilling = leder");
    assertThat(visit.part("filter-fault")).hasCount(0);
    assertThat(visit.part("table-notes")).containsText("stilling = leder");
    visit.part("table-filter").fill("");
    assertThat(visit.part("table-notes")).not().containsText("stilling = leder");
  }

  @Test
  void theChartIsDrawnUnderTheStrictPolicyAndFollowsTheTable() {
    show("rader=trivsel");
    Locator drawn = visit.part("chart-place").locator("svg");
    assertThat(drawn).isVisible();
    assertThat(visit.part("chart-place")).hasAttribute("aria-label", Pattern.compile("Trivsel"));
    visit.part("chart-kind").selectOption("stacked");
    assertThat(visit.page()).hasURL(Pattern.compile("figur=stacked"));
    assertThat(drawn.getByText("Enig", new Locator.GetByTextOptions().setExact(true))).isVisible();
    show("rader=alder");
    assertThat(visit.part("chart-kind")).hasValue(Pattern.compile("bars|histogram"));
    assertThat(drawn).isVisible();
  }

  @Test
  void smallCellsAreFlaggedAndHiddenOnRequest() {
    show("rader=tid&kolonne=stilling");
    assertThat(visit.part("table").locator("td.is-small").first()).isVisible();
    visit.part("option-small").uncheck();
    assertThat(visit.part("table").locator("td.is-small")).hasCount(0);
    visit.part("option-small").check();
    visit.part("option-hide").check();
    assertThat(lines().first().locator("td").first()).hasText(".");
    assertThat(visit.page()).hasURL(Pattern.compile("skjul=ja"));
  }

  @Test
  void theFiguresOfCodesLeadToTheirQuotes() {
    Calls calls = new Calls(study);
    int at = study.text().indexOf("Det tar for lang tid");
    Calls.ok(calls.code(at, at + 21, "Barrierer/Tid"));
    visit.part("rows-field").focus();
    type("Barrierer tid");
    assertThat(visit.page().locator(".combobox-list li")).hasCount(1);
    press("Enter");
    assertThat(visit.part("rows-pill")).containsText("Barrierer / Tid");
    lines().first().locator("td").first().click();
    assertThat(visit.part("cell-quote")).containsText("Det tar for lang tid");
    visit.part("cell-card").getByText("Åpne 1 sitat").click();
    assertThat(visit.page()).hasURL(Pattern.compile("#/sitater"));
  }

  @Test
  void variablesAreNestedWithTheKeyboard() {
    show("rader=tid");
    visit.part("rows-nest").focus();
    press("Enter");
    assertThat(visit.part("rows-field")).isFocused();
    type("miljø");
    press("Enter");
    assertThat(visit.part("rows-pill")).containsText("Har for liten tid × Godt miljø");
    assertThat(visit.page()).hasURL(Pattern.compile("rader=tid\\+\\*\\+b1"));
    visit.part("columns-field").focus();
    type("stilling");
    press("Enter");
    visit.part("column-nest").click();
    type("ledelse");
    press("Enter");
    assertThat(pills()).hasText(new String[] {"Stilling × God ledelse"});
    assertThat(visit.part("table").getByRole(AriaRole.COLUMNHEADER).first())
        .containsText("Stilling");
  }

  @Test
  void howTheTableIsCountedIsChosenAndStandsInTheAddressAndThePlan() {
    show("rader=tid&kolonne=stilling");
    visit.part("option-statistics").selectOption("some");
    visit.part("statistic-chiSquare").uncheck();
    visit.part("statistic-phi").check();
    assertThat(visit.part("table-statistics")).containsText("Phi");
    visit.part("option-adjust").selectOption("holm");
    visit.part("option-sample").selectOption("census");
    assertThat(visit.part("table-notes")).containsText("Alle er med");
    visit.part("option-sample").selectOption("");
    visit.part("option-design").click();
    visit.part("design-cluster").selectOption("b1");
    assertThat(visit.page()).hasURL(Pattern.compile("utvalgsplan=cluster%3Db1"));
    visit.part("table-missing").selectOption("include");
    assertThat(lines()).containsText(new String[] {"Ja", "Nei", "Vet ikke", "Sum"});
    visit.part("plan-add").click();
    assertThat(planned()).hasCount(1);
    String asked = study.store().plannedTables().getFirst().table();
    assertTrue(asked.contains("\"design\":\"cluster=b1\""), asked);
    assertTrue(asked.contains("\"statistics\":\"cramersV,phi\""), asked);
    assertTrue(asked.contains("\"adjust\":\"holm\""), asked);
    assertAccessible("ways of counting", visit.page());
  }

  @Test
  void questionnairesAreComparedAsWavesAndTheSameCasesAreSaid() {
    study.bringRound(
        "Året etter",
        Survey.QUESTIONNAIRE.replace("\"Ansatte\"", "\"Året etter\""),
        "nr;stilling;tid;mer;b1;b2;alder;vekt\n1;1;2;;2;2;32;1\n2;1;2;;3;3;46;1\n3;2;1;2;3;3;29;1\n");
    assertThat(visit.part("starting-point").first()).isVisible();
    visit.page().reload();
    show("rader=Ansatte%2Ftid");
    visit.part("option-waves").selectOption(new SelectOption().setLabel("spørreskjemaer"));
    Locator surveys = visit.part("wave-survey");
    assertThat(surveys).hasCount(3);
    surveys.nth(1).check();
    surveys.nth(2).check();
    assertThat(visit.part("table-statistics")).containsText("Ansatte");
    assertThat(visit.part("table-notes")).containsText("Året etter");
    visit.part("option-match").selectOption(new SelectOption().setLabel("nr"));
    assertThat(visit.page()).hasURL(Pattern.compile("samme="));
    assertThat(visit.part("table-notes")).containsText("3");
    assertAccessible("waves", visit.page());
  }

  @Test
  void codesAreColumns() {
    Calls calls = new Calls(study);
    int at = study.text().indexOf("Det tar for lang tid");
    Calls.ok(calls.code(at, at + 21, "Barrierer/Tid"));
    show("rader=rolle");
    visit.part("columns-field").focus();
    type("Barrierer tid");
    assertThat(visit.page().locator(".combobox-list li")).hasCount(1);
    press("Enter");
    assertThat(pills()).hasText(new String[] {"Barrierer / Tid"});
    assertThat(visit.part("table").getByRole(AriaRole.COLUMNHEADER).first()).containsText("Tid");
  }

  @Test
  void thePlanIsKeptReorderedAndExportedAndFollowsOthers() {
    show("rader=tid");
    visit.part("plan-add").click();
    assertThat(planned()).hasCount(1);
    show("rader=stilling");
    visit.part("table").locator("td[tabindex='0']").focus();
    press("p");
    assertThat(planned()).hasCount(2);
    Locator second = planned().last().locator("[data-planned]");
    assertThat(second).hasAttribute("aria-current", "true");
    second.focus();
    press("F2");
    visit.part("plan-title-field").fill("Hvem som svarte");
    press("Enter");
    assertThat(planned().last()).containsText("Hvem som svarte");
    second.focus();
    press("Alt+ArrowUp");
    assertThat(planned().first()).containsText("Hvem som svarte");
    assertThat(planned().first().locator("[data-planned]")).isFocused();
    assertEquals(
        List.of("Hvem som svarte", "Har for liten tid"),
        study.store().plannedTables().stream().map(PlannedTable::title).toList());
    visit.part("plan-export").click();
    Download download =
        visit
            .page()
            .waitForDownload(() -> visit.page().getByRole(AriaRole.MENUITEM).first().click());
    assertEquals("tabellplan.xlsx", download.suggestedFilename());
    press("Control+z");
    assertThat(planned().last()).containsText("Hvem som svarte");
    new Calls(study).delete("/api/plan/" + study.store().plannedTables().getFirst().id());
    assertThat(planned()).hasCount(1);
    planned().first().locator("[data-planned]").focus();
    press("Delete");
    assertThat(visit.part("plan")).containsText("samles her");
  }

  @Test
  void theTableFollowsWhatOthersChange() {
    show("rader=tid");
    assertThat(lines().first()).containsText("Ja");
    var variable =
        study.store().questionnaires().stream()
            .flatMap(one -> one.variables().stream())
            .filter(one -> one.name().equals("tid"))
            .findFirst()
            .orElseThrow();
    Calls.ok(
        new Calls(study)
            .patch(
                "/api/variables/" + variable.id(),
                "{\"values\":[{\"code\":\"1\",\"label\":\"Ja visst\"},{\"code\":\"2\",\"label\":\"Nei\"}]}"));
    assertThat(lines().first()).containsText("Ja visst");
  }

  @Test
  void theTableIsSavedAsAFileAndCopied() {
    visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    show("rader=tid");
    visit.part("table-export").click();
    Download download =
        visit
            .page()
            .waitForDownload(() -> visit.page().getByRole(AriaRole.MENUITEM).nth(1).click());
    assertEquals("tabell.docx", download.suggestedFilename());
    visit.part("table-copy").click();
    assertThat(visit.part("status")).containsText("Kopierte");
    String copied = (String) visit.page().evaluate("() => navigator.clipboard.readText()");
    assertTrue(copied.contains("Ja\t4\t50\t67"), copied);
  }

  @Test
  void theRoomIsAccessibleBeforeAndAfterATableIsChosen() {
    assertThat(visit.part("starting-point").first()).isVisible();
    assertAccessible("before a table", visit.page());
    show("rader=tid&kolonne=stilling");
    assertThat(visit.part("chart-place").locator("svg")).isVisible();
    lines().first().locator("td").first().click();
    assertThat(visit.part("cell-card")).isVisible();
    visit.part("plan-add").click();
    assertThat(planned()).hasCount(1);
    assertAccessible("a table", visit.page());
    visit.part("rows-field").click();
    assertThat(visit.page().locator(".combobox-list li").first()).isVisible();
    assertAccessible("choosing rows", visit.page(), ".combobox");
  }

  private void show(String view) {
    visit.page().evaluate("view => { location.hash = '#/tabeller?' + view; }", view);
    assertThat(visit.part("table")).hasAttribute("aria-busy", "false");
    assertThat(visit.page()).hasURL(Pattern.compile(view + "$"));
    assertThat(lines().first()).isVisible();
  }

  private Locator lines() {
    return visit.part("table-line");
  }

  private Locator pills() {
    return visit.part("column-pill").locator(".pill-text");
  }

  private Locator planned() {
    return visit.part("planned-table");
  }
}
