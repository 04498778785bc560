package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.memos.MemoEdits;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out of the rooms as files and comes in from files, by buttons and from the palette. */
class FilesWalkTest extends RoomWalk {
  @BeforeEach
  void open() {
    enter();
  }

  @Test
  void memosAreSavedAsTheRoomShowsThem() throws IOException {
    UUID project = study.store().project().id();
    study.store().write(ServedStudy.CODER, MemoEdits.write(project, "Husk fristen"));
    study
        .store()
        .write(ServedStudy.CODER, MemoEdits.write(study.interview().id(), "=1+1 om intervjuet"));
    visit.room("memos");
    assertThat(visit.part("memo-row")).hasCount(2);
    visit.part("memo-words").fill("intervjuet");
    assertThat(visit.part("memo-row")).hasCount(1);
    visit.part("memo-export").click();
    Path word = saved(() -> visit.page().getByText("Word (.docx)").click(), "notater.docx");
    try (InputStream in = Files.newInputStream(word);
        XWPFDocument document = new XWPFDocument(in)) {
      String text =
          document.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .collect(Collectors.joining("\n"));
      assertTrue(text.contains("=1+1 om intervjuet"), text);
      assertTrue(text.contains("Kilde: Intervju 1"), text);
      assertTrue(!text.contains("Husk fristen"), text);
    }
    visit.part("memo-words").fill("");
    assertThat(visit.part("memo-row")).hasCount(2);
    String csv = Files.readString(saved(() -> palette("lagre notater som .csv"), "notater.csv"));
    assertTrue(csv.startsWith("\ufeff\"Utdrag\";\"Notat\";"), csv);
    assertTrue(csv.contains("\"Husk fristen\";\"Prosjekt\""), csv);
    assertTrue(csv.contains("\"'=1+1 om intervjuet\""), "a spreadsheet must not run it: " + csv);
  }

  @Test
  void hitsAreSavedWithWhereTheyStandAndWhatWasAskedFor() throws IOException {
    visit.room("search");
    visit.part("search-input").fill("ventetiden");
    assertThat(visit.part("search-hit").first()).isVisible();
    visit.part("hits-export").click();
    saved(() -> visit.page().getByText("Excel (.xlsx)").click(), "treff.xlsx");
    String csv = Files.readString(saved(() -> palette("lagre treff som .csv"), "treff.csv"));
    List<String> lines = csv.lines().toList();
    assertEquals(
        "\ufeff\"Utdrag\";\"Kilde\";\"Linjer\";\"Taler\";\"Enhet\";\"rolle\";\"kontor\";"
            + "\"Traff på\";\"Koder\";\"Søk\"",
        lines.getFirst());
    assertTrue(
        csv.contains(
            "\"Intervju 1\";\"7\";\"VEILEDER 1\";\"Intervju 1\";\"veileder\";\"Nordvik\";"
                + "\"Ventetiden\";\"\";\"ventetiden\""),
        csv);
  }

  @Test
  void filesAreChosenFromThePaletteInWhicheverRoom() throws IOException {
    Path talk = Files.writeString(folder.resolve("Samtale.txt"), "LEDER 1: Vi følger opp.\n");
    visit.room("log");
    assertThat(visit.part("log-row").first()).isVisible();
    FileChooser chooser = visit.page().waitForFileChooser(() -> palette("hent inn filer"));
    chooser.setFiles(talk);
    assertThat(visit.part("import-file")).containsText("Samtale.txt");
    assertThat(visit.page()).hasURL(Pattern.compile("#/kilder$"));
    chooser = visit.page().waitForFileChooser(() -> palette("hent inn filer"));
    assertTrue(chooser.isMultiple());
  }

  @Test
  void aTextIsCorrectedFromWhereItIsReadAndReadOnThere() {
    visit.room("reading");
    Locator turn =
        visit.part("reader-turn").filter(new Locator.FilterOptions().setHasText("De kommer sent"));
    turn.click();
    assertThat(visit.page().locator(".reader-turn.is-current")).containsText("De kommer sent");
    visit.part("correct-text-here").click();
    Locator text = visit.part("correct-text");
    assertThat(text).isFocused();
    int at = study.text().indexOf("De kommer sent");
    int caret = ((Number) text.evaluate("field => field.selectionStart")).intValue();
    assertTrue(caret <= at && at - caret < 20, caret + " of " + at);
    text.fill(study.text().replace("De kommer sent.", "De kommer altfor sent."));
    visit.part("correct-look").click();
    visit.part("correct-save").click();
    assertThat(visit.page().locator(".reader-turn.is-current"))
        .containsText("De kommer altfor sent");
    palette("rett teksten her");
    assertThat(visit.part("correct-text")).isFocused();
    visit.part("correct-back").click();
    assertThat(visit.part("reader")).isVisible();
  }

  @Test
  void onPaperEveryQuoteStandsBelowTheOneBefore() {
    Source interview =
        study.bringInterview("Langt intervju", "VEILEDER 1: Det tar tid.\n\n".repeat(40));
    String text = study.store().text(interview.id()).text();
    List<CodedPassage> passages = new ArrayList<>();
    for (int at = text.indexOf("Det tar"); at >= 0; at = text.indexOf("Det tar", at + 1)) {
      passages.add(
          new CodedPassage(
              CodePath.parse("Tid"), interview.id(), new TextRange(at, at + 12), null));
    }
    study.store().write(ServedStudy.CODER, CodeEdits.code(passages, true));
    visit.room("quotes");
    visit.part("quote-folding").selectOption("none");
    assertThat(visit.part("quote-count")).hasText("40 sitater");
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    visit.page().evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
    assertThat(visit.part("quote-row")).hasCount(40);
    assertEquals(
        true,
        visit
            .page()
            .evaluate(
                """
                () => {
                  const boxes = [...document.querySelectorAll('.quotes article')]
                    .map((article) => article.getBoundingClientRect());
                  return boxes.every(({ top, width }, i) =>
                    width > 600 && (i === 0 || top >= boxes[i - 1].bottom - 1));
                }
                """));
    visit.page().evaluate("() => window.dispatchEvent(new Event('afterprint'))");
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    assertThat(visit.page().locator("[data-testid=quote-row][data-index='39']")).hasCount(0);
  }

  private Path saved(Runnable deed, String name) {
    Download download = visit.page().waitForDownload(deed);
    assertEquals(name, download.suggestedFilename());
    Path file = folder.resolve("lagret-" + name);
    download.saveAs(file);
    assertThat(visit.part("status")).containsText(name);
    return file;
  }

  /** Opens the palette, types, and takes what stands first. */
  private void palette(String words) {
    Page page = visit.page();
    page.keyboard().press("Control+k");
    assertThat(visit.part("palette-input")).isFocused();
    page.keyboard().type(words);
    assertThat(page.locator(".palette-item").first())
        .containsText(words, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
    page.keyboard().press("Enter");
  }
}
