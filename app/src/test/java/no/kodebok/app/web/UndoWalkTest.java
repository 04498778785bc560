package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What «Angre» beside a message undoes: what the message tells of, and nothing else. */
@SuppressWarnings("NullAway.Init")
class UndoWalkTest extends RoomWalk {
  private Calls calls;

  @BeforeEach
  void open() {
    calls = new Calls(study);
    enter();
    visit.room("codebook");
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
        .hasText("Du har gjort noe etter dette, eller angret det alt. Eldre steg angres i Logg.");
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
