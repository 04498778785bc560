package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other ends for codings, as the reader asks for them. */
@SuppressWarnings("NullAway.Init")
class CodingEndsTest {
  @TempDir private Path folder;
  private ServedStudy study;
  private Calls calls;

  @BeforeEach
  void serve() {
    study = ServedStudy.in(folder);
    calls = new Calls(study);
  }

  @AfterEach
  void stop() {
    study.close();
  }

  private JsonObject coded(int start, int end) {
    return Calls.ok(calls.code(start, end, "Barrierer/Tid")).getJsonObject("coding");
  }

  @Test
  void theEndsOfACodingAreMovedInOneStepThatCanBeTakenBack() {
    String id = coded(0, 5).getString("id");
    JsonObject moved =
        Calls.ok(calls.patch("/api/codings/" + id, "{\"start\":0,\"end\":12}"))
            .getJsonObject("coding");
    assertEquals(12, moved.getInt("end"));
    assertEquals(study.text().substring(0, 12), moved.getString("text"));
    JsonObject undone = Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals("CodingRevised", undone.getString("done"));
    assertEquals("Barrierer/Tid", undone.getString("subject"));
    assertEquals(new TextRange(0, 5), study.store().codings(CodingFilter.ALL).getFirst().range());
    assertEquals(List.of(), study.store().check());
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "-1, 5", "9, 3"})
  void endsThatAreNoPassageAreABadRequest(int start, int end) {
    String id = coded(0, 5).getString("id");
    String body = "{\"start\":%d,\"end\":%d}".formatted(start, end);
    assertEquals(400, calls.patch("/api/codings/" + id, body).statusCode());
  }

  @Test
  void endsThatCutACharacterAreRefusedAndACodingThatIsGoneIsNotFound() {
    String id = coded(0, 5).getString("id");
    int emoji = study.text().indexOf("🙂");
    String body = "{\"start\":0,\"end\":%d}".formatted(emoji + 1);
    assertEquals(409, calls.patch("/api/codings/" + id, body).statusCode());
    Calls.ok(calls.delete("/api/codings/" + id));
    assertEquals(404, calls.patch("/api/codings/" + id, "{\"start\":0,\"end\":9}").statusCode());
  }
}
