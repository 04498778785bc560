package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What «Angre» beside a message undoes: what the message tells of, and nothing else. */
@NeedsBrowser
@SuppressWarnings("NullAway.Init")
class UndoWalkTest {
  private static Screen screen;

  @TempDir private Path folder;
  private ServedStudy study;
  private Calls calls;
  private Screen.Visit visit;

  @BeforeAll
  static void openBrowser() {
    screen = new Screen();
  }

  @AfterAll
  static void closeBrowser() {
    screen.close();
  }

  @BeforeEach
  void open() {
    study = ServedStudy.in(folder);
    calls = new Calls(study);
    visit = screen.visit(ColorScheme.LIGHT);
    visit.page().navigate(study.address());
    visit.room("codebook");
  }

  @AfterEach
  void close() {
    visit.close();
    study.close();
    assertEquals(List.of(), visit.faults());
  }

  @Test
  void theMessageUndoesItsOwnStepAndIsSilentThereafter() {
    addCode("Tid");
    addCode("Sted");
    visit.part("undo-deed").click();
    assertThat(visit.part("status")).hasText("Angret: laget koden Sted");
    assertEquals(List.of("Tid"), codes());
    assertThat(visit.part("undo-deed")).hasCount(0);
  }

  @Test
  void whereTheSamePersonHasDoneMoreElsewhereTheMessageSaysSoAndUndoesNothing() {
    addCode("Tid");
    assertThat(visit.part("undo-deed")).isVisible();
    Calls.ok(calls.post("/api/codes", "{\"path\":\"Fra et annet vindu\"}"));
    visit.part("undo-deed").click();
    assertThat(visit.part("status"))
        .hasText(
            "Du har gjort noe etter dette, eller angret det alt. Eldre steg angres i Logg.");
    assertEquals(List.of("Tid", "Fra et annet vindu"), codes());
  }

  private void addCode(String path) {
    visit.page().keyboard().press("Control+k");
    assertThat(visit.part("palette-input")).isFocused();
    visit.page().keyboard().type("ny kode");
    visit.page().keyboard().press("Enter");
    visit.part("add-code-path").fill(path);
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("status")).hasText("Lagde koden " + path);
  }

  private List<String> codes() {
    return study.store().codebook().codes().stream().map(code -> code.name()).toList();
  }
}
