package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that come in over the screen: looked at before anything is saved, and all or none of it.
 */
@SuppressWarnings("NullAway.Init")
class ImportRoutesTest {
  private static final String TALK =
      "INTERVJUER: Hva gjør dere?\n\nLEDER 1: Vi følger opp. Blåbær.\n\nINTERVJUER: Mer?\n\nLEDER 1: Nei.\n";

  @TempDir private Path folder;
  private ServedStudy study;
  private Calls calls;
  private String job;

  @BeforeEach
  void open() {
    study = ServedStudy.in(folder);
    calls = new Calls(study);
    job = Calls.ok(calls.post("/api/imports", "{}")).getString("id");
  }

  @AfterEach
  void close() throws IOException {
    assertEquals(List.of(), study.store().check());
    study.close();
    assertEquals(0, temporaryFiles(), "nothing is left of what was sent");
  }

  @Test
  void whatWasFoundIsShownBeforeItIsSavedInOneStep() {
    String talk = send("Nordvik/Samtale.txt", TALK.getBytes(StandardCharsets.UTF_8));
    String survey = send("svar2.csv", "nr;kjønn\n1;M\n2;K\n".getBytes(StandardCharsets.UTF_8));
    JsonObject preview = read(talk).getJsonObject("preview");
    JsonObject text = preview.getJsonArray("texts").getJsonObject(0);
    assertEquals("interview", preview.getString("kind"));
    assertEquals(2, text.getJsonArray("speakers").size());
    assertTrue(text.getJsonArray("speakers").getJsonObject(0).getBoolean("interviewer"));
    assertEquals("Hva gjør dere?", text.getJsonArray("first").getJsonObject(0).getString("text"));
    JsonObject table =
        read(survey).getJsonObject("preview").getJsonArray("tables").getJsonObject(0);
    assertEquals(2, table.getInt("rows"));
    assertEquals("nominal", table.getJsonArray("variables").getJsonObject(1).getString("scale"));
    int before = study.store().sources().size();

    Calls.ok(calls.post("/api/imports/" + job + "/save", "{}"));
    assertEquals(before + 1, study.store().sources().size());
    assertEquals("Nordvik", study.store().sources().getLast().folder());
    assertEquals(404, calls.get("/api/imports/" + job).statusCode());
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(before, study.store().sources().size());
  }

  @Test
  void anotherCharsetReadsTheFileAnew() {
    String file = send("gammel.txt", TALK.getBytes(Charset.forName("windows-1252")));
    assertTrue(read(file).toString().contains("Blåbær"));
    choose(file, "{\"charset\":\"IBM850\"}");
    JsonObject anew = read(file);
    assertEquals("IBM850", anew.getString("charset"));
    assertFalse(anew.toString().contains("Blåbær"));
    assertEquals(400, choose(file, "{\"charset\":\"tull\"}").statusCode());
    choose(file, "{\"kind\":\"document\"}");
    assertEquals("document", read(file).getString("kind"));
  }

