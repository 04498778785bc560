package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks through what all rooms share, the overview and the log, in one window and in two. */
@SuppressWarnings("NullAway.Init")
class ShellWalkTest extends RoomWalk {
  private Calls calls;

  @BeforeEach
  void open() {
    calls = new Calls(study);
    Calls.ok(calls.code(0, 20, "Barrierer/Tid"));
    enter();
  }

  @Test
  void theOverviewShowsHowFarTheCodingHasComeAndFollowsIt() {
    Locator interview =
        visit.part("progress-row").filter(new Locator.FilterOptions().setHasText("Intervju 1"));
    assertThat(interview).containsText(Pattern.compile("[1-9]\\d?\\s%"));
    Calls.ok(calls.code(0, study.text().length() - 1, "Barrierer/Tid"));
    assertThat(interview).containsText(Pattern.compile("(99|100)\\s%"));
    interview.focus();
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("reader")).containsText("Hva er vanskelig?");
  }

  @Test
  void everythingIsReachedFromThePaletteWithTheKeyboardAlone() {
    assertThat(visit.part("progress-row").first()).isVisible();
    palette("logg");
    assertThat(visit.part("log-row").first()).isVisible();
    openPalette();
    visit.page().keyboard().type("intervju 1");
    assertThat(visit.page().locator(".palette-item.is-source").first()).containsText("Intervju 1");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("reader")).isVisible();
    palette("tid");
    assertThat(visit.page().getByRole(AriaRole.TREEGRID)).isVisible();
    assertThat(visit.page()).hasURL(Pattern.compile("#/kodebok\\?kode="));
    palette("mørke");
    assertThat(visit.page().locator("html")).hasAttribute("data-theme", "dark");
    palette("ny kode");
    assertThat(visit.part("add-code-path")).isFocused();
    visit.page().keyboard().type("Barrierer/Reise");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("status")).containsText("Lagde koden Barrierer/Reise");
    palette("angre");
    assertThat(visit.part("status")).containsText("Angret: laget koden");
    palette("nynorsk");
    assertThat(visit.part("nav-codebook")).containsText("Kodebok");
    assertThat(visit.page().locator("html")).hasAttribute("lang", "nn");

    visit.page().keyboard().press("Control+k");
    visit.page().keyboard().type("opplæringstiltak");
    assertThat(visit.page().locator(".palette-item.is-text")).hasCount(2);
    visit.page().keyboard().press("ArrowDown");
    visit.page().keyboard().press("Enter");
    assertThat(visit.page().locator(".reader-turn.is-current"))
        .containsText("Og opplæringstiltakene?");
    visit.page().keyboard().press("Control+k");
    assertThat(visit.part("palette-input")).isFocused();
    visit.page().keyboard().press("Escape");
    assertThat(visit.part("palette")).hasCount(0);
  }

  @Test
  void twoWindowsFollowEachOtherAndKeepWhatIsBeingTyped() {
    try (Screen.Visit other = SCREEN.visit()) {
      other.page().navigate(study.address());
      other.part("settings").click();
      other.part("settings-coder").fill("Åse Ødegård");
      other.part("settings-save").click();
      assertThat(visit.part("here"))
          .hasAttribute("title", Pattern.compile("Kari S\\. \\(deg\\), Åse Ødegård"));

      visit.room("sources");
      Locator filter = visit.page().getByPlaceholder("Vis bare …");
      filter.fill("Interv");
      other.page().keyboard().press("Control+k");
      other.page().keyboard().type("ny kode");
      other.page().keyboard().press("Enter");
      other.part("add-code-path").fill("Sted");
      other.page().keyboard().press("Enter");
      assertThat(visit.part("nav-codebook")).containsText("3");
      assertThat(filter).hasValue("Interv");
      assertThat(filter).isFocused();

      other.room("log");
      assertThat(other.part("log-row").first()).containsText("Åse Ødegård");
      Calls.ok(calls.code(30, 40, "Barrierer/Tid"));
      assertThat(other.part("log-row").first()).containsText("kodet med Barrierer/Tid");
      assertThat(visit.part("source-row").first()).containsText("2");
      // Everyone undoes their own: the code, not the coding that came after it.
      other.page().keyboard().press("Control+z");
      assertThat(other.part("status")).containsText("Angret: laget koden Sted");
      assertEquals(2, study.store().codings(CodingFilter.ALL).size());
      assertEquals(List.of(), other.faults());
    }
  }

  @Test
  void aServerThatStopsAndStartsCostsNothingOfWhatWasTyped() {
    visit.part("settings").click();
    visit.part("settings-project").fill("Halvskrevet");
    study.stopServing();
    assertThat(visit.page().locator(".banner")).containsText("Programmet svarer ikke");
    visit.part("settings-save").click();
    study.serveAgain();
    assertThat(visit.part("new-address")).isAttached();
    assertThat(visit.part("settings-project")).hasValue("Halvskrevet");
    // Another tab of the same browser opens the new address, and hands it on.
    Page tab = visit.context().newPage();
    tab.navigate(study.address());
    assertThat(visit.page().locator(".banner")).hasCount(0);
    visit.part("settings-save").click();
    assertThat(visit.page().locator(".project-name")).hasText("Halvskrevet");
    assertEquals("Halvskrevet", study.store().project().name());
  }

  @Test
  void theNewAddressMayBePastedAndAWrongOneIsTurnedDown() {
    visit.room("log");
    study.stopServing();
    assertThat(visit.page().locator(".banner")).isVisible();
    study.serveAgain();
    Locator field = visit.part("new-address");
    field.fill("http://127.0.0.1:" + study.port() + "/#token=feil");
    field.press("Enter");
    assertThat(visit.page().locator(".banner")).containsText("hører ikke til dette prosjektet");
    field.fill(study.address());
    field.press("Enter");
    assertThat(visit.page().locator(".banner")).hasCount(0);
    assertTrue(visit.page().url().endsWith("#/logg"), visit.page().url());
    Calls.ok(new Calls(study).code(30, 40, "Barrierer/Tid"));
    assertThat(visit.part("log-row").first()).containsText("kodet med Barrierer/Tid");
  }

  @Test
  void theLogIsWalkedWithTheKeyboardAndUndoneFromAStep() {
    Calls.ok(calls.post("/api/codes", "{\"path\":\"Sted\"}", "Ola"));
    Calls.ok(calls.code(30, 40, "Sted"));
    visit.room("log");
    assertThat(visit.part("log-row").first()).containsText("kodet med Sted i Intervju 1");
    visit.part("log-row").first().focus();
    visit.page().keyboard().press("ArrowDown");
    visit.page().keyboard().press("u");
    Locator dialog = visit.part("undo-from-dialog");
    assertThat(dialog).containsText("2 steg blir angret");
    assertThat(dialog).containsText("Kari S., Ola");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("status")).hasText("Angret 2 steg");
    assertThat(visit.page().locator(".was-undone")).hasCount(2);
    assertEquals(1, study.store().codings(CodingFilter.ALL).size());
    visit.part("log-coder").selectOption("Ola");
    assertThat(visit.part("log-row")).hasCount(1);
  }

  @Test
  void aBackupIsDownloadedAndBroughtBackBesideTheProject() {
    visit.room("log");
    Download download = visit.page().waitForDownload(() -> visit.part("backup").click());
    Path copy = folder.resolve("nedlastet").resolve("kopi.kodebok");
    download.saveAs(copy);
    assertTrue(download.suggestedFilename().matches("studie-\\d{4}-\\d\\d-\\d\\d\\.kodebok"));
    visit.part("restore-file").setInputFiles(copy);
    assertThat(visit.part("safety-outcome")).containsText("Gjenopprettet som kopi.kodebok");
    assertTrue(Files.exists(folder.resolve("kopi.kodebok")));
    visit.part("restore-file").setInputFiles(folder.resolve("Intervju 1.txt"));
    assertThat(visit.part("status")).containsText("ikke en hel sikkerhetskopi");
    assertThat(visit.part("status")).containsText("Filen er ikke et Kodebok-prosjekt");
    visit.part("check").click();
    assertThat(visit.part("safety-outcome")).containsText("Prosjektet er helt.");
  }

  @Test
  void nothingKeepsAnybodyOut() {
    try (Screen.Visit other = SCREEN.visit()) {
      Page page = other.page();
      page.navigate(study.address());
      assertThat(other.part("progress-row").first()).isVisible();
      assertAccessible("overview", page);
      other.room("log");
      other.part("log-row").first().focus();
      assertAccessible("log", page);
      page.keyboard().press("u");
      assertThat(other.part("undo-from-dialog")).isVisible();
      assertAccessible("undo from here", page);
      page.keyboard().press("Escape");
      assertThat(other.part("undo-from-dialog")).hasCount(0);
      page.keyboard().press("Control+k");
      page.keyboard().type("tid");
      assertThat(page.locator(".palette-item.is-text").nth(1)).isVisible();
      assertAccessible("palette", page);
      page.keyboard().press("Escape");
      other.part("settings").click();
      assertAccessible("settings", page);
      page.keyboard().press("Escape");
      assertThat(other.part("settings-dialog")).hasCount(0);
      page.keyboard().press("?");
      assertThat(other.part("keys-dialog")).isVisible();
      assertAccessible("keys", page);
      page.keyboard().press("Escape");
      study.stopServing();
      assertThat(page.locator(".banner")).isVisible();
      assertAccessible("lost", page);
      assertEquals(List.of(), other.faults());
    }
  }

  private void openPalette() {
    visit.page().keyboard().press("Control+k");
    assertThat(visit.part("palette-input")).isFocused();
  }

  /** Opens the palette, types, and takes what stands first. */
  private void palette(String words) {
    openPalette();
    visit.page().keyboard().type(words);
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("palette")).hasCount(0);
  }
}
