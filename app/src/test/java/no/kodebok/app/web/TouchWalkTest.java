package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A screen that is touched, and what is dropped and pasted on it. */
class TouchWalkTest extends RoomWalk {
  private static final String PASSAGE = "Det tar for lang tid.";

  @BeforeEach
  void open() {
    study.store().write(ServedStudy.CODER, CodeEdits.addCode(CodePath.parse("Ventetid")));
    visit.close();
    visit = SCREEN.visitByTouch();
    enter();
  }

  @Test
  void aFingerSelectsCodesInTheBarAndTurnsToACoding() {
    visit.room("reading");
    Locator turn = turn("De kommer sent");
    turn.tap();
    assertThat(visit.page().locator(".reader-turn.is-current")).containsText("De kommer sent");
    selectByTouch(PASSAGE);
    assertThat(visit.part("code-bar")).isVisible();
    visit.part("code-bar").getByRole(AriaRole.OPTION).first().tap();
    assertThat(visit.part("status")).containsText("Kodet med Ventetid");
    assertThat(visit.part("code-bar")).hasCount(0);
    assertEquals(List.of(PASSAGE), coded());

    visit.part("stripe").tap();
    assertThat(visit.part("handle-end")).isVisible();
    turn.tap();
    assertThat(visit.part("handle-end")).isHidden();
  }

  @Test
  void aNewCodeIsWrittenInTheBarAfterATouch() {
    visit.room("reading");
    selectByTouch(PASSAGE);
    visit.part("code-bar-input").tap();
    assertThat(visit.part("code-bar-input")).isFocused();
    visit.page().keyboard().type("Tempo");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("stripe").filter(new Locator.FilterOptions().setHasText("Tempo")))
        .hasCount(1);
    assertThat(visit.part("status")).containsText("Kodet med Tempo");
    assertEquals(List.of(PASSAGE), coded());
  }

  @Test
  void aCodeInThePanelIsPutOnWhatAFingerHasSelected() {
    visit.room("reading");
    selectByTouch(PASSAGE);
    Locator code =
        visit
            .page()
            .locator(".code-row")
            .filter(new Locator.FilterOptions().setHasText("Ventetid"));
    code.getByText("Ventetid").tap();
    assertThat(visit.part("stripe")).containsText("Ventetid");
    assertThat(visit.part("status")).containsText("Kodet med Ventetid");
    assertEquals(List.of(PASSAGE), coded());
  }

  @Test
  void othersAreOutOfSightWhileSomebodyCodesBlind() {
    visit.room("reading");
    int start = study.text().indexOf(PASSAGE);
    study
        .store()
        .write(
            "Ola L.",
            CodeEdits.code(
                List.of(
                    new CodedPassage(
                        CodePath.parse("Andres kode"),
                        study.interview().id(),
                        new TextRange(start, start + 5),
                        null)),
                true));
    assertThat(visit.part("stripe")).hasCount(1);
    visit.part("reading-view").tap();
    visit.page().getByText("skjul andres kodinger").last().tap();
    visit.page().keyboard().press("Escape");
    assertThat(visit.part("stripe")).hasCount(0);
    selectByTouch(PASSAGE);
    visit.part("code-bar").getByText("Ventetid").tap();
    assertThat(visit.part("stripe")).hasCount(1);
    assertThat(visit.part("stripe")).containsText("Ventetid");
    assertThat(visit.part("status")).containsText("Kodet med Ventetid");
    visit.page().reload();
    assertThat(visit.part("stripe")).hasCount(1);
  }

  @Test
  void filesAreDroppedAndTextIsPastedIntoKilder() {
    visit.room("sources");
    assertThat(visit.part("source-row").first()).isVisible();
    Page page = visit.page();
    page.evaluate(
        """
        () => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['LEDER 1: Vi følger opp.\\n'], 'Samtale.txt'));
          for (const kind of ['dragenter', 'dragover', 'drop']) {
            document.querySelector('#room').dispatchEvent(
              new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
          }
        }
        """);
    assertThat(visit.part("import-file")).containsText("Samtale.txt");
    paste("body", "LEDER 2: Og det tar tid.");
    assertThat(visit.part("import-file")).hasCount(2);
    assertThat(visit.part("import-file").filter(new Locator.FilterOptions().setHasText("Innlimt")))
        .hasCount(1);
    visit.part("import-save").tap();
    assertThat(visit.part("status")).hasText("Hentet inn 2 filer");
    assertThat(visit.part("source-row")).hasCount(4);

    paste("input[type=search]", "ikke en fil");
    assertThat(visit.part("import-file")).hasCount(0);
  }

  private void paste(String where, String text) {
    visit
        .page()
        .evaluate(
            """
            ([where, text]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', text);
              document.querySelector(where).dispatchEvent(
                new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            List.of(where, text));
  }

  private Locator turn(String words) {
    return visit.part("reader-turn").filter(new Locator.FilterOptions().setHasText(words));
  }

  /**
   * A finger is put on the words; the browser's own handles then move the selection, telling
   * nobody.
   */
  private void selectByTouch(String words) {
    Locator turn = turn(words);
    BoundingBox box = turn.boundingBox();
    visit.page().touchscreen().tap(box.x + 60, box.y + box.height / 2);
    turn.evaluate(
        """
        (turn, words) => {
          const node = turn.querySelector('.reader-words').firstChild;
          const start = node.data.indexOf(words);
          document.getSelection().setBaseAndExtent(node, start, node, start + words.length);
        }
        """,
        words);
    assertThat(visit.part("code-bar")).isVisible();
  }

  private List<String> coded() {
    return study.store().codings(CodingFilter.ofSource(study.interview().id())).stream()
        .map(Coding::range)
        .map(range -> range.in(study.text()))
        .toList();
  }
}
