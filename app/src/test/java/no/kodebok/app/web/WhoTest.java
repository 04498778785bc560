package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
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
    assertTrue(
        List.of(Refusal.BAD_CODER_NAME, Refusal.BAD_REQUEST).contains(wrong.refusal()), header);
  }

  @Test
  void aNameHasAHundredCharactersAtMost() {
    assertEquals(100, who.named("a".repeat(100)).length());
    assertThrows(RefusedException.class, () -> who.named("a".repeat(101)));
  }

  @Test
  void theScreenIsToldWhatItsOwnSentenceNames(@TempDir Path folder) {
    try (ServedStudy study = ServedStudy.in(folder)) {
      Calls calls = new Calls(study);
      JsonObject unknown = Calls.json(calls.get("/api/codings?coder=Per"));
      assertEquals("unknownCoder", unknown.getString("kind"));
      assertEquals("Per", unknown.getJsonObject("particulars").getString("name"));
      JsonObject path = Calls.json(calls.post("/api/codes", "{\"path\":\"Tid//Sted\"}"));
      assertEquals("badCodePath", path.getString("kind"));
    }
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
