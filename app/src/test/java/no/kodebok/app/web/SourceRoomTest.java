package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the screen asks for where the sources are listed, tied to cases and corrected. */
@SuppressWarnings("NullAway.Init")
class SourceRoomTest {
  @TempDir private Path folder;
  private ServedStudy study;
  private Calls calls;
  private UUID interview;

  @BeforeEach
  void open() {
    study = ServedStudy.in(folder);
    calls = new Calls(study);
    interview = study.interview().id();
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), study.store().check());
    study.close();
  }

  @Test
  void sourcesAreFiledAndRenamed() {
    Calls.ok(
        calls.post(
            "/api/sources/folder", "{\"ids\":[\"" + interview + "\"],\"folder\":\"A / B\"}"));
    Calls.ok(send("PATCH", "/api/sources/" + interview, "{\"name\":\"Samtale\"}"));
    JsonObject row = row();
    assertEquals("A/B", row.getString("folder"));
    assertEquals("Samtale", row.getString("name"));
    Calls.ok(calls.post("/api/folders/move", "{\"from\":\"A\",\"to\":\"C\"}"));
    assertEquals("C/B", row().getString("folder"));
    assertEquals(
        404, send("PATCH", "/api/sources/" + UUID.randomUUID(), "{\"name\":\"x\"}").statusCode());
  }

  @Test
  void aRowTellsHowMuchEachCoderHasCoded() {
    int length = study.text().length();
    int half = length / 2;
    Calls.ok(calls.code(0, half, "Tid"));
    Calls.ok(calls.code(0, length / 4, "Regler"));
    JsonObject coded = row().getJsonArray("coded").getJsonObject(0);
    assertEquals(ServedStudy.CODER, coded.getString("coder"));
    assertEquals(2, coded.getInt("codings"));
    assertEquals(half / (double) length, coded.getJsonNumber("share").doubleValue(), 1e-9);
  }

  @Test
  void theRowOfAnOpenQuestionTellsHowMuchOfItsAnswersIsCoded() {
    List<Source> answers =
        study.store().sources().stream().filter(source -> source.question() != null).toList();
    assertEquals(2, answers.size());
    assertEquals(0, questionRow().getJsonArray("coded").size());
    Source first = answers.getFirst();
    for (String code : List.of("Tid", "Regler")) {
      Calls.ok(
          calls.post(
              "/api/codings",
              """
              {"sourceId":"%s","start":0,"end":%d,"codePath":"%s","create":true}
              """
                  .formatted(first.id(), first.length(), code)));
    }
    JsonObject coded = questionRow().getJsonArray("coded").getJsonObject(0);
    assertEquals(ServedStudy.CODER, coded.getString("coder"));
    assertEquals(2, coded.getInt("codings"));
    double all = answers.stream().mapToInt(Source::length).sum();
    assertEquals(first.length() / all, coded.getJsonNumber("share").doubleValue(), 1e-9);
  }

  private JsonObject questionRow() {
    return Calls.ok(calls.get("/api/sources")).getJsonArray("sources").stream()
        .map(JsonValue::asJsonObject)
        .filter(row -> row.getString("kind").equals("openQuestion"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSpeakerTiedToACaseCountsInSearchQuotesAndText() {
    JsonObject before = Calls.ok(calls.get("/api/sources/" + interview + "/speakers"));
    assertEquals(2, before.getJsonArray("speakers").size());
    Calls.ok(
        send(
            "PUT",
            "/api/sources/" + interview + "/speakers",
            """
            {"case":"Intervju 1","speakers":[{"speaker":"VEILEDER 1","case":"Informant 9"}]}
            """));
    Calls.ok(
        calls.post(
            "/api/attributes",
            "{\"cells\":[{\"sourceId\":\"%s\",\"variable\":\"rolle\",\"value\":\"leder\"}]}"
                .formatted(interview)));
    JsonObject hit = calls.search("ventetiden").getJsonArray("hits").getJsonObject(0);
    assertEquals("Informant 9", hit.getString("case"));
    assertEquals(0, calls.search("ventetiden rolle:leder").getInt("total"));
    JsonObject text = Calls.ok(calls.get("/api/sources/" + interview));
    assertTrue(text.getJsonArray("segments").getJsonObject(0).isNull("case"));
    assertEquals("Informant 9", text.getJsonArray("segments").getJsonObject(1).getString("case"));
  }

  @Test
  void aValueIsSetAndItsVariableAddedAndRemoved() {
    Calls.ok(calls.post("/api/attributes/variables", "{\"name\":\"alder\"}"));
    Calls.ok(
        calls.post(
            "/api/attributes",
            "{\"cells\":[{\"sourceId\":\"%s\",\"variable\":\"alder\",\"value\":\"41\"}]}"
                .formatted(interview)));
    assertEquals("41", row().getJsonObject("attributes").getString("alder"));
    assertEquals("veileder", row().getJsonObject("attributes").getString("rolle"));
    Calls.ok(calls.post("/api/attributes/variables/removed", "{\"name\":\"alder\"}"));
    assertFalse(row().getJsonObject("attributes").containsKey("alder"));
    assertEquals(409, calls.post("/api/attributes/variables", "{\"name\":\"rolle\"}").statusCode());
  }

  @Test
  void aCorrectionIsShownSavedReviewedAndUndone() {
    int at = study.text().indexOf("lang tid");
    Calls.ok(calls.code(at, at + "lang tid".length(), "Tid"));
    int other = study.text().indexOf("De kommer sent.");
    Calls.ok(calls.code(other, other + "De kommer sent.".length(), "Tid"));
    String corrected =
        study.text().replace("lang tid", "lang, seig tid").replace("Hva er", "Hva er det som er");
    String body = json(corrected);
    JsonObject shown =
        Calls.ok(
            calls.post("/api/sources/" + interview + "/correction", "{\"text\":" + body + "}"));
    assertEquals(1, shown.getInt("changed"));
    assertEquals(1, shown.getInt("moved"));
    assertEquals(0, study.store().revisions(interview).size(), "nothing is saved yet");

    String save = "{\"text\":" + body + ",\"shown\":\"" + shown.getString("shown") + "\"}";
    Calls.ok(send("PUT", "/api/sources/" + interview + "/text", save));
    assertEquals(corrected, study.text());
    JsonObject review =
        Calls.ok(calls.get("/api/reviews?source=" + interview))
            .getJsonArray("reviews")
            .getJsonObject(0);
    assertEquals("lang tid", review.getJsonObject("before").getString("text"));
    assertEquals("lang, seig tid", review.getJsonObject("after").getString("text"));
    assertEquals(1, row().getInt("reviews"));
    assertTrue(row().getBoolean("revised"));
    Calls.ok(
        calls.post(
            "/api/reviews",
            "{\"ids\":[\"" + review.getString("id") + "\"],\"decision\":\"keep\"}"));
    assertEquals(0, row().getInt("reviews"));
    Calls.ok(calls.post("/api/undo", "{}"));
    Calls.ok(calls.post("/api/undo", "{}"));
    assertFalse(study.text().contains("lang, seig"));
    assertEquals(2, study.store().codings(CodingFilter.ALL).size());
  }

  @Test
  void whatWasCodedAfterACorrectionWasShownIsNotSavedUnseen() {
    String body = json(study.text().replace("sent", "seint"));
    JsonObject shown =
        Calls.ok(
            calls.post("/api/sources/" + interview + "/correction", "{\"text\":" + body + "}"));
    Calls.ok(calls.code(0, 20, "Tid"));
    String save = "{\"text\":" + body + ",\"shown\":\"" + shown.getString("shown") + "\"}";
    assertEquals(409, send("PUT", "/api/sources/" + interview + "/text", save).statusCode());
  }

  @Test
  void aCorrectedFileIsReadAsAnImportWould() {
    HttpResponse<String> answer =
        calls.send(
            calls
                .to("/api/sources/" + interview + "/corrected-file?name=ny.txt")
                .header("Content-Type", "application/octet-stream")
                .POST(
                    BodyPublishers.ofByteArray(
                        "\uFEFFBlåbær\r\nog\u0000 mer\r\n".getBytes(StandardCharsets.UTF_8))));
    assertEquals("Blåbær\nog mer\n", Calls.ok(answer).getString("text"));
  }

  private JsonObject row() {
    return Calls.ok(calls.get("/api/sources")).getJsonArray("sources").getJsonObject(0);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return calls.send(
        calls
            .to(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private static String json(String text) {
    return Json.createValue(text).toString();
  }
}
