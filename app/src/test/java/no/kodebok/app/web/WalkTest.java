package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.store.CodingFilter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks through the workbench as a researcher does, with a mouse and without one. */
class WalkTest extends RoomWalk {
  private static final String PASSAGE = "Det tar for lang tid.";

  @BeforeEach
  void open() {
    enter();
    visit.room("sources");
  }

  @Test
  void aPassageIsCodedWithTheMouseAndTheCodingTakenBackAndMadeAgain() {
    assertThat(visit.part("source-row")).hasCount(2);
    assertFalse(visit.page().url().contains("token"), visit.page().url());
    openInterview();
    select(PASSAGE);
    visit.part("code-bar-input").fill("Barrierer/Ventetid");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("stripe")).hasText(Pattern.compile("^Ventetid\\s+KS$"));
    assertThat(visit.part("status")).hasText("Kodet med Barrierer/Ventetid");
    assertEquals(List.of(PASSAGE), coded());

    visit.page().keyboard().press("Control+z");
    assertThat(visit.part("stripe")).hasCount(0);
    assertThat(visit.part("status")).containsText("Angret: kodet med");
    assertEquals(List.of(), coded());

    visit.page().keyboard().press("Control+Shift+z");
    assertThat(visit.part("stripe")).hasCount(1);
    assertEquals(List.of(PASSAGE), coded());
  }

  @Test
  void aPassageIsFoundAndCodedWithTheKeyboardAlone() {
    assertThat(visit.part("source-row")).hasCount(2);
    visit.page().keyboard().press("Control+k");
    assertThat(visit.part("palette-input")).isFocused();
    visit.page().keyboard().type("opplæringstiltak");
    visit.page().keyboard().press("Enter");
    Locator hit = visit.part("search-hit");
    assertThat(hit).hasCount(1);
    tabTo(visit.part("search-hits"));
    visit.page().keyboard().press("Enter");
    Locator turn = current();
    assertThat(turn).containsText("Og opplæringstiltakene?");
    assertThat(turn).isFocused();

    visit.page().keyboard().press("j");
    assertThat(current()).containsText("De kommer sent.");
    visit.page().keyboard().press("c");
    assertThat(visit.part("code-bar-input")).isFocused();
    visit.page().keyboard().type("Ventetid");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("stripe")).hasCount(1);
    assertThat(visit.part("status")).hasText("Kodet med Ventetid");
    assertThat(current()).isFocused();

    visit.page().keyboard().press("j");
    visit.page().keyboard().press("p");
    assertThat(visit.part("status")).containsText("Ventetid, kodet av " + ServedStudy.CODER);
    visit.page().keyboard().press("Delete");
    assertThat(visit.part("stripe")).hasCount(0);
    visit.page().keyboard().press("Control+z");
    assertThat(visit.part("stripe")).hasCount(1);
  }

  @Test
  void quotesAreWrittenToAWorkbookThatOpens() throws IOException {
    new Calls(study).code(study.text().indexOf(PASSAGE), end(PASSAGE), "Barrierer/Ventetid");
    visit.room("quotes");
    assertThat(visit.part("quote-row")).containsText(PASSAGE);
    visit.page().getByLabel("Sitatet tilskrives").fill("{rolle}, {kontor}");
    assertThat(visit.part("quote-row")).containsText("veileder, Nordvik");
    Download download = visit.page().waitForDownload(() -> visit.part("export-xlsx").click());
    assertEquals("sitater.xlsx", download.suggestedFilename());
    Path file = folder.resolve("lagret.xlsx");
    download.saveAs(file);
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      boolean holds = cells(workbook).stream().anyMatch(cell -> cell.contains(PASSAGE));
      assertTrue(holds, "the sheet holds the quote");
      assertTrue(cells(workbook).contains("veileder, Nordvik"), "and its attribution");
    }
  }

  @Test
  void aWrongQueryIsExplainedInTheLanguageOfTheScreen() {
    visit.room("search");
    Locator field = visit.part("search-input");
    field.fill("tid (");
    field.press("Enter");
    assertThat(visit.page().getByRole(AriaRole.ALERT))
        .containsText("Her mangler det noe å søke etter");
    assertThat(visit.part("query-error")).containsText("tid (");
    field.fill("tid");
    assertThat(visit.part("search-hit").first()).isVisible();
  }

  @Test
  void anOpenQuestionIsOneRowThatLeadsToItsAnswers() {
    visit.room("sources");
    Locator question = visit.page().getByText("Hva skal til?");
    assertThat(question).hasAttribute("href", Pattern.compile("^#/svar/[0-9a-f-]+$"));
    assertThat(visit.part("source-row").first()).containsText("2 svar");
  }

  @Test
  void markupInATextIsShownAsText() {
    openInterview();
    assertThat(visit.part("reader")).containsText("<script>document.title = 'tatt over'</script>");
    assertThat(visit.part("reader")).containsText("<img src=x onerror=");
    new Calls(study).code(study.text().indexOf("<script>"), study.text().length() - 1, "<b>Kode");
    visit.room("quotes");
    assertThat(visit.part("quote-row")).containsText("<img src=x onerror=");
    visit.room("search");
    Locator field = visit.part("search-input");
    field.fill("onerror");
    field.press("Enter");
    assertThat(visit.part("search-hit")).containsText("<script>");
    assertEquals(0, visit.page().locator("#room script, #room img, #room b b").count());
    assertEquals("Ventetid & veiledning – Kodebok", visit.page().title());
  }

  @Test
  void noRoomKeepsAnybodyOut() {
    new Calls(study).code(study.text().indexOf(PASSAGE), end(PASSAGE), "Barrierer/Ventetid");
    try (Screen.Visit other = SCREEN.visit()) {
      other.page().navigate(study.address());
      other.room("sources");
      assertThat(other.part("source-row")).hasCount(2);
      assertAccessible("sources", other.page());
      other.page().getByText("Intervju 1").first().click();
      assertThat(other.part("stripe")).hasCount(1);
      assertAccessible("reading", other.page());
      other.page().keyboard().press("c");
      assertThat(other.part("code-bar-input")).isFocused();
      assertAccessible("coding", other.page());
      other.page().keyboard().press("Escape");
      other.room("codebook");
      other
          .part("code-outline")
          .getByText("Ventetid", new Locator.GetByTextOptions().setExact(true))
          .click();
      assertThat(other.part("code-name")).hasValue("Ventetid");
      assertAccessible("codebook", other.page());
      other.room("search");
      assertThat(other.part("search-help")).isVisible();
      assertAccessible("search help", other.page());
      other.part("search-input").fill("tid");
      other.part("search-input").press("Enter");
      assertThat(other.part("search-hit").first()).isVisible();
      assertAccessible("search", other.page());
      other.part("search-input").fill("(");
      other.part("search-input").press("Enter");
      assertThat(other.part("query-error")).isVisible();
      assertAccessible("wrong query", other.page());
      other.room("quotes");
      assertThat(other.part("quote-row")).hasCount(1);
      assertAccessible("quotes", other.page());
      assertEquals(List.of(), other.faults());
    }
  }

  private void openInterview() {
    visit.page().getByText("Intervju 1").first().click();
    assertThat(visit.part("reader")).containsText(PASSAGE);
  }

  private Locator current() {
    return visit.page().locator(".reader-turn.is-current");
  }

  /** Drags the mouse over some words of the text. */
  private void select(String words) {
    Locator turn = visit.part("reader-turn").filter(new Locator.FilterOptions().setHasText(words));
    Object box =
        turn.evaluate(
            """
            (turn, words) => {
              const node = turn.querySelector('.reader-words').firstChild;
              const range = document.createRange();
              range.setStart(node, node.data.indexOf(words));
              range.setEnd(node, node.data.indexOf(words) + words.length);
              const all = [...range.getClientRects()];
              const [first, last] = [all[0], all[all.length - 1]];
              return [first.left, (first.top + first.bottom) / 2, last.right, (last.top + last.bottom) / 2];
            }
            """,
            words);
    List<Double> at = ((List<?>) box).stream().map(n -> ((Number) n).doubleValue()).toList();
    visit.page().mouse().move(at.get(0) + 0.5, at.get(1));
    visit.page().mouse().down();
    visit.page().mouse().move(at.get(2) - 0.5, at.get(3));
    visit.page().mouse().up();
    assertThat(visit.part("code-bar-input")).isFocused();
  }

  private List<String> coded() {
    return study.store().codings(CodingFilter.ALL).stream()
        .map(Coding::range)
        .map(range -> range.in(study.text()))
        .toList();
  }

  private int end(String words) {
    return study.text().indexOf(words) + words.length();
  }

  private static List<String> cells(Workbook workbook) {
    List<String> cells = new ArrayList<>();
    workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(c -> cells.add(c.toString()))));
    return cells;
  }
}
