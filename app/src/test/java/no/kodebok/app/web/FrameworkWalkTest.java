package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.Source;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The framework matrix: what each case says on each code, and the researcher's summary of it. */
class FrameworkWalkTest extends ComparingWalk {
  @BeforeEach
  void twoCasesAndTwoCodes() {
    code("Barrierer/Tid", TIME);
    Source second = bringSecond();
    code("Styring", second, FIGURES);
    makeCase(second);
    compare("framework");
    assertThat(visit.part("framework")).isVisible();
  }

  private List<String> summaries() {
    return study.store().judgements().stream()
        .filter(one -> one.kind() == Judgement.Kind.SUMMARY)
        .map(one -> one.wording().text())
        .toList();
  }

  @Test
  void aCaseIsSummedUpWithTheKeyboardAloneAndTheFileHoldsIt() throws IOException {
    assertThat(cell(FIRST, 0)).containsText("«" + TIME + "»");
    assertThat(cell(FIRST, 1)).hasText("–");
    tabTo(cell(FIRST, 0));
    press("ArrowDown", "ArrowRight");
    assertThat(cell(SECOND, 1)).isFocused();
    press("Enter");
    Locator pane = visit.part("framework-pane");
    assertThat(pane.locator("blockquote")).hasText(FIGURES);
    assertThat(visit.part("framework-summary")).isFocused();
    type("Tallene styrer.");
    press("Control+Enter");
    assertThat(cell(SECOND, 1)).containsText("Tallene styrer.");
    assertThat(visit.part("status")).containsText("Lagret sammendraget");
    assertEquals(List.of("Tallene styrer."), summaries());
    press("Escape");
    assertThat(cell(SECOND, 1)).isFocused();
    // The pane follows, and the grid keeps the focus.
    press("ArrowUp", "ArrowLeft");
    assertThat(pane.locator("blockquote")).hasText(TIME);
    assertThat(cell(FIRST, 0)).isFocused();
    assertAccessible("framework", visit.page());
    visit.part("framework-export").click();
    Download file =
        visit.page().waitForDownload(() -> visit.page().getByText("Excel (.xlsx)").click());
    try (InputStream in = file.createReadStream();
        Workbook workbook = WorkbookFactory.create(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      assertEquals(SECOND, sheet.getRow(2).getCell(0).getStringCellValue());
      assertEquals(
          "Tallene styrer.",
          sheet.getRow(2).getCell(2).getStringCellValue().lines().findFirst().orElseThrow());
    }
    press("Control+z");
    assertThat(cell(SECOND, 1)).containsText("«" + FIGURES + "»");
    assertEquals(List.of(), summaries());
  }

  @Test
  void casesStandTogetherByAnAttributeAndAreChosenByAFilter() {
    visit.part("framework-sort").selectOption("rolle");
    Locator groups = visit.page().locator(".framework-group");
    assertThat(groups).hasCount(2);
    assertThat(groups.first()).containsText("veileder");
    assertThat(groups.last()).containsText("Uten verdi");
    visit.part("framework-where").fill("rolle = veileder");
    assertThat(groups).hasCount(1);
    assertThat(cell(SECOND, 1)).hasCount(0);
    assertThat(visit.page()).hasURL(Pattern.compile("vis=framework.*ordne=rolle.*hvor=rolle"));
    visit.page().reload();
    assertThat(groups).hasCount(1);
    study.bringInterview("Uten enhet", "INTERVJUER: Hei?\n\nA: Hei.\n");
    assertThat(visit.page().locator(".framework-notes")).containsText("1 intervju uten enhet");
    visit.part("framework-where").fill("rolle = ");
    assertThat(visit.part("framework-fault")).isVisible();
  }

  @Test
  void aPassageLeadsOnToItsPlaceInTheText() {
    cell(FIRST, 0).click();
    visit.part("framework-pane").locator("ol a").click();
    assertThat(visit.page()).hasURL(Pattern.compile("#/koding/.*start=.*"));
    assertThat(visit.part("reader")).isVisible();
    visit.page().goBack();
    assertThat(cell(FIRST, 0)).isFocused();
    assertThat(visit.part("framework-pane").locator("blockquote")).hasText(TIME);
  }
}
