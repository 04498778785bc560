package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.app.cli.BlindPair;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever others have coded, whoever codes blind gets the same answer from every route, to what
 * she asks and to what she writes.
 */
@SuppressWarnings("NullAway.Init")
class BlindRoutesTest {
  /** Routes that tell nothing of coding; each with the reason. */
  private static final Map<String, String> APART =
      Map.of(
          "GET /api/backup", "the file itself, which she has anyway and which is read blind",
          "GET /api/events", "what windows hear is held against the same in FeedTest",
          "POST /api/restore", "brings back a file that she has anyway",
          "POST /api/command", "what commands tell is held against the same in BlindCommandsTest",
          "PUT /api/agreement/blind", "switches blind coding off");

  @TempDir private static Path folder;
  private static List<Served> both;

  /** One of the two projects, and the server that has it open. */
  private static final class Served {
    private final BlindPair one;
    private ProjectSession session;
    private Workbench workbench;

    Served(BlindPair one) {
      this.one = one;
      open();
    }

    private void open() {
      session =
          ProjectSession.open(
              one.folder().resolve(BlindPair.PROJECT),
              new SearchIndexes(one.folder().resolve("cache")),
              waiting -> {});
      workbench =
          new Workbench(
              session,
              0,
              "Kari",
              "0.0",
              (arguments, directory, coder) -> {
                throw new IllegalStateException("No commands here");
              });
    }

    void close() {
      workbench.close();
      session.close();
    }

    void startAgain() {
      close();
      one.restore();
      open();
    }