  @Test
  void aQuestionnaireFileDescribesTheAnswersThatComeWithIt() {
    String data = send("undersøkelse.csv", "k\n1\n2\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("k", label(read(data)));
    send(
        "skjema2.json",
        "{\"variables\":[{\"name\":\"k\",\"label\":\"Kjønn\"}]}".getBytes(StandardCharsets.UTF_8));
    until(() -> label(read(data)).equals("Kjønn"));
    choose(data, "{\"alone\":true}");
    assertEquals("k", label(read(data)));
  }

  @Test
  void filesOfOneToolAreOneQuestionnaire() {
    String labels = send("labels.csv", utf8("s_1;1;Kvinne\ns_1;2;Mann\nv_1;1;Ja\n"));
    String data = send("dataset.csv", utf8("respondentid;s_1;v_1\n101;1;1\n102;2;1\n"));
    String structure =
        send(
            "structure.csv",
            utf8(
                """
                questionName;variableName;questionType;subType;questionText;choiceValue;choiceText
                s_1;s_1;Closed;Single;Hvilket kjønn har du?;;
                v_1;v_1;Closed;Single;Bor du her?;;
                """));
    until(() -> "part".equals(read(labels).getString("kind", "")));
    until(() -> "part".equals(read(structure).getString("kind", "")));
    assertEquals(data, read(labels).getString("partOf"));
    until(() -> read(data).toString().contains("Kvinne"));
    choose(labels, "{\"leftOut\":true}");
    until(() -> !read(data).toString().contains("Kvinne"));
    choose(labels, "{}");
    until(() -> read(data).toString().contains("Kvinne"));
    Calls.ok(calls.post("/api/imports/" + job + "/save", "{}"));
    assertTrue(
        study.store().originals().stream().anyMatch(o -> o.fileName().equals("structure.csv")));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theVerySameFileIsNamedAndANearlySameTextIsPointedOut() throws IOException {
    byte[] known = Files.readAllBytes(folder.resolve("Intervju 1.txt"));
    String same = send("kopi.txt", known);
    assertEquals("Intervju 1", read(same).getString("existing"));
    String mended = new String(known, StandardCharsets.UTF_8).replace("aldri", "sjelden");
    JsonObject near = read(send("rettet.txt", mended.getBytes(StandardCharsets.UTF_8)));
    assertEquals("Intervju 1", near.getJsonObject("like").getString("source"));
    assertEquals(409, calls.post("/api/imports/" + job + "/save", "{}").statusCode());
    choose(same, "{\"leftOut\":true}");
    Calls.ok(calls.post("/api/imports/" + job + "/save", "{}"));
  }

  @Test
  void aFileThatCannotBeReadSaysWhyAndCanBeLeftOut() {
    String broken = send("bilde.bin", new byte[] {0, 1, 2, 3, 0, 5, 6, 7, 0});
    String talk = send("Samtale.txt", TALK.getBytes(StandardCharsets.UTF_8));
    JsonObject failed = read(broken);
    assertEquals("failed", failed.getString("state"));
    assertTrue(failed.getString("error").startsWith("bilde.bin "), failed.getString("error"));
    read(talk);
    assertEquals(409, calls.post("/api/imports/" + job + "/save", "{}").statusCode());
    choose(broken, "{\"leftOut\":true}");
    Calls.ok(calls.post("/api/imports/" + job + "/save", "{}"));
  }

  @Test
  void namesAreMadeHarmless() throws IOException {
    send("../../../ut.txt", TALK.getBytes(StandardCharsets.UTF_8));
    send("C:\\Users\\kari\\inn.txt", TALK.getBytes(StandardCharsets.UTF_8));
    assertFalse(Files.exists(folder.resolve("ut.txt")));
    assertEquals(2, temporaryFiles());
    for (JsonObject file : status()) {
      assertTrue(List.of("ut.txt", "inn.txt").contains(file.getString("name")));
    }
    assertEquals(
        409,
        put("/api/imports/" + job + "/files?name=..", "x".getBytes(StandardCharsets.UTF_8))
            .statusCode());
  }

  @Test
  void whatIsThrownAwayLeavesNothing() throws IOException {
    send("Samtale.txt", TALK.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, temporaryFiles());
    Calls.ok(calls.delete("/api/imports/" + job));
    assertEquals(0, temporaryFiles());
    assertEquals(404, calls.delete("/api/imports/" + job).statusCode());
    assertEquals(404, calls.get("/api/imports/" + UUID.randomUUID()).statusCode());
  }

  @Test
  void aFileOfMoreThanAWholeRequestOfJsonComesIn() {
    byte[] large =
        ("Et avsnitt med mange ord. ".repeat(40) + "\n\n")
            .repeat(12_000)
            .getBytes(StandardCharsets.UTF_8);
    assertTrue(large.length > 8 << 20);
    String file = send("stor.txt", large);
    assertEquals("read", read(file).getString("state"));
    assertEquals(large.length, read(file).getInt("size"));
  }

  @Test
  void inThePlaceOfAnArchiveComeTheFilesInIt() throws IOException {
    send(
        "Runde 2/intervjuer.zip",
        zip(
            "intervjuer/Per.txt",
            TALK,
            "intervjuer/Sør/Ida.txt",
            TALK + "Mer.",
            "__MACOSX/._a",
            ""));
    List<JsonObject> files = status();
    assertEquals(
        List.of("Runde 2: Per.txt", "Runde 2/Sør: Ida.txt"),
        files.stream().map(f -> f.getString("folder") + ": " + f.getString("name")).toList());
    files.forEach(file -> read(file.getString("id")));
    assertEquals(2, temporaryFiles());
    int before = study.store().sources().size();
    Calls.ok(calls.post("/api/imports/" + job + "/save", "{}"));
    assertEquals(before + 2, study.store().sources().size());
    assertEquals(0, temporaryFiles());
  }

  @Test
  void anArchiveThatWouldLandOutsideLeavesNothing() throws IOException {
    byte[] bad = zip("../ut.txt", TALK);
    HttpResponse<String> answer = put("/api/imports/" + job + "/files?name=ond.zip", bad);
    assertEquals(409, answer.statusCode());
    assertTrue(answer.body().contains("pathOutside"), answer.body());
    assertEquals(0, temporaryFiles());
    assertEquals(List.of(), status());
  }

  @Test
  void filesOfOneSurveyInAnArchiveAreReadTogether() throws IOException {
    String survey =
        send(
            "eksport.zip",
            zip(
                "dataset.csv",
                "respondentid;s_1\n1;1\n2;2\n",
                "structure.csv",
                """
                questionName;variableName;questionType;subType;questionText;choiceValue;choiceText
                s_1;s_1;Closed;Single;Hvilken linje?;;
                """,
                "labels.csv",
                "s_1;1;Design\ns_1;2;Musikk\n"));
    assertEquals(1, status().size());
    assertEquals("read", read(survey).getString("state"), read(survey).toString());
    assertEquals("responses", read(survey).getString("kind"));
    Calls.ok(calls.post("/api/imports/" + job + "/save", "{}"));
  }

  @Test
  void theJsonOfARecordingIsNoQuestionnaire() {
    String said =
        send(
            "opptak.json",
            "{\"segments\":[{\"start\":1.5,\"end\":2.0,\"text\":\" Hei.\"}]}"
                .getBytes(StandardCharsets.UTF_8));
    assertEquals("interview", read(said).getString("kind"));
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private String send(String name, byte[] bytes) {
    String query = URLEncoder.encode(name, StandardCharsets.UTF_8);
    HttpResponse<String> answer = put("/api/imports/" + job + "/files?name=" + query, bytes);
    return Calls.ok(answer).getJsonObject("file").getString("id");
  }

  private HttpResponse<String> put(String path, byte[] bytes) {
    return calls.send(
        calls
            .to(path)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(bytes)));
  }

  private HttpResponse<String> choose(String file, String choices) {
    return calls.send(
        calls
            .to("/api/imports/" + job + "/files/" + file)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(choices)));
  }

  /** The file as soon as it is read. */
  private JsonObject read(String file) {
    String path = "/api/imports/" + job + "/files/" + file;
    until(() -> List.of("read", "failed").contains(Calls.ok(calls.get(path)).getString("state")));
    return Calls.ok(calls.get(path));
  }

  private static void until(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private List<JsonObject> status() {
    return Calls.ok(calls.get("/api/imports/" + job))
        .getJsonArray("files")
        .getValuesAs(JsonObject.class);
  }

  private static String label(JsonObject file) {
    return file.getJsonObject("preview")
        .getJsonArray("tables")
        .getJsonObject(0)
        .getJsonArray("variables")
        .getJsonObject(0)
        .getString("label");
  }

  private long temporaryFiles() throws IOException {
    Path imports = folder.resolve("cache").resolve("imports");
    if (!Files.exists(imports)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(imports)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
