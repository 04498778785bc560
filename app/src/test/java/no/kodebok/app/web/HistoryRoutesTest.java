package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log, the way back in it, and copies of the project. */
@SuppressWarnings("NullAway.Init")
class HistoryRoutesTest {
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
  void theLogTellsWhoDidWhatWhereNewestFirst() {
    Calls.ok(calls.code(0, 5, "Barrierer/Tid"));
    Calls.ok(calls.post("/api/undo", "{}"));
    List<JsonObject> steps = steps("/api/history?limit=2");
    assertEquals("undo", steps.get(0).getString("action"));
    assertEquals("PassageCoded", steps.get(0).getString("done"));
    JsonObject coding = steps.get(1);
    assertEquals("PassageCoded", coding.getString("done"));
    assertEquals(ServedStudy.CODER, coding.getString("coder"));
    assertEquals(study.interview().name(), coding.getString("place"));
    assertEquals(1, coding.getInt("changes"));
    assertTrue(coding.getBoolean("undone"));
  }

  @Test
  void theLogIsReadPageByPageAndForOnePerson() {
    for (int i = 0; i < 5; i++) {
      Calls.ok(calls.post("/api/codes", "{\"path\":\"K" + i + "\"}", i % 2 == 0 ? "Ola" : "Kari"));
    }
    JsonObject page = Calls.ok(calls.get("/api/history?coder=Ola&limit=2"));
    assertEquals(List.of("K4", "K2"), subjects(page));
    assertTrue(page.getBoolean("more"));
    long before = page.getJsonArray("steps").getJsonObject(1).getInt("number");
    JsonObject rest = Calls.ok(calls.get("/api/history?coder=Ola&limit=2&before=" + before));
    assertEquals(List.of("K0"), subjects(rest));
    assertFalse(rest.getBoolean("more"));
    assertEquals(400, calls.get("/api/history?before=x").statusCode());
  }

  @Test
  void aStepThatIsNamedIsUndoneOnlyWhileItIsTheNewestOfItsCoder() {
    int first = Calls.ok(calls.post("/api/codes", "{\"path\":\"Tid\"}", "Ola")).getInt("step");
    Calls.ok(calls.post("/api/codes", "{\"path\":\"Sted\"}", "Kari"));
    int second = Calls.ok(calls.post("/api/codes", "{\"path\":\"Regler\"}", "Ola")).getInt("step");
    HttpResponse<String> older = calls.post("/api/undo", "{\"step\":" + first + "}", "Ola");
    assertEquals(409, older.statusCode());
    assertEquals("undoNotNewest", Calls.json(older).getString("kind"));
    assertEquals(3, study.store().codebook().codes().size(), "nothing else is undone instead");
    Calls.ok(calls.post("/api/undo", "{\"step\":" + second + "}", "Ola"));
    assertEquals(
        409,
        calls.post("/api/undo", "{\"step\":" + second + "}", "Ola").statusCode(),
        "a second click takes nothing more");
    Calls.ok(calls.post("/api/undo", "{\"step\":" + first + "}", "Ola"));
    assertEquals(1, study.store().codebook().codes().size());
  }

  @Test
  void everythingSinceAStepIsUndoneTogether() {
    Calls.ok(calls.post("/api/codes", "{\"path\":\"Tid\"}", "Ola"));
    long step = study.store().lastChange();
    Calls.ok(calls.code(0, 5, "Tid"));
    JsonObject since = Calls.ok(calls.get("/api/history/" + step + "/since"));
    assertEquals(2, since.getInt("steps"));
    assertEquals(2, since.getJsonArray("coders").size());
    assertEquals(2, Calls.ok(calls.post("/api/history/" + step + "/undo", "{}")).getInt("steps"));
    assertEquals(List.of(), study.store().codings(CodingFilter.ALL));
    assertEquals(List.of(), study.store().codebook().codes());
    JsonObject refused = Calls.json(calls.post("/api/history/" + step + "/undo", "{}"));
    assertEquals("nothingToUndo", refused.getString("kind"));
  }

