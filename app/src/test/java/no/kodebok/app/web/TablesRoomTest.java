package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.exports.text.TableText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the screen asks for where variables are described and tables made. */
@SuppressWarnings("NullAway.Init")
class TablesRoomTest {
  @TempDir private Path folder;
  private ServedStudy study;
  private Calls calls;

  @BeforeEach
  void open() {
    study = ServedStudy.in(folder);
    calls = new Calls(study);
    study.bringSurvey("Ansatte", Survey.QUESTIONNAIRE, Survey.ANSWERS);
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), study.store().check());
    study.close();
  }

  @Test
  void aTableHasTheFiguresThatStandInTheFiles() {
    JsonObject table = table("{\"rows\":\"tid\",\"columns\":[\"stilling\"]}");
    String text =
        new TableText(Language.NB)
            .of(TableMaker.make(study.store(), TableRequest.of("tid", "stilling"), Language.NB));
    for (JsonValue line : table.getJsonArray("lines")) {
      String cells =
          String.join(
              " ",
              line.asJsonObject().getJsonArray("cells").getValuesAs(JsonObject.class).stream()
                  .map(cell -> cell.getString("text"))
                  .toList());
      assertTrue(
          text.replaceAll(" +", " ").contains(line.asJsonObject().getString("label") + " " + cells),
          cells);
    }
    assertTrue(text.contains(table.getString("base")));
    table
        .getJsonArray("statistics")
        .forEach(one -> assertTrue(text.contains(one.toString().replace("\"", ""))));
    JsonObject column = table.getJsonArray("columns").getJsonObject(0);
    assertEquals("stilling", column.getString("variable"));
    assertEquals("1", column.getString("code"));
    assertTrue(table.getJsonArray("columns").isNull(2), "the total is nobody's answer");
  }

  @Test
  void aCellWithFewRespondentsIsFlaggedUnlessNobodyWantsThat() {
    assertTrue(
        table("{\"rows\":\"tid\",\"columns\":[\"stilling\"]}")
            .toString()
            .contains("\"small\":true"));
    assertFalse(
        table("{\"rows\":\"tid\",\"columns\":[\"stilling\"],\"minCell\":0}")
            .toString()
            .contains("\"small\":true"));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlaceAndTheNearestNames() {
    HttpResponse<String> filter = ask("{\"rows\":\"tid\",\"filter\":\"stilling = \"}");
    assertEquals(400, filter.statusCode());
    assertTrue(Calls.json(filter).containsKey("position"));
    HttpResponse<String> unknown = ask("{\"rows\":\"tidd\"}");
    assertEquals("unknownVariable", Calls.json(unknown).getString("kind"));
    HttpResponse<String> key = ask("{\"rows\":\"tid\",\"kolonner\":[]}");
    assertEquals("planKeyUnknown", Calls.json(key).getString("kind"));
    assertEquals("planKeyMissing", Calls.json(ask("{}")).getString("kind"));
    assertEquals("planValueUnfit", Calls.json(ask("[1]")).getString("kind"));
    assertEquals(400, calls.get("/api/table").statusCode());
    assertEquals(
        "planValueUnfit", Calls.json(ask("{\"rows\":\"tid\",\"minCell\":1.5}")).getString("kind"));
  }

  @Test
  void aVariableIsDescribedAnewInOneStepAndTheTableFollows() {
    JsonObject variable = variable("tid");
    String path = "/api/variables/" + variable.getString("id");
    Calls.ok(
        calls.patch(
            path,
            """
            {"label":"For liten tid","direction":"down","values":[{"code":"1","label":"Ja"},
             {"code":"2","label":"Nei"}],"missing":[{"code":"8","kind":"refused","label":"Vil ikke"}]}
            """));
    JsonObject after = variable("tid");
    assertEquals("For liten tid", after.getString("label"));
    assertEquals("down", after.getString("direction"));
    assertEquals(variable.getString("question"), after.getString("question"));
    JsonObject table = table("{\"rows\":\"tid\"}");
    assertTrue(table.toString().contains("Vil ikke"), table.toString());
    assertEquals("variableSoAlready", kind(calls.patch(path, "{\"label\":\"For liten tid\"}")));
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(variable, variable("tid"));
  }

  @Test
  void aVariableThatCannotBeSoIsTurnedDown() {
    String path = "/api/variables/" + variable("tid").getString("id");
    assertEquals("variableUnlabelled", kind(calls.patch(path, "{\"label\":\" \"}")));
    assertEquals(
        "variableValueTwice",
        kind(
            calls.patch(
                path, "{\"missing\":[{\"code\":\"1\",\"kind\":\"refused\",\"label\":\"x\"}]}")));
    assertEquals(
        "missingIsSystem",
        kind(
            calls.patch(
                path, "{\"missing\":[{\"code\":\"9\",\"kind\":\"system\",\"label\":\"x\"}]}")));
    assertEquals(400, calls.patch(path, "{\"scale\":\"lang\"}").statusCode());
    assertEquals(
        "variableGone",
        kind(
            calls.patch(
                "/api/variables/00000000-0000-7000-8000-000000000000", "{\"label\":\"x\"}")));
  }

  @Test
  void aVariableTellsHowItsAnswersAreSpread() {
    JsonObject tid = distribution("tid");
    assertEquals(8, tid.getInt("respondents"));
    assertEquals(7, tid.getInt("answered"));
    assertEquals(6, tid.getInt("valid"));
    assertEquals(4, tid.getJsonArray("bars").getJsonObject(0).getInt("count"));
    assertEquals(
        List.of("dontKnow", "system"),
        tid.getJsonArray("missing").getValuesAs(JsonObject.class).stream()
            .map(one -> one.getString("kind"))
            .toList());
    JsonObject more = distribution("mer");
    assertEquals(4, more.getInt("asked"), "only those who lack time");
    assertTrue(distribution("alder").getJsonArray("bars").size() > 1);
  }

  @Test
  void thePlanIsKeptInOrderAndExported() {
    plan("Første", "{\"rows\":\"tid\"}");
    plan("Andre", "{\"rows\":\"stilling\"}");
    assertEquals(List.of("Første", "Andre"), titles());
    String second = planned(1).getString("id");
    Calls.ok(
        calls.post(
            "/api/plan/" + second + "/move",
            "{\"before\":\"" + planned(0).getString("id") + "\"}"));
    assertEquals(List.of("Andre", "Første"), titles());
    Calls.ok(calls.patch("/api/plan/" + second, "{\"title\":\" Etter stilling \"}"));
    Calls.ok(calls.patch("/api/plan/" + second, "{\"table\":{\"rows\":\"alder\"}}"));
    assertEquals("Etter stilling", planned(0).getString("title"));
    assertEquals("alder", planned(0).getJsonObject("table").getString("rows"));
    assertEquals(
        "plannedSoAlready",
        kind(calls.post("/api/plan/" + second + "/move", "{\"before\":\"" + second + "\"}")));
    byte[] workbook = calls.bytes("/api/plan/export?format=xlsx").body();
    assertEquals('P', workbook[0], () -> new String(workbook, StandardCharsets.UTF_8));
    assertEquals('K', workbook[1]);
    Calls.ok(calls.delete("/api/plan/" + second));
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(List.of("Etter stilling", "Første"), titles());
    assertEquals(
        "planKeyUnknown",
        kind(
            calls.post("/api/plan", "{\"title\":\"\",\"table\":{\"rows\":\"tid\",\"vekter\":1}}")));
  }

  private void plan(String title, String table) {
    Calls.ok(calls.post("/api/plan", "{\"title\":\"" + title + "\",\"table\":" + table + "}"));
  }

  private List<String> titles() {
    return Calls.ok(calls.get("/api/plan"))
        .getJsonArray("tables")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(one -> one.getString("title"))
        .toList();
  }

  private JsonObject planned(int at) {
    return Calls.ok(calls.get("/api/plan")).getJsonArray("tables").getJsonObject(at);
  }

  private HttpResponse<String> ask(String table) {
    return calls.get("/api/table?table=" + URLEncoder.encode(table, StandardCharsets.UTF_8));
  }

  private JsonObject table(String asked) {
    return Calls.ok(ask(asked));
  }

  private JsonObject distribution(String name) {
    String id = variable(name).getString("id");
    return Calls.ok(calls.get("/api/variables/distributions?ids=" + id))
        .getJsonObject("distributions")
        .getJsonObject(id);
  }

  private JsonObject variable(String name) {
    return Calls.ok(calls.get("/api/variables"))
        .getJsonArray("questionnaires")
        .getValuesAs(JsonObject.class)
        .stream()
        .flatMap(one -> one.getJsonArray("variables").getValuesAs(JsonObject.class).stream())
        .filter(one -> one.getString("name").equals(name))
        .findFirst()
        .orElse(Json.createObjectBuilder().build());
  }

  private static String kind(HttpResponse<String> refused) {
    assertTrue(refused.statusCode() >= 400, refused.body());
    return Calls.json(refused).getString("kind");
  }
}
