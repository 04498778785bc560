package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.model.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks through the room of the sources: files come in, are filed, described and corrected. */
class SourcesWalkTest extends RoomWalk {
  private static final String TALK =
      "INTERVJUER: Hva gjør dere?\n\nLEDER 1: Vi følger opp.\n\nINTERVJUER: Mer?\n\nLEDER 1: Nei.\n";

  @BeforeEach
  void open() {
    enter();
    visit.room("sources");
    assertThat(visit.part("source-row")).hasCount(2);
  }

  @Test
  void filesAreLookedAtBeforeTheyAreSavedInOneStep() throws IOException {
    Path talk = Files.writeString(folder.resolve("Samtale.txt"), TALK);
    Path broken = Files.write(folder.resolve("bilde.bin"), new byte[] {0, 1, 2, 0, 3, 4, 0});
    visit.part("pick-files").setInputFiles(new Path[] {talk, broken});
    assertThat(visit.part("import-file")).hasCount(2);
    look(visit, "Samtale.txt");
    assertThat(visit.part("preview-speakers")).containsText("LEDER 1");
    assertThat(visit.part("preview-speakers")).containsText("intervjuer");
    assertThat(visit.part("preview-text")).containsText("Vi følger opp.");
    assertThat(visit.part("import-save")).isDisabled();
    file(visit, "bilde.bin").getByText("Utelat").click();
    visit.part("import-save").click();
    assertThat(visit.part("source-row")).hasCount(3);
    assertThat(visit.part("status")).hasText("Hentet inn 1 fil");
    visit.page().keyboard().press("Control+z");
    assertThat(visit.part("source-row")).hasCount(2);
  }

  @Test
  void whatIsDiscardedIsNotSaved() throws IOException {
    Path talk = Files.writeString(folder.resolve("Samtale.txt"), TALK);
    visit.part("pick-files").setInputFiles(talk);
    assertThat(visit.part("preview-speakers")).containsText("LEDER 1");
    visit.part("import-discard").click();
    assertThat(visit.part("source-row")).hasCount(2);
    assertEquals(1, study.store().sources().stream().filter(s -> s.question() == null).count());
  }

  @Test
  void sourcesAreFiledRenamedAndDescribedWithTheKeyboardAlone() {
    Locator cell = visit.part("source-row").last().locator("[data-cell]").first();
    cell.focus();
    visit.page().keyboard().press("m");
    assertThat(visit.part("word-field")).isFocused();
    visit.page().keyboard().type("Nordvik/Ledere");
    visit.page().keyboard().press("Enter");
    assertThat(visit.page().locator(".folder-name").getByText("Ledere")).isVisible();
    assertEquals("Nordvik/Ledere", interview().folder());

    visit.part("source-row").last().locator("[data-cell]").first().focus();
    visit.page().keyboard().press("F2");
    assertThat(visit.part("cell-editor")).isFocused();
    visit.page().keyboard().type("Samtale 1");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("source-row").last()).containsText("Samtale 1");

    Locator role = visit.part("source-row").last().locator(".grid-attribute").first();
    role.focus();
    visit.page().keyboard().type("leder");
    visit.page().keyboard().press("Tab");
    assertThat(visit.part("cell-editor")).isFocused();
    visit.page().keyboard().press("Escape");
    assertThat(role).hasText("leder");
    visit.page().keyboard().press("Control+z");
    assertThat(role).hasText("veileder");
  }

  @Test
  void aTextIsCorrectedAndWhatGotOtherWordsIsReviewed() {
    int at = study.text().indexOf("lang tid");
    new Calls(study).code(at, at + "lang tid".length(), "Ventetid");
    visit
        .page()
        .navigate(
            visit.page().url().replaceAll("#.*", "")
                + "#/kilder/"
                + interview().id()
                + "?vis=rett");
    Locator editor = visit.part("correct-text");
    assertThat(editor).isFocused();
    editor.fill(
        study.text().replace("lang tid", "altfor lang tid").replace("uklare", "svært uklare"));
    visit.page().keyboard().press("Control+Enter");
    assertThat(visit.part("correct-result")).containsText("2 steder er endret");
    assertThat(visit.part("changed-passage")).hasCount(0);
    editor.fill(study.text().replace("lang tid", "lang, seig tid"));
    visit.part("correct-look").click();
    assertThat(visit.part("changed-passage")).hasCount(1);
    visit.part("correct-save").click();
    assertThat(visit.part("review")).containsText("lang, seig tid");
    visit.part("review-keep").click();
    assertThat(visit.part("review")).hasCount(0);
    assertEquals(List.of(), study.store().reviews());
    assertTrue(study.text().contains("lang, seig tid"));
  }

  @Test
  void theRoomKeepsNobodyOut() throws IOException {
    Path talk = Files.writeString(folder.resolve("Samtale.txt"), TALK);
    Path survey = Files.writeString(folder.resolve("svar2.csv"), "nr;kjønn\n1;M\n2;K\n");
    int at = study.text().indexOf("lang tid");
    new Calls(study).code(at, at + "lang tid".length(), "Ventetid");
    try (Screen.Visit other = SCREEN.visit()) {
      Page page = other.page();
      page.navigate(study.address());
      other.room("sources");
      other.part("source-row").last().locator("[data-cell]").first().focus();
      page.keyboard().press("m");
      assertThat(other.part("word-field")).isFocused();
      assertAccessible("move", page);
      page.keyboard().type("Nordvik");
      page.keyboard().press("Enter");
      assertThat(page.getByText("Nordvik").first()).isVisible();
      page.keyboard().press(" ");
      assertAccessible("table", page);
      other.part("source-row").last().locator(".grid-case").focus();
      page.keyboard().press("Enter");
      assertThat(other.part("speaker-case")).hasCount(2);
      assertAccessible("voices", page);
      page.keyboard().press("Escape");
      other.part("pick-files").setInputFiles(new Path[] {talk, survey});
      look(other, "Samtale.txt");
      assertThat(other.part("preview-speakers")).isVisible();
      assertAccessible("import of a text", page);
      look(other, "svar2.csv");
      assertThat(other.part("preview-variables")).isVisible();
      assertAccessible("import of answers", page);
      other.part("import-discard").click();
      page.navigate(
          page.url().replaceAll("#.*", "") + "#/kilder/" + interview().id() + "?vis=rett");
      other.part("correct-text").fill(study.text().replace("lang tid", "lang, seig tid"));
      other.part("correct-look").click();
      assertThat(other.part("changed-passage")).hasCount(1);
      assertAccessible("correction", page);
      other.part("correct-save").click();
      assertThat(other.part("review")).hasCount(1);
      assertAccessible("reviews", page);
      assertEquals(List.of(), other.faults());
    }
  }

  /** Shows what was found in a file. While it is being sent, its only button cancels that. */
  private static void look(Screen.Visit visit, String name) {
    file(visit, name)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  /** A file's row, as soon as it has come. */
  private static Locator file(Screen.Visit visit, String name) {
    return visit.part("import-file").filter(new Locator.FilterOptions().setHasText(name));
  }

  private Source interview() {
    return study.store().sources().stream()
        .filter(source -> source.question() == null)
        .findFirst()
        .orElseThrow();
  }
}
