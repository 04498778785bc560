package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.search.SearchEdits;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SearchRoutesTest {
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
  void aWrongQueryIsAnsweredWithWhatTheScreenNeedsToSayIt() {
    HttpResponse<String> answer = calls.get("/api/search?q=" + encoded("tid rolla:veileder"));
    assertEquals(400, answer.statusCode());
    JsonObject fault = Calls.json(answer).getJsonObject("fault");
    assertEquals("unknownKeyword", fault.getString("kind"));
    assertEquals(4, fault.getInt("start"));
    assertEquals(9, fault.getInt("end"));
    assertEquals("rolla", fault.getString("subject"));
    assertEquals("rolle", fault.getJsonArray("nearest").getString(0));
  }

  @Test
  void facetsAreNamedAsAQueryNamesThem() {
    int start = study.text().indexOf("Ventetiden");
    calls.code(start, start + 10, "Barrierer/Ventetid");
    JsonObject found =
        Calls.ok(calls.get("/api/search?facets=true&limit=1&q=" + encoded("lang tid")));
    assertEquals(1, found.getJsonArray("hits").size());
    Map<String, Map<String, Integer>> facets =
        found.getJsonArray("facets").stream()
            .map(JsonValue::asJsonObject)
            .collect(
                Collectors.toMap(
                    facet -> facet.getString("kind"),
                    facet ->
                        facet.getJsonArray("values").stream()
                            .map(JsonValue::asJsonObject)
                            .collect(
                                Collectors.toMap(
                                    v -> v.getString("value"), v -> v.getInt("count")))));
    assertEquals(Map.of("Intervju 1", 2), facets.get("source"));
    assertEquals(Map.of("Barrierer", 1, "Barrierer/Ventetid", 1, "", 2), facets.get("code"));
    assertEquals(Map.of(ServedStudy.CODER, 1), facets.get("coder"));
    JsonObject hit = found.getJsonArray("hits").getJsonObject(0);
    assertEquals("veileder", hit.getJsonObject("attributes").getString("rolle"));
    assertTrue(!hit.getBoolean("interviewer"));
  }

  @Test
  void namesListWhatAQueryCanName() {
    JsonObject names = Calls.ok(calls.get("/api/search/names"));
    assertTrue(names.getJsonArray("sources").toString().contains("Intervju 1"));
    assertTrue(names.getJsonArray("speakers").toString().contains("VEILEDER 1"));
  }

  @Test
  void chosenHitsAreCodedAndTheRestIsNot() {
    JsonObject hit = calls.search("ventetiden").getJsonArray("hits").getJsonObject(0);
    String body =
        "{\"query\":\"lang tid ventetiden\",\"hits\":[{\"sourceId\":\"%s\",\"start\":%d}],"
                .formatted(hit.getString("sourceId"), hit.getInt("start"))
            + "\"unit\":\"sentence\",\"codePath\":\"Ventetid\",\"create\":true";
    JsonObject plan = Calls.ok(calls.post("/api/search/code", body + ",\"dryRun\":true}"));
    assertEquals(1, plan.getInt("passages"));
    assertEquals("Ventetid", plan.getJsonArray("missing").getString(0));
    assertEquals(List.of(), coded());
    JsonObject done = Calls.ok(calls.post("/api/search/code", body + "}"));
    assertEquals(1, done.getInt("coded"));
    assertTrue(done.getBoolean("canUndo"));
    assertEquals(List.of("Ventetiden er lang, og ingen vet hvem som skal ringe."), coded());
  }

  @Test
  void aSavedSearchTellsWhichHitsAreNewSinceItWasSeen() {
    int sure = study.text().indexOf("Reglene");
    calls.code(sure, sure + 7, "Regler");
    JsonObject saved =
        Calls.ok(
                calls.post(
                    "/api/saved-searches", "{\"name\":\"Regler\",\"query\":\"kode:regler\"}"))
            .getJsonObject("search");
    assertEquals(List.of(1, 0), figures());
    int late = study.text().indexOf("De kommer");
    calls.code(late, late + 9, "Regler");
    assertEquals(List.of(2, 1), figures());
    String id = saved.getString("id");
    List<Boolean> isNew =
        Calls.ok(calls.get("/api/search?q=" + encoded("kode:regler") + "&saved=" + id))
            .getJsonArray("hits")
            .stream()
            .map(hit -> hit.asJsonObject().getBoolean("new"))
            .toList();
    assertEquals(List.of(false, true), isNew);
    Calls.ok(calls.post("/api/saved-searches/" + id + "/seen", "{}"));
    assertEquals(List.of(2, 0), figures());
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(List.of(2, 1), figures());
  }

  @Test
  void aSavedSearchIsRenamedForgottenAndRefusedWhenItsNameIsTaken() {
    String body = "{\"name\":\"Tid\",\"query\":\"tid\"}";
    String id =
        Calls.ok(calls.post("/api/saved-searches", body)).getJsonObject("search").getString("id");
    assertEquals(409, calls.post("/api/saved-searches", body).statusCode());
    assertEquals(
        "searchNameTaken",
        Calls.json(calls.post("/api/saved-searches", body.replace("Tid", "tid")))
            .getString("kind"));
    assertEquals(
        400, calls.post("/api/saved-searches", "{\"name\":\"X\",\"query\":\"(\"}").statusCode());
    Calls.ok(calls.post("/api/saved-searches/" + id + "/rename", "{\"name\":\"Ventetid\"}"));
    assertEquals("Ventetid", study.store().savedSearches().getFirst().name());
    Calls.ok(calls.delete("/api/saved-searches/" + id));
    assertEquals(List.of(), study.store().savedSearches());
    assertEquals(404, calls.delete("/api/saved-searches/" + id).statusCode());
    assertEquals(List.of(), study.store().check());
  }

  @Test
  void aSavedSearchForACodeThatIsGoneIsListedWithoutFigures() {
    study.store().write("Ola", SearchEdits.save("Gal", "kode:borte", Set.of()));
    JsonObject gone =
        Calls.ok(calls.get("/api/saved-searches")).getJsonArray("searches").getJsonObject(0);
    assertTrue(gone.isNull("total") && gone.isNull("new"));
  }

  private List<Integer> figures() {
    JsonObject search =
        Calls.ok(calls.get("/api/saved-searches")).getJsonArray("searches").getJsonObject(0);
    return List.of(search.getInt("total"), search.getInt("new"));
  }

  @Test
  void allHitsButSomeAreCoded() {
    JsonObject hit = calls.search("ventetiden").getJsonArray("hits").getJsonObject(0);
    int total = calls.search("lang tid ventetiden").getInt("total");
    JsonObject plan =
        Calls.ok(
            calls.post(
                "/api/search/code",
                "{\"query\":\"lang tid ventetiden\",\"hits\":\"all\",\"unit\":\"match\",\"create\":true,"
                    + "\"codePath\":\"T\",\"dryRun\":true,\"except\":[{\"sourceId\":\"%s\",\"start\":%d}]}"
                        .formatted(hit.getString("sourceId"), hit.getInt("start"))));
    assertEquals(total - 1, plan.getInt("hits"));
  }

  @Test
  void aRequestToCodeThatMakesNoSenseIsRefused() {
    String start = "{\"query\":\"tid\",\"codePath\":\"T\",\"create\":true,";
    assertEquals(
        400,
        calls.post("/api/search/code", start + "\"hits\":\"all\",\"unit\":\"ord\"}").statusCode());
    assertEquals(
        400, calls.post("/api/search/code", start + "\"hits\":7,\"unit\":\"match\"}").statusCode());
    assertEquals(
        400,
        calls.post("/api/search/code", start + "\"hits\":[1],\"unit\":\"match\"}").statusCode());
    assertEquals(List.of(), coded());
  }

  private List<String> coded() {
    return study.store().codings(CodingFilter.ALL).stream()
        .map(Coding::range)
        .map(range -> range.in(study.text()))
        .toList();
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
