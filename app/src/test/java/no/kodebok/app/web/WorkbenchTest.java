package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to the screen. */
@SuppressWarnings("NullAway.Init")
class WorkbenchTest {
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

  @Test
  void theProjectIsCounted() {
    JsonObject project = Calls.ok(calls.get("/api/project"));
    assertEquals("Ventetid & veiledning", project.getString("name"));
    assertEquals("nb", project.getString("language"));
    assertEquals(ServedStudy.CODER, project.getString("coder"));
    JsonObject counts = project.getJsonObject("counts");
    assertEquals(1, counts.getInt("sources"));
    assertEquals(1, counts.getInt("interviews"));
    assertEquals(2, counts.getInt("answers"));
  }

  @Test
  void anOpenQuestionHasItsWordingAndItsAnswersTheirText() {
    JsonObject question =
        Calls.ok(calls.get("/api/sources")).getJsonArray("sources").getJsonObject(1);
    assertEquals("openQuestion", question.getString("kind"));
    assertEquals("Hva skal til?", question.getString("label"));
    assertEquals(2, question.getInt("answers"));
    List<String> texts =
        Calls.ok(calls.get("/api/open-questions/" + question.getString("id") + "/answers"))
            .getJsonArray("texts")
            .getValuesAs(JsonString::getString);
    assertEquals(List.of("Mer tid trengs", "Bedre regler"), texts);
  }

  @Test
  void aCodingIsAcknowledgedWithItsCodeAndFoundAtOnce() {
    int start = study.text().indexOf("Det tar for lang tid");
    JsonObject answer = Calls.ok(calls.code(start, start + 20, "Barrierer/Ventetid"));
    JsonObject coding = answer.getJsonObject("coding");
    assertEquals("Det tar for lang tid", coding.getString("text"));
    assertEquals(ServedStudy.CODER, coding.getString("coder"));
    assertEquals("Barrierer/Ventetid", answer.getJsonObject("code").getString("path"));
    assertEquals(1, answer.getJsonObject("code").getInt("count"));
    JsonObject found = calls.search("kode:Barrierer lang");
    assertEquals(1, found.getInt("total"));
    assertEquals(
        study.interview().id().toString(),
        found.getJsonArray("hits").getJsonObject(0).getString("sourceId"));
  }

  @Test
  void undoAndRedoTellWhatTheStepHadDone() {
    Calls.ok(calls.code(0, 5, "Barrierer/Tid"));
    JsonObject undone = Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals("PassageCoded", undone.getString("done"));
    assertEquals("Tid", undone.getString("subject"));
    assertTrue(undone.getBoolean("canRedo"));
    assertEquals(0, study.store().codings(CodingFilter.ALL).size());
    JsonObject redone = Calls.ok(calls.post("/api/redo", "{}"));
    assertEquals("PassageCoded", redone.getString("done"));
    assertEquals("Barrierer/Tid", redone.getString("subject"));
    assertEquals(1, study.store().codings(CodingFilter.ALL).size());
  }

  @Test
  void whatLaterStepsBuildOnIsNotUndone() {
    Calls.ok(calls.post("/api/codes", "{\"path\":\"Tid\"}"));
    study.store().write("Ola L.", CodeEdits.addCode(CodePath.parse("Tid/Kø")));
    assertRefused(409, "undoConflict", calls.post("/api/undo", "{}"));
    assertTrue(study.store().codebook().find(CodePath.parse("Tid/Kø")).isPresent());
  }

  @Test
  void anotherCodersStepIsNotUndoneByMine() {
    study.store().write("Ola L.", CodeEdits.addCode(CodePath.parse("Olas")));
    assertRefused(409, "nothingToUndo", calls.post("/api/undo", "{}"));
    assertRefused(409, "nothingToRedo", calls.post("/api/redo", "{}"));
    Calls.ok(calls.post("/api/codes", "{\"path\":\"Karis\"}"));
    Calls.ok(calls.post("/api/undo", "{}"));
    assertTrue(study.store().codebook().find(CodePath.parse("Olas")).isPresent());
    assertTrue(study.store().codebook().find(CodePath.parse("Karis")).isEmpty());
  }

  @Test
  void aCodeThatIsThereIsRefusedAsThat() {
    Calls.ok(calls.post("/api/codes", "{\"path\":\"Tid\"}"));
    assertRefused(409, "codeExists", calls.post("/api/codes", "{\"path\":\"tid\"}"));
  }