  @Test
  void aBackupIsDownloadedAndRestoredBesideTheProject() throws IOException {
    Calls.ok(calls.code(0, 5, "Tid"));
    HttpResponse<byte[]> backup = calls.bytes("/api/backup");
    assertEquals(200, backup.statusCode());
    assertTrue(backup.headers().firstValue("Content-Disposition").orElse("").contains("studie-20"));
    for (String expected : List.of("kopi.kodebok", "kopi-2.kodebok")) {
      JsonObject restored = Calls.ok(upload("/api/restore?name=kopi.kodebok", backup.body()));
      assertEquals(expected, restored.getString("file"));
    }
    try (ProjectStore copy = SqliteProjects.open(folder.resolve("kopi-2.kodebok"))) {
      assertEquals(1, copy.codings(CodingFilter.ALL).size());
      assertEquals(List.of(), copy.check());
    }
  }

  @Test
  void whatIsNoBackupIsTurnedDownAndLeavesNothing() throws IOException {
    List<Path> before = files();
    byte[] project = Files.readAllBytes(folder.resolve("studie.kodebok"));
    JsonObject answer =
        Calls.json(upload("/api/restore?name=x.kodebok", "tekst".getBytes(StandardCharsets.UTF_8)));
    assertEquals("noBackup", answer.getString("kind"));
    JsonObject outside =
        Calls.json(upload("/api/restore?name=..%2F..%2Fstudie.kodebok", new byte[] {1, 2}));
    assertEquals("noBackup", outside.getString("kind"));
    assertEquals(before, files());
    assertArrayEquals(project, Files.readAllBytes(folder.resolve("studie.kodebok")));
  }

  @Test
  void aWholeProjectIsSaidToBeWhole() {
    JsonObject check = Calls.ok(calls.get("/api/check"));
    assertTrue(check.getBoolean("whole"));
    assertEquals(0, check.getInt("count"));
  }

  @Test
  void theOverviewCountsWhatIsCodedOnceHoweverManyCodesCoverIt() {
    int length = study.text().length();
    Calls.ok(calls.code(0, 40, "Tid"));
    Calls.ok(calls.code(20, 60, "Sted"));
    calls.post(
        "/api/codings",
        "{\"sourceId\":\"%s\",\"start\":0,\"end\":10,\"codePath\":\"Tid\",\"create\":true}"
            .formatted(study.interview().id()),
        "Ola");
    JsonObject overview = Calls.ok(calls.get("/api/overview"));
    JsonObject interview = overview.getJsonArray("sources").getJsonObject(0);
    assertEquals(60.0 / length, interview.getJsonNumber("coded").doubleValue(), 1e-9);
    assertEquals(
        10.0 / length, interview.getJsonObject("coders").getJsonNumber("Ola").doubleValue(), 1e-9);
    assertEquals(3, interview.getInt("codings"));
    JsonObject question = overview.getJsonArray("sources").getJsonObject(1);
    assertEquals("openQuestion", question.getString("kind"));
    assertEquals(2, question.getInt("answers"));
    assertEquals(0, question.getInt("touched"));
    assertEquals(2, overview.getJsonArray("coders").size());
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(2, Calls.ok(calls.get("/api/overview")).getInt("codings"));
  }

  @Test
  void theProjectsNameAndLanguageAreChangedAndTakenBack() {
    Calls.ok(patch("{\"name\":\" Nytt navn \",\"language\":\"nn\"}"));
    assertEquals("Nytt navn", study.store().project().name());
    assertEquals("nn", Calls.ok(calls.get("/api/project")).getString("language"));
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals("Ventetid & veiledning", study.store().project().name());
    for (String wrong :
        List.of(
            "{\"name\":\" \",\"language\":\"nn\"}",
            "{\"name\":\"a\\nb\",\"language\":\"nn\"}",
            "{\"name\":\"a\",\"language\":\"sv\"}")) {
      assertEquals(400, patch(wrong).statusCode(), wrong);
    }
  }

  private HttpResponse<String> patch(String body) {
    return calls.send(
        calls
            .to("/api/project")
            .header("Content-Type", "application/json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> upload(String path, byte[] file) {
    return calls.send(
        calls
            .to(path)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  /** Those of projects; the search index may begin its folder at any time. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.toString().matches(".*-(wal|shm)") && !file.endsWith("cache"))
          .sorted()
          .toList();
    }
  }

  private List<JsonObject> steps(String path) {
    return Calls.ok(calls.get(path)).getJsonArray("steps").stream()
        .map(JsonValue::asJsonObject)
        .toList();
  }

  private static List<String> subjects(JsonObject page) {
    return page.getJsonArray("steps").stream()
        .map(step -> step.asJsonObject().getString("subject"))
        .toList();
  }
}
