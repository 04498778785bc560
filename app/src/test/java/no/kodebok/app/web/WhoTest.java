package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoTest {
  private final Who who = new Who("Kari S.");

  @Test
  void aNameComesPercentEncodedAndWithoutOneItIsTheServersOwn() {
    assertEquals("Åse 🙂 Bø+", who.named("%C3%85se%20%F0%9F%99%82%20B%C3%B8+"));
    assertEquals("Kari S.", who.named(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%20", "a%0Ab", "%00", "a%C3", "%zz", "%"})
  void whatIsNoNameIsTurnedDown(String header) {
    RefusedException wrong = assertThrows(RefusedException.class, () -> who.named(header));
    assertEquals(Refusal.BAD_REQUEST, wrong.refusal());
  }

  @Test
  void aNameHasAHundredCharactersAtMost() {
    assertEquals(100, who.named("a".repeat(100)).length());
    assertThrows(RefusedException.class, () -> who.named("a".repeat(101)));
  }

  @Test
  void everyoneUndoesOnlyTheirOwn(@TempDir Path folder) {
    try (ServedStudy study = ServedStudy.in(folder)) {
      Calls calls = new Calls(study);
      Calls.ok(calls.code(0, 5, "Tid"));
      String ola = "Ola%20%C3%85s";
      assertEquals(
          "Ola Ås",
          Calls.ok(calls.send(calls.to("/api/project").header(Who.HEADER, ola).GET()))
              .getString("coder"));
      assertEquals(409, calls.post("/api/undo", "{}", ola).statusCode());
      Calls.ok(calls.post("/api/codes", "{\"path\":\"Sted\"}", ola));
      assertTrue(study.store().canUndo("Ola Ås"));
      Calls.ok(calls.post("/api/undo", "{}", ola));
      assertEquals(1, study.store().codebook().codes().size());
    }
  }
}
