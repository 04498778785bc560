package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.app.json.AutocodingJson;
import no.kodebok.app.json.FacetsJson;
import no.kodebok.app.json.HitAttributes;
import no.kodebok.app.json.HitSheets;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.json.SearchJson;
import no.kodebok.app.json.SearchNamesJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.autocoding.Autocoding;
import no.kodebok.coding.autocoding.AutocodingRequest;
import no.kodebok.coding.autocoding.Plan;
import no.kodebok.coding.autocoding.Readings;
import no.kodebok.coding.cases.CaseVariables;
import no.kodebok.coding.cases.CaseVariables.Grouping;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.CodingUnit;
import no.kodebok.coding.search.Facet;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.SearchRequest.Order;
import no.kodebok.coding.search.SearchResult;
import no.kodebok.coding.search.SeenHits;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.exports.Report;
import org.jspecify.annotations.Nullable;

/** Search, and coding what was found. */
final class SearchRoutes {
  private static final int MOST_HITS = 500;
  private static final int MOST_VALUES = 20;
  private static final int MOST_PREVIEWED = 200;
  private static final List<Facet> BEFORE_VARIABLES = List.of(Facet.TYPE, Facet.TURN);
  private static final List<Facet> AFTER_VARIABLES =
      List.of(Facet.CODE, Facet.CODER, Facet.SPEAKER, Facet.SOURCE);

  private final Who who;
  private final Sight sight;
  private final IndexWorker index;
  private final String version;

  SearchRoutes(Sight sight, Who who, IndexWorker index, String version) {
    this.version = version;
    this.sight = sight;
    this.who = who;
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/search", this::search);
    routes.get("/api/search/names", this::names);
    routes.get("/api/search/export", this::export);
    routes.post("/api/search/code", this::code);
  }

  private void search(Context request) {
    ProjectStore store = sight.of(request);
    boolean counted = "true".equals(request.queryParam("facets"));
    Map<String, Grouping> groupings = counted ? groupings(store) : Map.of();
    List<Facet> facets = counted ? facets(request, groupings) : List.of();
    if (sight.isBlind(request)) {
      facets =
          facets.stream()
              .filter(one -> !one.equals(Facet.CODE) && !one.equals(Facet.CODER))
              .toList();
    }
    SearchResult result =
        sight
            .session(request)
            .index()
            .search(
                store,
                new SearchRequest(
                    text(request.queryParam("q")),
                    number(request, "offset", 0, 0, Integer.MAX_VALUE),
                    number(request, "limit", 50, 1, MOST_HITS),
                    order(request),
                    Set.copyOf(facets)));
    ProjectNames names = new ProjectNames(store);
    JsonObjectBuilder answer =
        SearchJson.write(result, names, HitAttributes.of(store), seen(store, request));
    if (counted) {
      answer.add("facets", new FacetsJson(names, groupings).write(facets, result.facets()));
    }
    Answers.json(request, answer);
  }

  /** All hits as a file, in the order that is asked for. */
  private void export(Context request) throws IOException {
    ProjectStore store = sight.of(request);
    SearchResult result =
        sight
            .session(request)
            .index()
            .search(
                store,
                new SearchRequest(
                    text(request.queryParam("q")), 0, Integer.MAX_VALUE, order(request), Set.of()));
    String format = request.queryParam("format");
    FileAnswer.send(
        request,
        "treff",
        format == null ? "xlsx" : format,
        new Report.Rows(HitSheets.of(store, result, store.project().language())),
        store.project(),
        version);
  }

  private static Order order(Context request) {
    return "text".equals(request.queryParam("order")) ? Order.AS_THEY_STAND : Order.BEST_FIRST;
  }

  /** What had been seen of the saved search that is opened; null where none is. */
  private static @Nullable Set<HitKey> seen(ProjectStore store, Context request) {
    String saved = request.queryParam("saved");
    return saved == null
        ? null
        : SeenHits.read(SavedSearchRoutes.find(store, Answers.id(saved)).seen().text());
  }

