package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks through the room for open answers, with a mouse and without one. */
class AnswersWalkTest extends RoomWalk {

  @BeforeEach
  void open() {
    study.bringSurvey(
        "hindringer",
        """
        {"title": "Hindringer", "caseId": "id", "variables": [{"name": "id"},
         {"name": "kjønn", "label": "Kjønn", "scale": "nominal",
          "values": [{"code": "1", "label": "Kvinne"}, {"code": "2", "label": "Mann"}]},
         {"name": "hindrer", "label": "Hva hindrer deg?", "scale": "text"}]}
        """,
        """
        id;kjønn;hindrer
        1;1;Vet ikke
        2;2;vet ikke.
        3;2;Mangel på tid
        4;1;Åpningstidene er for korte, og <b>køen</b> er lang
        5;1;Mangler tid
        6;;Veit ikkje
        """);
    enter();
  }

  @Test
  void answersAreSelectedAndCodedWithTheMouseAndTheStepTakenBackWhole() {
    openAnswers(visit);
    assertThat(visit.part("answers-shown")).hasText("Viser 6 av 6");
    row("Mangel på tid").locator("[data-check]").click();
    row("Mangler tid").locator("[data-check]").click();
    assertThat(visit.part("answers-shown")).hasText("Viser 6 av 6 · 2 valgt");
    visit.part("code-selected").click();
    visit.part("code-bar-input").fill("Barrierer/Tid");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("status")).hasText("Kodet 2 svar med Barrierer/Tid");
    assertThat(row("Mangler tid").getByTestId("code-chip")).hasText(Pattern.compile("^Tid\\s+KS$"));
    assertEquals(2, codings());
    assertThat(visit.part("answer-progress")).hasText("2 av 6 kodet");