    String ask(String coder, String method, String path, @Nullable String body) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + workbench.port() + path))
              .header("Authorization", "Bearer " + workbench.address().replaceAll(".*#token=", ""))
              .header(Who.HEADER, coder)
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body));
      try (HttpClient http = HttpClient.newHttpClient()) {
        HttpResponse<byte[]> answer =
            http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Map<String, List<String>> heads = new TreeMap<>(answer.headers().map());
        heads.remove("date");
        heads.remove("connection");
        // Packed files are as long as their times let them be.
        heads.remove("content-length");
        Path file = Files.write(one.folder().resolve("answer"), answer.body());
        String content = BlindPair.content(file);
        Files.delete(file);
        return BlindPair.masked("%d %s%n%s".formatted(answer.statusCode(), heads, content));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A request by the route that it is for. */
  private record Asked(String route, String path, @Nullable String body) {
    String method() {
      return route.substring(0, route.indexOf(' '));
    }
  }

  private static final class Requests {
    private final ProjectStore store = both.getFirst().session.store();
    private final List<Asked> all = new ArrayList<>();

    private void get(String route, String... queries) {
      for (String query : queries.length == 0 ? new String[] {""} : queries) {
        all.add(new Asked("GET " + route, route + query, null));
      }
    }

    private void of(String route, String path, @Nullable String body) {
      all.add(new Asked(route, path, body));
    }

    private void post(String path, String body) {
      of("POST " + path, path, body);
    }

    String code(String path) {
      return store.codebook().get(CodePath.parse(path)).id().toString();
    }

    String source(String name) {
      return store.sources().stream()
          .filter(one -> one.name().equals(name))
          .map(Source::id)
          .findFirst()
          .orElseThrow()
          .toString();
    }

    String caseId(String name) {
      return store.cases().stream()
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElseThrow()
          .id()
          .toString();
    }

    String coding(String words) {
      return store.codings(CodingFilter.ALL).stream()
          .filter(one -> one.range().in(store.text(one.source()).text()).equals(words))
          .findFirst()
          .orElseThrow()
          .id()
          .toString();
    }

    /** The passage of Per's that has these words. */
    String passage(String words) {
      int start = store.text(UUID.fromString(source("Per"))).text().indexOf(words);
      return "\"sourceId\":\"%s\",\"start\":%d,\"end\":%d"
          .formatted(source("Per"), start, start + words.length());
    }

    static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    List<Asked> reading() {
      String ventetid = code("Barrierer/Ventetid");
      String barrierer = code("Barrierer");
      String olga = source("Olga");
      String per = source("Per");
      get("/api/project");
      get("/api/overview");
      get("/api/sources");
      of("GET /api/sources/{id}", "/api/sources/" + olga, null);
      of("GET /api/sources/{id}", "/api/sources/" + per, null);
      of("GET /api/aggregates/{id}", "/api/aggregates/" + store.aggregates().getFirst().id(), null);
      of("GET /api/sources/{id}/speakers", "/api/sources/" + per + "/speakers", null);
      of("GET /api/sources/{id}/repairs", "/api/sources/" + per + "/repairs", null);
      for (String format : List.of("docx", "html")) {
        String path = "/api/sources/" + per + "/transcript?margin=true&format=" + format;
        of("GET /api/sources/{id}/transcript", path, null);
      }
      get("/api/reviews", "", "?source=" + olga);
      get("/api/cases");
      get("/api/codes");
      get("/api/codings", "", "?source=" + per, "?code=" + barrierer, "?coder=Ola", "?coder=X");
      of("GET /api/codes/{id}/codings", "/api/codes/" + ventetid + "/codings", null);
      of("GET /api/codes/{id}/suggestions", "/api/codes/" + ventetid + "/suggestions", null);
      String rare = "/api/codes/" + code("Tillit") + "/suggestions";
      of("GET /api/codes/{id}/suggestions", rare, null);
      get("/api/codebook/versions");
      String version = store.codebookVersions().getFirst().id().toString();
      get("/api/codebook/comparison", "?from=" + version);
      get("/api/codebook/export", "?format=xlsx", "?format=docx", "?format=json");
      get("/api/memos", "", "?source=" + per, "?about=" + ventetid);
      get("/api/autocodings");
      get("/api/saved-searches");
      get("/api/synonyms");
      get("/api/chosen-quotes", "", "?source=" + per);
      get("/api/quote-uses");
      get("/api/attribution");
      get(
          "/api/quotes",
          "",
          "?review=true&context=1",
          "?chosen=true",
          "?group=source",
          "?where=" + encoded("nevnt = 1"));
      get("/api/quotes/review", "", "?context=1&chosen=true");
      get("/api/quotes/export", "?format=xlsx", "?format=docx", "?format=html", "?format=csv");
      String saved = store.savedSearches().getFirst().id().toString();
      get(
          "/api/search",
          "?q=ventetiden&facets=true&variable=nevnt",
          "?q=" + encoded("nevnt:1") + "&facets=true",
          "?q=reglene&saved=" + saved,
          "?q=" + encoded("kode:Tillit"),
          "?q=" + encoded("koder:Ola"));
      get("/api/search/names");
      get("/api/search/export", "?q=reglene&format=xlsx", "?q=reglene&format=csv");
      get("/api/variables");
      String ids =
          String.join(
              ",",
              store.questionnaires().stream()
                  .flatMap(survey -> survey.variables().stream())
                  .map(variable -> variable.id().toString())
                  .toList());
      get("/api/variables/distributions", "?ids=" + ids);
      get("/api/sets/proposed");
      get(
          "/api/derivations/preview",
          "?name=x&recipe=" + encoded("kode:Tillit"),
          "?name=x&recipe=" + encoded("nevnt = 1"));
      String nevnt = encoded("{\"rows\":\"nevnt\",\"columns\":[\"sted\"]}");
      String coded = encoded("{\"rows\":\"kode:Barrierer/*\"}");
      get("/api/table", "?table=" + nevnt, "?table=" + coded, "?chart=bars&table=" + nevnt);
      get("/api/table/export", "?table=" + nevnt, "?format=json&table=" + coded);
      get("/api/plan");
      get("/api/plan/export", "?format=xlsx", "?format=docx");
      get("/api/open-questions");
      String question =
          String.valueOf(store.sources(Set.of(SourceKind.OPEN_ANSWER)).getFirst().question());
      for (String part : List.of("answers", "groups")) {
        String path = "/api/open-questions/" + question + "/" + part;
        of("GET /api/open-questions/{id}/" + part, path, null);
      }
      get("/api/matrix", "?by=rolle", "?by=codes", "?by=nevnt");
      get("/api/matrix/variables");
      get("/api/matrix/cell", "?by=rolle&row=" + encoded("Barrierer/Ventetid") + "&column=bruker");
      get("/api/matrix/export", "?by=codes&relation=near");
      get("/api/saturation", "", "?order=coding", "?format=xlsx");
      get("/api/coverage", "", "?format=xlsx");
      get("/api/typology", "", "?format=docx");
      get(
          "/api/framework",
          "",
          "?show=" + encoded("[\"rolle\"]") + "&answers=true",
          "?where=" + encoded("nevnt = 1"));
      get("/api/framework/cells", "", "?row=1&rows=1&answers=true");
      get("/api/framework/cell", "?case=" + caseId("Per") + "&code=" + ventetid);
      get("/api/framework/export", "?format=xlsx", "?format=docx");
      String joint =
          "?code=" + barrierer + "&table=" + encoded("{\"rows\":\"tid\",\"columns\":[\"sted\"]}");
      String made = "?code=" + barrierer + "&table=" + nevnt;
      get("/api/joint", joint, made);
      get("/api/joint/quotes", joint + "&group=1", made);
      get("/api/joint/respondents", joint + "&group=1&line=0", made + "&line=0");
      get("/api/joint/export", joint, made + "&format=docx");
      get("/api/agreement", "?coders=Kari,Ola&texts=any");
      get("/api/agreement/coders");
      get("/api/agreement/export", "?coders=Kari,Ola&texts=any");
      get("/api/agreement/places", "?coders=Kari,Ola&texts=any");
      get("/api/history", "", "?limit=3", "?coder=Ola");
      for (int number : List.of(1, 20, 25)) {
        of("GET /api/history/{number}/since", "/api/history/" + number + "/since", null);
      }
      get("/api/project/export", "?format=qdpx", "?format=json", "?format=zip", "?format=sav");
      get("/api/project/surveys");
      get("/api/check");
      UUID nothing = new UUID(0, 7);
      of("GET /api/imports/{id}", "/api/imports/" + nothing, null);
      String file = "/api/imports/" + nothing + "/files/" + nothing;
      of("GET /api/imports/{id}/files/{file}", file, null);
      return all;
    }

    List<Asked> writing() {
      String ventetid = code("Barrierer/Ventetid");
      String rot = code("Rot");
      String tillit = code("Tillit");
      String own = coding("Jeg ringte NAV");
      String noted = coding("Reglene forsto jeg ikke");
      String answered = passage("Ingen svarte meg");
      of("PATCH /api/project", "/api/project", "{\"name\":\"Nytt\",\"language\":\"nn\"}");
      post("/api/undo", "{}");
      post("/api/redo", "{}");
      of("POST /api/history/{number}/undo", "/api/history/22/undo", "{}");
      of("POST /api/history/{number}/undo", "/api/history/3/undo", "{}");
      post("/api/codes", "{\"path\":\"Ny\"}");
      post("/api/codings", "{%s,\"codePath\":\"Tillit\"}".formatted(answered));
      post("/api/codings", "{%s,\"codePath\":\"Tillit\"}".formatted(passage("Jeg ringte NAV")));
      post("/api/codings", "{%s,\"codePath\":\"A\",\"create\":true}".formatted(answered));
      String moved = "{%s}".formatted(passage("Jeg ringte"));
      of("PATCH /api/codings/{id}", "/api/codings/" + own, moved);
      of("DELETE /api/codings/{id}", "/api/codings/" + own, null);
      of("DELETE /api/codings/{id}", "/api/codings/" + noted, null);
      post(
          "/api/codings/bulk",
          "{\"codePath\":\"Tillit\",\"passages\":[{%s},{%s}]}"
              .formatted(answered, passage("Jeg ringte NAV")));
      String ids = "{\"ids\":[\"%s\",\"%s\"]}".formatted(own, noted);
      post("/api/codings/bulk/remove", ids);
      of("PATCH /api/codes/{id}", "/api/codes/" + rot, "{\"name\":\"Røtter\"}");
      of("DELETE /api/codes/{id}", "/api/codes/" + rot, null);
      of("DELETE /api/codes/{id}", "/api/codes/" + rot + "?codings=true", null);
      of("DELETE /api/codes/{id}", "/api/codes/" + tillit + "?codings=true", null);
      of(
          "POST /api/codes/{id}/move",
          "/api/codes/" + rot + "/move",
          "{\"parent\":\"%s\",\"place\":0}".formatted(tillit));
      String from = "{\"from\":[\"%s\"]}";
      of("POST /api/codes/{id}/merge", "/api/codes/" + tillit + "/merge", from.formatted(rot));
      of("POST /api/codes/{id}/merge", "/api/codes/" + rot + "/merge", from.formatted(ventetid));
      of(
          "POST /api/codes/{id}/split",
          "/api/codes/" + tillit + "/split",
          "{\"path\":\"Tillit/NAV\",\"codings\":[\"%s\"]}".formatted(own));
      post("/api/codebook/versions", "{\"name\":\"Runde 2\"}");
      String version = "/api/codebook/versions/" + store.codebookVersions().getFirst().id();
      of("DELETE /api/codebook/versions/{id}", version, null);
      String suggestions = "/api/codes/" + ventetid + "/suggestions/";
      String segment =
          "{\"sourceId\":\"%s\",\"start\":%d}"
              .formatted(
                  source("Per"),
                  store.text(UUID.fromString(source("Per"))).segments().getLast().range().start());
      of("POST /api/codes/{id}/suggestions/accept", suggestions + "accept", segment);
      of("POST /api/codes/{id}/suggestions/reject", suggestions + "reject", segment);
      post(
          "/api/search/code",
          "{\"query\":\"reglene\",\"unit\":\"sentence\",\"codePath\":\"Barrierer/Regelverk\","
              + "\"hits\":\"all\",\"dryRun\":true}");
      post(
          "/api/search/code",
          "{\"query\":\"reglene\",\"unit\":\"sentence\",\"codePath\":\"Barrierer/Regelverk\","
              + "\"hits\":\"all\"}");
      post("/api/autocodings/rerun", "{}");
      String rule = "/api/autocodings/" + store.autocodings().getFirst().id() + "/end";
      of("POST /api/autocodings/{id}/end", rule, "{}");
      post("/api/saved-searches", "{\"name\":\"Ny\",\"query\":\"nevnt:1\"}");
      String saved = "/api/saved-searches/" + store.savedSearches().get(1).id();
      of("POST /api/saved-searches/{id}/rename", saved + "/rename", "{\"name\":\"Annet\"}");
      of("POST /api/saved-searches/{id}/seen", saved + "/seen", "{}");
      of("DELETE /api/saved-searches/{id}", saved, null);
      post("/api/synonyms", "{\"one\":\"regel\",\"other\":\"lov\"}");
      String synonym = "/api/synonyms/" + store.synonyms().getFirst().id();
      of("DELETE /api/synonyms/{id}", synonym, null);
      post("/api/memos", "{\"about\":\"%s\",\"text\":\"Nytt\"}".formatted(own));
      String memos =
          String.join("\",\"", store.memos().stream().map(memo -> memo.id().toString()).toList());
      post("/api/memos/export", "{\"format\":\"csv\",\"ids\":[\"%s\"]}".formatted(memos));
      String memo = "/api/memos/" + store.memos().getLast().id();
      of("PATCH /api/memos/{id}", memo, "{\"text\":\"Annet\"}");
      of("DELETE /api/memos/{id}", memo, null);
      post("/api/chosen-quotes", "{%s}".formatted(answered));
      post("/api/chosen-quotes/check", "{%s,\"edited\":\"Ingen (…)\"}".formatted(answered));
      String quote = "/api/chosen-quotes/" + store.chosenQuotes().getFirst().id();
      of("PATCH /api/chosen-quotes/{id}", quote, "{\"edited\":\"Jeg ringte (…)\"}");
      of("DELETE /api/chosen-quotes/{id}", quote, null);
      of("POST /api/chosen-quotes/{id}/uses", quote + "/uses", "{\"place\":\"Kap. 2\"}");
      String use = "/api/quote-uses/" + store.quoteUses().getFirst().id();
      of("DELETE /api/quote-uses/{id}", use, null);
      of(
          "POST /api/quotes/export",
          "/api/quotes/export?format=html&mask=" + encoded("[\"names\"]"),
          "{}");
      of("PUT /api/attribution", "/api/attribution", "{\"template\":\"{rolle}\"}");
      of("POST /api/quotes/masks", "/api/quotes/masks?mask=" + encoded("[\"names\"]"), "{}");
      post("/api/derivations", "{\"name\":\"ny\",\"recipe\":\"kode:Tillit\"}");
      post("/api/derivations/removed", "{\"name\":\"begge\"}");
      String variable = "/api/variables/" + store.derivations().getFirst().id();
      of("PATCH /api/variables/{id}", variable, "{\"label\":\"Nevnt\"}");
      String survey = store.questionnaires().getFirst().id().toString();
      String sets = "/api/questionnaires/" + survey + "/sets";
      String set =
          "\"name\":\"to\",\"label\":\"To\",\"kind\":\"battery\",\"variables\":[\"sted\",\"tid\"]";
      of("POST /api/questionnaires/{id}/sets", sets, "{%s}".formatted(set));
      of("PATCH /api/questionnaires/{id}/sets", sets, "{\"was\":\"x\",%s}".formatted(set));
      String dissolved = "/api/questionnaires/{id}/sets/dissolved";
      of("POST " + dissolved, sets + "/dissolved", "{\"name\":\"x\"}");
      post("/api/plan", "{\"title\":\"Ny\",\"table\":{\"rows\":\"begge\"}}");
      String planned = "/api/plan/" + store.plannedTables().getFirst().id();
      of("PATCH /api/plan/{id}", planned, "{\"title\":\"Annen\"}");
      of("POST /api/plan/{id}/move", planned + "/move", "{\"before\":null}");
      of("DELETE /api/plan/{id}", planned, null);
      of(
          "PUT /api/framework/summary",
          "/api/framework/summary",
          "{\"caseId\":\"%s\",\"codeId\":\"%s\",\"text\":\"Mitt\"}"
              .formatted(caseId("Per"), ventetid));
      of(
          "PUT /api/framework/summary",
          "/api/framework/summary",
          "{\"caseId\":\"%s\",\"codeId\":\"%s\",\"text\":\"\"}".formatted(caseId("Per"), ventetid));
      String joint =
          "/api/joint/mark?code="
              + code("Barrierer")
              + "&table="
              + encoded("{\"rows\":\"tid\",\"columns\":[\"sted\"]}");
      String mark = "{\"group\":\"1\",\"kind\":\"diverging\",\"note\":\"\"}";
      of("PUT /api/joint/mark", joint, mark);
      of("PUT /api/joint/mark", joint, "{\"group\":\"1\"}");
      of(
          "PUT /api/joint/literature",
          joint.replace("/mark", "/literature"),
          "{\"group\":\"1\",\"text\":\"Funn\",\"reference\":\"\"}");
      String coders = "\"coders\":[\"Kari\",\"Ola\"],\"consensus\":\"Enig\",\"texts\":\"any\"";
      post("/api/agreement/accept", "{%s}".formatted(coders));
      post(
          "/api/agreement/decisions",
          "{%s,%s,\"codeId\":\"%s\",\"choice\":\"both\"}".formatted(coders, answered, tillit));
      String per = source("Per");
      post("/api/sources/folder", "{\"ids\":[\"%s\"],\"folder\":\"Nord\"}".formatted(per));
      post("/api/folders/move", "{\"from\":\"Nord\",\"to\":\"Sør\"}");
      of("PATCH /api/sources/{id}", "/api/sources/" + per, "{\"name\":\"Pål\"}");
      of(
          "PUT /api/sources/{id}/speakers",
          "/api/sources/" + per + "/speakers",
          "{\"case\":\"Olga\",\"speakers\":[{\"speaker\":\"PER\",\"case\":\"Per\"}]}");
      of("PATCH /api/cases/{id}", "/api/cases/" + caseId("Per"), "{\"name\":\"Pål\"}");
      post(
          "/api/attributes",
          "{\"cells\":[{\"sourceId\":\"%s\",\"variable\":\"rolle\",\"value\":\"leder\"}]}"
              .formatted(per));
      post("/api/attributes/variables", "{\"name\":\"alder\"}");
      post("/api/attributes/variables/removed", "{\"name\":\"rolle\"}");
      String text =
          store
              .text(UUID.fromString(per))
              .text()
              .replace("Ingen svarte", "Ingen der svarte")
              .replace("\n", "\\n");
      String corrected = "{\"text\":\"%s\"}".formatted(text);
      String source = "/api/sources/" + per;
      String masked = "/transcript?format=html&mask=" + encoded("[\"names\"]");
      of("POST /api/sources/{id}/transcript", source + masked, "{}");
      String names = "&format=docx&mask=" + encoded("[\"names\"]");
      of("POST /api/framework/export", "/api/framework/export?max=2" + names, "{}");
      String table = "&table=" + encoded("{\"rows\":\"tid\",\"columns\":[\"sted\"]}");
      String display = "/api/joint/export?code=" + code("Barrierer") + table + names;
      of("POST /api/joint/export", display, "{}");
      of("POST /api/sources/{id}/correction", source + "/correction", corrected);
      of("PUT /api/sources/{id}/text", source + "/text", corrected);
      String file = "/corrected-file?name=x.txt";
      of("POST /api/sources/{id}/corrected-file", source + file, "I: Hei?");
      String repair = "/api/sources/{id}/repairs/{number}/undo";
      of("POST " + repair, source + "/repairs/1/undo", "{}");
      String review = store.reviews().getFirst().subject().toString();
      for (String decision : List.of("keep", "remove")) {
        String body = "{\"ids\":[\"%s\"],\"decision\":\"%s\"}".formatted(review, decision);
        post("/api/reviews", body);
      }
      post("/api/imports", "{}");
      UUID nothing = new UUID(0, 7);
      String job = "/api/imports/" + nothing;
      of("DELETE /api/imports/{id}", job, null);
      of("POST /api/imports/{id}/save", job + "/save", "{}");
      of("POST /api/imports/{id}/files", job + "/files?name=x.txt", "I: Hei?");
      String part = "/api/imports/{id}/files/{file}";
      of("PUT " + part, job + "/files/" + nothing, "{}");
      of("DELETE " + part, job + "/files/" + nothing, null);
      return all;
    }
  }

  @BeforeAll
  static void serve() {
    both = BlindPair.in(folder).stream().map(Served::new).toList();
  }

  @AfterAll
  static void close() {
    both.forEach(Served::close);
  }

  @Test
  void noRouteIsForgotten() {
    Set<String> thoughtOf = new TreeSet<>(APART.keySet());
    new Requests().reading().forEach(asked -> thoughtOf.add(asked.route()));
    new Requests().writing().forEach(asked -> thoughtOf.add(asked.route()));
    Set<String> forgotten = new TreeSet<>(both.getFirst().workbench.routes());
    forgotten.removeAll(thoughtOf);
    assertEquals(Set.of(), forgotten);
  }

  @TestFactory
  Stream<DynamicTest> sheReadsTheSameWhateverOthersHaveCoded() {
    return new Requests()
        .reading().stream()
            .map(asked ->
                DynamicTest.dynamicTest(
                    "GET " + asked.path(), () -> compare(answers(asked, "Kari"))));
  }

  @TestFactory
  Stream<DynamicTest> sheWritesTheSameWhateverOthersHaveCoded() {
    return new Requests()
        .writing().stream()
            .map(asked ->
                DynamicTest.dynamicTest(
                    asked.method() + " " + asked.path(),
                    () -> {
                      both.forEach(Served::startAgain);
                      compare(answers(asked, "Kari"));
                      for (String look : List.of("codings", "codes", "history", "quotes")) {
                        Asked after = new Asked("GET ", "/api/" + look, null);
                        compare(answers(after, "Kari"));
                      }
                    }));
  }

  private static List<String> answers(Asked asked, String coder) {
    return both.stream()
        .map(one -> one.ask(coder, asked.method(), asked.path(), asked.body()))
        .toList();
  }

  private static void compare(List<String> answers) {
    assertTrue(!answers.getFirst().startsWith("500"), answers.getFirst());
    BlindPair.assertSame(answers.getFirst(), answers.getLast());
  }

  /** Otherwise the two would be the same because nothing was done. */
  @Test
  void whoSeesEverythingReadsWhatOlaHasDone() {
    Map<String, Boolean> differs = new LinkedHashMap<>();
    for (Asked asked : new Requests().reading()) {
      List<String> answers = answers(asked, "Ola");
      differs.merge(
          asked.route(), !answers.getFirst().equals(answers.getLast()), Boolean::logicalOr);
    }
    for (String route :
        List.of(
            "codings",
            "codes",
            "memos",
            "autocodings",
            "chosen-quotes",
            "quote-uses",
            "quotes",
            "history",
            "table",
            "plan/export",
            "variables/distributions",
            "derivations/preview",
            "matrix",
            "framework",
            "framework/cell",
            "joint",
            "saturation",
            "coverage",
            "typology",
            "overview",
            "sources",
            "search",
            "saved-searches",
            "codes/{id}/suggestions",
            "project/export")) {
      assertNotEquals(false, differs.get("GET /api/" + route), route);
    }
  }
}