  private static Map<String, Grouping> groupings(ProjectReader store) {
    Map<String, Grouping> groupings = new LinkedHashMap<>();
    CaseVariables.of(store, MOST_VALUES)
        .forEach(grouping -> groupings.put(grouping.name(), grouping));
    return groupings;
  }

  /** Attributes are always counted by, the questions of a survey when they are named. */
  private static List<Facet> facets(Context request, Map<String, Grouping> groupings) {
    List<Facet> facets = new ArrayList<>(BEFORE_VARIABLES);
    List<String> named = request.queryParams("variable");
    for (Grouping grouping : groupings.values()) {
      if (grouping.attribute() || named.contains(grouping.name())) {
        facets.add(Facet.variable(grouping.name()));
      }
    }
    facets.addAll(AFTER_VARIABLES);
    return facets;
  }

  private void names(Context request) {
    Answers.json(request, namesOf(sight.session(request)));
  }

  /** What a query can name; looks through the whole index, and so has it at hand afterwards. */
  void prepare() {
    namesOf(sight.whole());
  }

  private static JsonObjectBuilder namesOf(ProjectSession seen) {
    return SearchNamesJson.write(
        seen.store(), seen.index(), List.copyOf(groupings(seen.store()).values()));
  }

  private void code(Context request) {
    JsonObject body = Answers.body(request);
    ProjectStore store = sight.of(request);
    String coder = who.of(request);
    Autocoding coding = autocoding(sight.session(request), body);
    Plan plan = coding.plan(store, coder);
    JsonObjectBuilder told = AutocodingJson.write(coding.hits(), plan);
    if (body.getBoolean("dryRun", false)) {
      Answers.json(request, told.add("list", AutocodingJson.passages(store, plan, MOST_PREVIEWED)));
      return;
    }
    HistoryEntry entry = store.write(coder, coding);
    index.wake();
    JsonObjectBuilder answer = Answers.changed(sight.of(request), coder);
    answer.addAll(told);
    Answers.json(request, answer.add("coded", AutocodingJson.coded(entry)));
  }

  /** All hits but those left out, or those that are named; only all hits are asked for again. */
  private Autocoding autocoding(ProjectSession seen, JsonObject body) {
    CodingUnit unit =
        CodingUnit.of(Answers.text(body, "unit"))
            .orElseThrow(() ->
                RefusedException.badRequest("unit is segment, sentence, turn, answer or match."));
    String query = Answers.text(body, "query");
    List<Hit> all =
        seen.index().search(seen.store(), new SearchRequest(query, Integer.MAX_VALUE)).hits();
    boolean named = body.get("hits") instanceof JsonArray;
    AutocodingRequest request =
        new AutocodingRequest(
            query,
            unit,
            body.containsKey("readings")
                ? Readings.parse(Answers.text(body, "readings"))
                : Readings.ALL,
            CodePath.parse(Answers.text(body, "codePath")),
            body.getBoolean("create", false),
            !named);
    if (body.get("hits") instanceof JsonArray chosen) {
      Set<HitKey> keys = keys(chosen);
      return Autocoding.of(request, all, hit -> keys.contains(HitKey.of(hit)));
    }
    if (!"all".equals(Answers.text(body, "hits"))) {
      throw RefusedException.badRequest("hits is \"all\", or a list of sourceId and start.");
    }
    Set<HitKey> except = body.get("except") instanceof JsonArray left ? keys(left) : Set.of();
    return Autocoding.of(request, all, hit -> !except.contains(HitKey.of(hit)));
  }

  private static Set<HitKey> keys(JsonArray named) {
    Set<HitKey> keys = new HashSet<>();
    for (JsonValue each : named) {
      if (!(each instanceof JsonObject key)) {
        throw RefusedException.badRequest("Each of the hits has a sourceId and a start.");
      }
      keys.add(new HitKey(Answers.id(Answers.text(key, "sourceId")), Answers.number(key, "start")));
    }
    return keys;
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : written;
  }

  private static int number(Context request, String name, int standard, int least, int most) {
    String written = request.queryParam(name);
    try {
      return written == null ? standard : Math.clamp(Integer.parseInt(written), least, most);
    } catch (NumberFormatException e) {
      throw RefusedException.badRequest(name + " is a whole number.");
    }
  }
}
