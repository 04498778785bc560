package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memos, chosen quotes and their uses, over the server. */
@SuppressWarnings("NullAway.Init")
class NotesTest {
  private static final String PASSAGE = "Det tar for lang tid.";

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
  void aMemoIsFoundByItsSourceAndByWhatItIsOn() {
    int start = study.text().indexOf(PASSAGE);
    String coding =
        Calls.ok(calls.code(start, start + PASSAGE.length(), "Barrierer/Tid"))
            .getJsonObject("coding")
            .getString("id");
    JsonObject memo = memo(coding, "  Ta med i kapittel 4 ");
    memo(study.store().project().id().toString(), "Husk fristen");
    assertEquals("Ta med i kapittel 4", memo.getString("text"));
    assertEquals("coding", memo.getString("kind"));
    assertEquals("Barrierer/Tid", memo.getString("code"));
    assertEquals(PASSAGE, memo.getString("passage"));
    assertEquals(ServedStudy.CODER, memo.getString("coder"));
    assertEquals(List.of("Ta med i kapittel 4", "Husk fristen"), texts(""));
    assertEquals(List.of("Ta med i kapittel 4"), texts("?source=" + study.interview().id()));
    assertEquals(List.of("Ta med i kapittel 4"), texts("?about=" + coding));
  }

  @Test
  void memosOnTheAnswersToAQuestionAreFoundByIt() {
    Source answer =
        study.store().sources().stream()
            .filter(source -> source.question() != null)
            .findFirst()
            .orElseThrow();
    memo(answer.id().toString(), "Et godt svar");
    memo(study.interview().id().toString(), "Et langt intervju");
    assertEquals(List.of("Et godt svar"), texts("?question=" + answer.question()));
    assertEquals(List.of(), texts("?question=" + UUID.randomUUID()));
  }

  @Test
  void aMemoIsRewordedTakenAwayAndBroughtBack() {
    String project = study.store().project().id().toString();
    String id = memo(project, "Første utkast").getString("id");
    JsonObject revised =
        Calls.ok(calls.patch("/api/memos/" + id, "{\"text\":\"Andre utkast\"}"))
            .getJsonObject("memo");
    assertEquals("Andre utkast", revised.getString("text"));
    assertEquals("project", revised.getString("kind"));
    Calls.ok(calls.delete("/api/memos/" + id));
    assertEquals(List.of(), texts(""));
    assertEquals(404, calls.delete("/api/memos/" + id).statusCode());
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(List.of("Andre utkast"), texts(""));
    assertEquals(List.of(), study.store().check());
  }

  @Test
  void aMemoSaysSomethingAboutSomethingThatIsThere() {
    String project = study.store().project().id().toString();
    assertEquals(409, post(project, " \n ").statusCode());
    assertEquals(409, post(UUID.randomUUID().toString(), "Om hva?").statusCode());
    assertEquals(400, post("prosjektet", "Om hva?").statusCode());
    assertEquals(List.of(), texts(""));
  }

  @Test
  void aQuoteIsChosenRewordedAttributedAndUsedInOneStepEach() {
    JsonObject quote = choose(", \"edited\": \"Det tar (…) tid.\"");
    assertEquals("Det tar (…) tid.", quote.getString("edited"));
    assertEquals(PASSAGE, quote.getString("text"));
    String path = "/api/chosen-quotes/" + quote.getString("id");
    Calls.ok(calls.patch(path, "{\"edited\":\"" + PASSAGE + "\"}"));
    assertTrue(chosen().edited() == null, "the passage's own words are no edited wording");
    Calls.ok(calls.patch(path, "{\"attribution\":\" Leder \"}"));
    assertEquals("Leder", chosen().attribution());
    Calls.ok(calls.post(path + "/uses", "{\"place\":\"Rapport 3, kap. 4\"}"));
    assertEquals(
        409, calls.post(path + "/uses", "{\"place\":\"Rapport 3, kap. 4 \"}").statusCode());
    assertEquals(1, study.store().quoteUses().size());
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals(0, study.store().quoteUses().size());
    assertEquals("Leder", chosen().attribution());
  }

  @Test
  void aQuoteThatIsLetGoTakesItsUsesAndMemosAlongAndBringsThemBack() {
    JsonObject quote = choose(", \"place\": \"Notat 1\"");
    String id = quote.getString("id");
    memo(id, "Avklart med informanten");
    Calls.ok(calls.delete("/api/chosen-quotes/" + id));
    ProjectStore store = study.store();
    assertEquals(0, store.chosenQuotes().size() + store.quoteUses().size() + store.memos().size());
    Calls.ok(calls.post("/api/undo", "{}"));
    assertEquals("Notat 1", store.quoteUses().getFirst().place());
    assertEquals(
        "quote",
        Calls.ok(calls.get("/api/memos")).getJsonArray("memos").getJsonObject(0).getString("kind"));
    assertEquals(List.of(), store.check());
  }

  @Test
  void aPassageIsChosenOnceAndOnlyWhereThereIsOne() {
    choose("");
    assertEquals(409, postChoice(PASSAGE.length(), "").statusCode());
    assertEquals(409, postChoice(100_000, "").statusCode());
    assertEquals(400, postChoice(0, "").statusCode());
    String both = "{\"edited\":\"a\",\"attribution\":\"b\"}";
    String path = "/api/chosen-quotes/" + chosen().id();
    assertEquals(400, calls.patch(path, both).statusCode());
    assertEquals(404, calls.delete("/api/quote-uses/" + chosen().id()).statusCode());
    assertEquals(
        1,
        Calls.ok(calls.get("/api/chosen-quotes?source=" + study.interview().id()))
            .getJsonArray("quotes")
            .size());
  }

  private ChosenQuote chosen() {
    return study.store().chosenQuotes().getFirst();
  }

  private JsonObject choose(String more) {
    return Calls.ok(postChoice(PASSAGE.length(), more)).getJsonObject("quote");
  }

  private HttpResponse<String> postChoice(int length, String more) {
    int start = study.text().indexOf(PASSAGE);
    return calls.post(
        "/api/chosen-quotes",
        "{\"sourceId\":\"%s\",\"start\":%d,\"end\":%d%s}"
            .formatted(study.interview().id(), start, start + length, more));
  }

  private HttpResponse<String> post(String about, String text) {
    return calls.post(
        "/api/memos",
        Json.createObjectBuilder().add("about", about).add("text", text).build().toString());
  }

  private JsonObject memo(String about, String text) {
    return Calls.ok(post(about, text)).getJsonObject("memo");
  }

  private List<String> texts(String query) {
    return Calls.ok(calls.get("/api/memos" + query))
        .getJsonArray("memos")
        .getValuesAs(memo -> memo.asJsonObject().getString("text"));
  }
}
