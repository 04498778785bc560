package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader asks of the server: other ends for codings, memos, chosen quotes. */
@SuppressWarnings("NullAway.Init")
class ReadingRoutesTest {
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

  private List<JsonObject> memos(String query) {
    return Calls.ok(calls.get("/api/memos" + query))
        .getJsonArray("memos")
        .getValuesAs(JsonObject.class);
  }

  private JsonObject written(String about, String text) {
    String body = "{\"about\":\"%s\",\"text\":\"%s\"}".formatted(about, text);
    return Calls.ok(calls.post("/api/memos", body)).getJsonObject("memo");
  }

  private HttpResponse<String> chosen(int start, int end) {
    return calls.post(
        "/api/chosen-quotes",
        "{\"sourceId\":\"%s\",\"start\":%d,\"end\":%d}"
            .formatted(study.interview().id(), start, end));
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

  @Test
  void aMemoIsWrittenChangedTakenAwayAndTakenBack() {
    String coding = coded(0, 5).getString("id");
    JsonObject memo = written(coding, "  Viktig <b>her</b>  ");
    assertEquals("Viktig <b>her</b>", memo.getString("text"));
    assertEquals("coding", memo.getString("kind"));
    assertEquals("Barrierer/Tid", memo.getString("code"));
    assertEquals(0, memo.getInt("start"));
    assertEquals(5, memo.getInt("end"));
    String path = "/api/memos/" + memo.getString("id");
    JsonObject changed = Calls.ok(calls.patch(path, "{\"text\":\"Ikke viktig\"}"));
    assertEquals("Ikke viktig", changed.getJsonObject("memo").getString("text"));
    Calls.ok(calls.delete(path));
    assertEquals(List.of(), memos(""));
    Calls.ok(calls.post("/api/undo", "{}"));
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals("Viktig <b>her</b>", memos("").getFirst().getString("text"));
    assertEquals(404, calls.delete("/api/memos/" + UUID.randomUUID()).statusCode());
    assertEquals(List.of(), study.store().check());
  }

  @Test
  void memosAreFoundByWhatTheyAreAboutAndByTheTextThatIsIn() {
    JsonObject coding = coded(0, 5);
    String source = study.interview().id().toString();
    written(coding.getString("id"), "til kodingen");
    written(source, "til kilden");
    written(coding.getString("codeId"), "til koden");
    String quote = Calls.ok(chosen(6, 9)).getJsonObject("quote").getString("id");
    written(quote, "til sitatet");
    written(study.store().project().id().toString(), "til prosjektet");
    written(study.store().cases().getFirst().id().toString(), "til enheten");
    assertEquals(List.of("coding", "source", "code", "quote", "project", "case"), kinds(memos("")));
    assertEquals(List.of("coding", "source", "quote"), kinds(memos("?source=" + source)));
    assertEquals(List.of("code"), kinds(memos("?about=" + coding.getString("codeId"))));
    assertEquals("Intervju 1", memos("?about=" + source).getFirst().getString("name"));
  }

  private static List<String> kinds(List<JsonObject> memos) {
    return memos.stream().map(memo -> memo.getString("kind")).toList();
  }

  @Test
  void aMemoThatSaysNothingOrIsAboutNothingIsRefused() {
    String nothing = "{\"about\":\"%s\",\"text\":\" \"}".formatted(study.interview().id());
    assertEquals(409, calls.post("/api/memos", nothing).statusCode());
    String gone = "{\"about\":\"%s\",\"text\":\"a\"}".formatted(UUID.randomUUID());
    assertEquals(409, calls.post("/api/memos", gone).statusCode());
    assertEquals(400, calls.post("/api/memos", "{\"text\":\"a\"}").statusCode());
  }

  @Test
  void aQuoteIsChosenOnceAndLetGoWithItsMemos() {
    int start = study.text().indexOf("Det tar for lang tid");
    JsonObject quote = Calls.ok(chosen(start, start + 20)).getJsonObject("quote");
    assertEquals("Det tar for lang tid", quote.getString("text"));
    assertTrue(quote.isNull("edited"));
    assertEquals("Intervju 1", quote.getString("case"));
    assertEquals(409, chosen(start, start + 20).statusCode());
    written(quote.getString("id"), "bruk denne");
    String ofSource = "/api/chosen-quotes?source=" + study.interview().id();
    assertEquals(1, Calls.ok(calls.get(ofSource)).getJsonArray("quotes").size());
    assertEquals(
        0,
        Calls.ok(calls.get("/api/chosen-quotes?source=" + UUID.randomUUID()))
            .getJsonArray("quotes")
            .size());
    Calls.ok(calls.delete("/api/chosen-quotes/" + quote.getString("id")));
    assertFalse(calls.get(ofSource).body().contains("lang tid"));
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(1, memos("").size());
    assertEquals(List.of(), study.store().check());
  }
}