  @Test
  void codingsThatArriveTogetherAreAllKept() throws InterruptedException, ExecutionException {
    List<Callable<Integer>> codings =
        IntStream.range(0, 50)
            .<Callable<Integer>>mapToObj(
                i -> () -> calls.code(i, i + 5, "Felles/Kode " + i % 5).statusCode())
            .toList();
    try (ExecutorService coders = Executors.newFixedThreadPool(10)) {
      for (Future<Integer> status : coders.invokeAll(codings)) {
        assertEquals(201, status.get());
      }
    }
    assertEquals(50, study.store().codings(CodingFilter.ALL).size());
    assertEquals(6, study.store().codebook().codes().size());
    assertEquals(List.of(), study.store().check());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 5",
    "5, 5",
    "9, 5",
    "0, 100000",
    "4294967296, 4294967300",
    "0.5, 4",
    "\"0\", 4",
    "1e99, 4"
  })
  void aPassageThatIsNotInTheTextIsRefusedWithASentence(String start, String end) {
    HttpResponse<String> answer =
        calls.post(
            "/api/codings",
            "{\"sourceId\":\"%s\",\"start\":%s,\"end\":%s,\"codePath\":\"A\",\"create\":true}"
                .formatted(study.interview().id(), start, end));
    assertSentence(answer);
    assertEquals(4, answer.statusCode() / 100, answer.body());
    assertEquals(0, study.store().codebook().codes().size());
  }

  @Test
  void aPassageThatCutsACharacterInTwoIsRefused() {
    int smile = study.text().indexOf("🙂");
    assertSentence(calls.code(smile + 1, smile + 5, "A"));
    assertEquals(0, study.store().codings(CodingFilter.ALL).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "[1]",
        "\"text\"",
        "null",
        "{\"path\":7}",
        "{\"path\":\"\"}",
        "{}",
        "{\"path\":null}",
        "{\"path\":\"A//B\"}"
      })
  void aRequestThatIsNotAsItShouldBeGetsASentence(String body) {
    HttpResponse<String> answer = calls.post("/api/codes", body);
    assertSentence(answer);
    assertEquals(4, answer.statusCode() / 100, answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"arguments\":\"codes\"}",
        "{\"arguments\":[1],\"directory\":\"/\",\"coder\":\"x\"}",
        "{\"arguments\":[]}"
      })
  void aCommandThatIsNotAsItShouldBeGetsASentence(String body) {
    assertRefused(400, "badRequest", calls.post("/api/command", body));
  }

  @Test
  void deepNestingBreaksNothing() {
    assertRefused(400, "badRequest", calls.post("/api/codes", "[".repeat(200_000)));
  }

  @Test
  void unknownIdsAreNotFound() {
    UUID nobody = UUID.randomUUID();
    assertRefused(404, "sourceGone", calls.get("/api/sources/" + nobody));
    assertRefused(404, "notFound", calls.get("/api/open-questions/" + nobody + "/answers"));
    assertRefused(404, "codingGone", calls.delete("/api/codings/" + nobody));
    assertRefused(404, "codeGone", calls.get("/api/quotes?code=" + nobody));
    assertRefused(404, "unknownCoder", calls.get("/api/codings?coder=Ingen"));
    assertRefused(
        404,
        "sourceGone",
        calls.post(
            "/api/codings",
            "{\"sourceId\":\"%s\",\"start\":0,\"end\":4,\"codePath\":\"A\",\"create\":true}"
                .formatted(nobody)));
    assertRefused(400, "badRequest", calls.get("/api/sources/nr1"));
    assertRefused(404, "notFound", calls.get("/api/nothing"));
  }

  @Test
  void aWrongQueryIsAnsweredWithThePlace() {
    HttpResponse<String> answer = calls.get("/api/search?q=tid%20%28lang");
    assertRefused(400, "query", answer);
    assertEquals(4, Calls.json(answer).getInt("position"));
    HttpResponse<String> filter = calls.get("/api/quotes?where=rolle%20%3D");
    assertRefused(400, "filterValueMissing", filter);
    assertEquals(8, Calls.json(filter).getJsonObject("particulars").getInt("at"));
    assertRefused(400, "badRequest", calls.get("/api/search?q=tid&limit=mange"));
  }

  @Test
  void aRequestLargerThanTheLimitIsRefused() {
    HttpResponse<String> answer =
        calls.post("/api/codes", "{\"path\":\"" + "x".repeat(9 << 20) + "\"}");
    assertRefused(413, "tooLarge", answer);
    assertEquals(0, study.store().codebook().codes().size());
  }

  @ParameterizedTest
  @CsvSource({"xlsx, 504b0304", "docx, 504b0304", "csv, efbbbf", "json, 7b"})
  void quotesAreDownloadedUnderAName(String format, String beginning) throws IOException {
    Calls.ok(calls.code(0, 5, "Tid"));
    HttpResponse<byte[]> file = calls.bytes("/api/quotes/export?format=" + format);
    assertEquals(200, file.statusCode());
    assertEquals(
        "attachment; filename=\"sitater." + format + "\"",
        file.headers().firstValue("Content-Disposition").orElseThrow());
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < beginning.length() / 2; i++) {
      start.append("%02x".formatted(file.body()[i]));
    }
    assertEquals(beginning, start.toString());
  }

  @Test
  void aFormatThatNobodyWritesIsRefusedNamingThoseThereAre() {
    HttpResponse<String> answer = calls.get("/api/quotes/export?format=pdf");
    assertSentence(answer);
    assertTrue(answer.body().contains("xlsx"), answer.body());
    assertFalse(answer.headers().firstValue("Content-Disposition").isPresent());
  }

  private static void assertRefused(int status, String kind, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertSentence(answer);
    assertEquals(kind, Calls.json(answer).getString("kind"), answer.body());
  }

  /** A sentence that says something, and nothing of the program's insides. */
  static void assertSentence(HttpResponse<String> answer) {
    assertEquals(4, answer.statusCode() / 100, answer.body());
    String error = Calls.json(answer).getString("error");
    assertTrue(error.length() > 10, error);
    assertFalse(error.contains("Exception") || error.contains("\tat "), error);
    assertFalse(error.getBytes(StandardCharsets.UTF_8).length > 2000, "too long to read");
  }
}
