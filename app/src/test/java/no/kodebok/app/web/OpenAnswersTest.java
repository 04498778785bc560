package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class OpenAnswersTest {
  @TempDir private Path folder;
  private ServedStudy study;
  private Calls calls;
  private String question;

  @BeforeEach
  void open() {
    study = ServedStudy.in(folder);
    study.bringSurvey(
        "tiltak",
        """
        {"title": "Tiltak", "caseId": "id", "variables": [{"name": "id"},
         {"name": "kjønn", "label": "Kjønn", "scale": "nominal",
          "values": [{"code": "2", "label": "Mann"}, {"code": "1", "label": "Kvinne"}]},
         {"name": "hindrer", "label": "Hva hindrer deg?", "scale": "text"}]}
        """,
        """
        id;kjønn;hindrer
        1;1;Vet ikke
        2;2;vet ikke.
        3;2;Mangel på tid
        4;;Veit ikkje
        5;1;Mangler tid
        """);
    calls = new Calls(study);
    question = question("hindrer").getString("id");
  }

  @AfterEach
  void close() {
    study.close();
  }

  @Test
  void questionsTellHowManyAnswersAreCoded() {
    assertEquals("Hva hindrer deg?", question("hindrer").getString("label"));
    assertEquals(5, question("hindrer").getInt("answers"));
    assertEquals(0, question("hindrer").getInt("coded"));
    Calls.ok(code("Tid", ids(answers("")).subList(0, 2)));
    Calls.ok(code("Penger", ids(answers("")).subList(0, 1)));
    assertEquals(2, question("hindrer").getInt("coded"));
    assertEquals(3, question("hindrer").getInt("codings"));
    List<String> attributes =
        Calls.ok(calls.get("/api/open-questions"))
            .getJsonArray("attributes")
            .getValuesAs(attribute -> attribute.asJsonObject().getString("name"));
    assertTrue(attributes.containsAll(List.of("kjønn", "rolle", "kontor")), attributes.toString());
  }

  @Test
  void answersComeInColumnsWithTheAttributesAskedFor() {
    JsonObject answers = answers("?attributes=kj%C3%B8nn&attributes=finnes+ikke");
    assertEquals(
        List.of("Vet ikke", "vet ikke.", "Mangel på tid", "Veit ikkje", "Mangler tid"),
        texts(answers.getJsonArray("texts")));
    assertEquals(List.of("1", "2", "3", "4", "5"), texts(answers.getJsonArray("cases")));
    JsonObject sex = answers.getJsonArray("attributes").getJsonObject(0);
    assertEquals(1, answers.getJsonArray("attributes").size());
    assertEquals(List.of("", "Kvinne", "Mann"), texts(sex.getJsonArray("values")));
    assertEquals("[1,2,2,0,1]", sex.getJsonArray("places").toString());
    assertEquals("[2,1]", sex.getJsonArray("order").toString(), "the questionnaire's order");
  }

  @Test
  void likeAnswersAreGrouped() {
    JsonObject found = Calls.ok(calls.get("/api/open-questions/" + question + "/groups"));
    assertEquals(answers("").getString("state"), found.getString("state"));
    assertEquals(
        "[{\"representative\":0,\"equal\":2,\"rows\":[0,1,3]},"
            + "{\"representative\":2,\"equal\":1,\"rows\":[2,4]}]",
        found.getJsonArray("groups").toString());
  }

  @Test
  void whoFollowsTheComparisonGetsTheSameGroups() {
    String path = "/api/open-questions/" + question + "/groups";
    HttpResponse<String> stream = calls.send(calls.to(path).header("Accept", "text/event-stream"));
    assertEquals(200, stream.statusCode());
    String last = stream.body().strip().lines().toList().getLast();
    assertEquals(Calls.ok(calls.get(path)).toString(), last.substring("data: ".length()));
  }

  @Test
  void manyAnswersAreCodedInOneStepThatIsTakenBackWhole() {
    List<String> ids = ids(answers(""));
    Calls.ok(code("Tid", ids.subList(0, 1)));
    JsonObject coded = Calls.ok(code("Tid", ids));
    assertEquals(4, coded.getInt("added"));
    assertEquals(1, coded.getInt("skipped"));
    assertEquals(JsonValue.NULL, coded.getJsonArray("ids").getFirst());
    assertEquals(5, coded.getJsonObject("code").getInt("count"));
    JsonObject again = Calls.ok(code("Tid", ids));
    assertEquals(0, again.getInt("added"));
    assertEquals(coded.getInt("lastChange"), again.getInt("lastChange"), "no empty step");
    assertEquals(5, answers("?parts=codings").getJsonObject("codings").getJsonArray("rows").size());
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(1, study.store().codings(CodingFilter.ALL).size());
    Calls.ok(calls.post("/api/redo", "{}"));
    assertEquals(5, study.store().codings(CodingFilter.ALL).size());
  }

  @Test
  void manyCodingsAreTakenAwayInOneStep() {
    Calls.ok(code("Tid", ids(answers(""))));
    List<String> ids =
        study.store().codings(CodingFilter.ALL).stream().map(c -> c.id().toString()).toList();
    String body = "{\"ids\":[\"" + String.join("\",\"", ids) + "\",\"" + UUID.randomUUID() + "\"]}";
    JsonObject removed = Calls.ok(calls.post("/api/codings/bulk/remove", body));
    assertEquals(5, removed.getInt("removed"));
    assertEquals(1, removed.getInt("gone"));
    assertEquals(0, study.store().codings(CodingFilter.ALL).size());
    assertEquals(409, calls.post("/api/codings/bulk/remove", body).statusCode());
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(5, study.store().codings(CodingFilter.ALL).size());
  }

  @Test
  void wrongListsAreRefusedWhole() {
    String id = ids(answers("")).getFirst();
    for (String passages :
        List.of(
            "[]",
            "[1]",
            "[{\"sourceId\":\"%s\",\"start\":0,\"end\":0}]".formatted(id),
            "[{\"sourceId\":\"%1$s\",\"start\":0,\"end\":3},{\"sourceId\":\"%1$s\",\"start\":0,\"end\":3}]"
                .formatted(id))) {
      assertEquals(400, bulk("Tid", passages).statusCode(), passages);
    }
    assertEquals(
        409,
        bulk(
                "Tid",
                "[{\"sourceId\":\"%1$s\",\"start\":0,\"end\":3},{\"sourceId\":\"%1$s\",\"start\":0,\"end\":300}]"
                    .formatted(id))
            .statusCode());
    assertEquals(0, study.store().codings(CodingFilter.ALL).size());
    assertEquals(
        400, calls.get("/api/open-questions/" + question + "/answers?parts=alt").statusCode());
  }

  private JsonObject question(String name) {
    return Calls.ok(calls.get("/api/open-questions")).getJsonArray("questions").stream()
        .map(JsonValue::asJsonObject)
        .filter(one -> one.getString("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject answers(String parameters) {
    return Calls.ok(calls.get("/api/open-questions/" + question + "/answers" + parameters));
  }

  private static List<String> ids(JsonObject answers) {
    return texts(answers.getJsonArray("ids"));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }

  private HttpResponse<String> code(String path, List<String> sources) {
    return bulk(
        path,
        sources.stream()
            .map(id ->
                "{\"sourceId\":\"%s\",\"start\":0,\"end\":%d}"
                    .formatted(
                        id, study.store().source(UUID.fromString(id)).orElseThrow().length()))
            .collect(Collectors.joining(",", "[", "]")));
  }

  private HttpResponse<String> bulk(String path, String passages) {
    return calls.post(
        "/api/codings/bulk",
        "{\"passages\":%s,\"codePath\":\"%s\",\"create\":true}".formatted(passages, path));
  }
}