    visit.part("code-frequency").filter(text("Uten kode")).click();
    assertThat(visit.part("answers-shown")).containsText("Viser 4 av 6");
    visit.part("code-frequency").filter(text("Uten kode")).click();
    visit.page().keyboard().press("Control+z");
    assertThat(visit.part("code-chip")).hasCount(0);
    assertEquals(0, codings());
  }

  @Test
  void answersAreFoundCodedAndUncodedWithTheKeyboardAlone() {
    tabTo(visit.part("nav-answers"));
    press("Enter");
    tabTo(visit.part("open-question").first());
    tabTo(visit.part("open-question").filter(text("Hva hindrer deg?")));
    press("Enter");
    assertThat(visit.part("answer-row")).hasCount(6);
    tabTo(visit.part("answer-row").first());
    press("Shift+ArrowDown");
    assertThat(visit.part("answers-shown")).containsText("2 valgt");
    press("c");
    assertThat(visit.part("code-bar-input")).isFocused();
    visit.page().keyboard().type("Usikker");
    press("Enter");
    assertThat(visit.part("status")).hasText("Kodet 2 svar med Usikker");
    assertThat(visit.part("answer-row").nth(1)).isFocused();
    press("n");
    assertThat(row("Mangel på tid")).isFocused();
    press("End");
    press("Escape");
    press("r");
    assertThat(row("Veit ikkje").getByTestId("code-chip")).hasCount(1);
    assertThat(visit.part("status")).hasText("Kodet 1 svar med Usikker");
    assertEquals(3, codings());

    press("Control+a");
    press("Delete");
    assertThat(visit.part("remove-code")).containsText("Usikker");
    press("Enter");
    assertThat(visit.part("status")).hasText("Fjernet Usikker fra 3 svar");
    assertEquals(0, codings());
    press("Control+z");
    assertThat(visit.part("code-chip")).hasCount(3);

    press("/");
    visit.page().keyboard().type("åpning");
    assertThat(visit.part("answers-shown")).containsText("Viser 1 av 6");
  }

  @Test
  void aPartOfAnAnswerIsCodedWithTheKeyboard() {
    openAnswers(visit);
    row("Åpningstidene").click();
    press("Enter");
    assertThat(visit.part("answer-whole")).isFocused();
    for (int i = 0; i < "Åpningstidene".length(); i++) {
      press("Shift+ArrowRight");
    }
    press("c");
    visit.page().keyboard().type("Åpningstid");
    press("Enter");
    assertThat(visit.part("status")).hasText("Kodet 1 svar med Åpningstid");
    assertThat(visit.part("answer-pane").locator("q")).hasText("Åpningstidene");
    assertEquals(new TextRange(0, 13), study.store().codings(CodingFilter.ALL).getFirst().range());
    press("Escape");
    assertThat(visit.part("answer-pane")).hasCount(0);
    assertThat(row("Åpningstidene")).isFocused();
    assertEquals(0, visit.page().locator("#room b:text('køen')").count(), "markup is text");
  }

  @Test
  void aNoteIsWrittenOnAnAnswerAndWhatWasBegunIsThereInTheRoomForNotesToo() {
    openAnswers(visit);
    row("Mangler tid").click();
    press("m");
    assertThat(visit.part("memo-input")).isFocused();
    visit.page().keyboard().type("Jf. intervju 1");
    press("Control+Enter");
    assertThat(visit.part("memo-card")).hasCount(0);
    assertThat(row("Mangler tid")).isFocused();
    assertThat(visit.part("answer-memos")).hasCount(1);
    assertThat(row("Mangler tid").getByTestId("answer-memos")).hasAttribute("title", "1 notat");
    Memo written = study.store().memos().getFirst();
    assertEquals("Jf. intervju 1", written.text());
    assertEquals("Mangler tid", study.store().text(written.about()).text());

    row("Mangler tid").getByTestId("answer-memos").click();
    visit
        .part("memo-card")
        .getByText("Endre", new Locator.GetByTextOptions().setExact(true))
        .click();
    visit.part("memo-input").fill("Jf. intervju 1 og 2");
    press("Escape");
    press("Escape");
    visit.room("memos");
    assertThat(visit.part("memo-text")).hasValue("Jf. intervju 1 og 2");
    visit.part("memo-text").focus();
    press("Control+Enter");
    assertThat(visit.part("memo-text")).hasCount(0);
    assertEquals("Jf. intervju 1 og 2", study.store().memos().getFirst().text());

    openAnswers(visit);
    row("Mangler tid").click();
    press("m");
    assertThat(visit.part("memo-card")).containsText("Jf. intervju 1 og 2");
    assertAccessible("memo card", visit.page());
    press("Escape");
    assertThat(visit.part("memo-card")).hasCount(0);
    press("Control+z");
    press("Control+z");
    assertThat(visit.part("answer-memos")).hasCount(0);
  }

  @Test
  void goingBackFromAnAnswerLeadsToTheListAsItWasLeft() {
    openAnswers(visit);
    visit.page().getByText("Svar", new Page.GetByTextOptions().setExact(true)).click();
    visit.part("answer-words").fill("tid");
    visit.part("answer-attribute").selectOption(new SelectOption().setLabel("Kvinne"));
    visit.part("group-answers").click();
    assertThat(visit.part("answers-shown")).hasText("Viser 2 av 6");
    row("Åpningstidene").click();
    press("Enter");
    assertThat(visit.part("answer-whole")).isFocused();
    visit.part("answer-pane").getByText("Åpne i Koding").click();
    assertThat(visit.page().locator(".reader")).containsText("Åpningstidene");
    visit.page().goBack();
    assertThat(visit.part("answers-shown")).hasText("Viser 2 av 6");
    assertThat(row("Åpningstidene")).isFocused();
    assertThat(visit.part("answer-words")).hasValue("tid");
    assertThat(visit.part("answer-attribute")).hasValue("kjønn\nKvinne");
    assertThat(visit.part("group-answers")).hasAttribute("aria-pressed", "true");
    assertThat(visit.part("answer-row").last()).containsText("Åpningstidene");
    assertThat(visit.page().locator("[role=columnheader][aria-sort=ascending]")).hasText("Svar ↑");
  }

  @Test
  void aCodeOnAKeyIsPutOnAnswersWithIt() {
    study.store().write(ServedStudy.CODER, CodeEdits.addCode(CodePath.parse("Tid")));
    visit
        .page()
        .evaluate(
            "([project, coder, code]) => localStorage.setItem("
                + "`kodebok.favourites.${project}.${coder}`, JSON.stringify([[3, code]]))",
            List.of(
                study.store().project().id().toString(),
                ServedStudy.CODER,
                study.store().codebook().get(CodePath.parse("Tid")).id().toString()));
    openAnswers(visit);
    assertThat(visit.part("nav-codebook")).containsText("1");
    row("Mangler tid").click();
    press("4");
    assertThat(visit.part("status")).containsText("Ingen kode ligger på tasten 4");
    press("3");
    assertThat(visit.part("status")).hasText("Kodet 1 svar med Tid");
    assertEquals(1, codings());
  }

  @Test
  void likeAnswersStandTogetherAndAreCodedAsOne() {
    openAnswers(visit);
    visit.part("group-answers").click();
    assertThat(visit.part("answer-group")).hasCount(2);
    Locator unsure = visit.part("answer-group").first();
    assertThat(unsure).containsText("3 like svar");
    unsure.click();
    press("c");
    visit.page().keyboard().type("Usikker");
    press("Enter");
    assertThat(visit.part("status")).hasText("Kodet 3 svar med Usikker");
    assertEquals(3, codings());
    press("ArrowRight");
    assertThat(visit.part("answer-row")).hasCount(4);
    press("ArrowDown");
    assertThat(row("Vet ikke").first()).isFocused();
    press("ArrowLeft");
    assertThat(unsure).isFocused();
    press("ArrowLeft");
    assertThat(visit.part("answer-row")).hasCount(1);
  }

  @Test
  void answersAreSortedAndFilteredByWhatStandsBesideThem() {
    openAnswers(visit);
    visit.page().getByText("Svar", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(visit.part("answer-row").last()).containsText("Åpningstidene");
    visit.part("answer-attribute").selectOption(new SelectOption().setLabel("Mann"));
    assertThat(visit.part("answers-shown")).hasText("Viser 2 av 6");
    visit.part("answer-columns").click();
    visit.page().getByText("Kjønn kjønn").click();
    press("Escape");
    assertThat(visit.page().locator(".answer-grid [role=columnheader]").filter(text("Kjønn")))
        .hasCount(0);
    visit.page().reload();
    assertThat(visit.part("answer-row")).hasCount(6);
    assertThat(visit.page().locator(".answer-grid [role=columnheader]").filter(text("Kjønn")))
        .hasCount(0);
  }

  @Test
  void whatOthersCodeShowsWithoutLosingTheSelection() {
    openAnswers(visit);
    row("Mangel på tid").click();
    assertThat(visit.part("answers-shown")).containsText("1 valgt");
    Source answer =
        study.store().sources().stream()
            .filter(source -> study.store().text(source.id()).text().equals("Mangler tid"))
            .findFirst()
            .orElseThrow();
    study
        .store()
        .write(
            "Ola L.",
            CodeEdits.code(
                List.of(
                    new CodedPassage(
                        CodePath.parse("Tid"),
                        answer.id(),
                        new TextRange(0, answer.length()),
                        null)),
                true));
    assertThat(row("Mangler tid").getByTestId("code-chip")).hasText(Pattern.compile("^Tid\\s+OL$"));
    assertThat(visit.part("answers-shown")).containsText("1 valgt");
    assertThat(row("Mangel på tid")).isFocused();
  }

  @Test
  void theRoomKeepsNobodyOut() {
    try (Screen.Visit other = SCREEN.visit()) {
      other.page().navigate(study.address());
      other.room("answers");
      assertThat(other.part("open-question").first()).isVisible();
      assertAccessible("questions", other.page());
      openAnswers(other);
      Keyboard keys = other.page().keyboard();
      other.part("group-answers").click();
      assertThat(other.part("answer-group")).hasCount(2);
      other.part("answer-group").first().click();
      keys.press("c");
      assertAccessible("code bar", other.page());
      keys.type("Usikker");
      keys.press("Enter");
      assertThat(other.part("code-chip").first()).isVisible();
      keys.press("ArrowRight");
      keys.press("F2");
      assertThat(other.part("answer-pane")).isVisible();
      assertAccessible("answers", other.page());
      assertEquals(List.of(), other.faults());
    }
  }

  private static void openAnswers(Screen.Visit of) {
    of.room("answers");
    of.part("open-question").filter(text("Hva hindrer deg?")).click();
    assertThat(of.part("answer-row")).hasCount(6);
  }

  private static Locator.FilterOptions text(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private Locator row(String words) {
    return visit.part("answer-row").filter(text(words));
  }

  private int codings() {
    return study.store().codings(CodingFilter.ALL).size();
  }
}
