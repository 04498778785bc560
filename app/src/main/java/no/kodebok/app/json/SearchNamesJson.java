package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.CaseVariables.Grouping;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.search.Facet;
import no.kodebok.coding.search.FacetCount;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.SearchResult;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.store.ProjectReader;

/** What a query can name in a project, the most frequent first; codes are listed elsewhere. */
public final class SearchNamesJson {
  private static final int MOST = 500;

  /** Finds every segment. */
  private static final String EVERYTHING = "type:interview OR type:document OR type:open_answer";

  private static final Set<Facet> NAMED = Set.of(Facet.SPEAKER, Facet.SOURCE, Facet.CODER);

  private SearchNamesJson() {}

  public static JsonObjectBuilder write(
      ProjectReader project, TextIndex index, List<Grouping> groupings) {
    SearchResult all =
        index.search(
            project, new SearchRequest(EVERYTHING, 0, 1, SearchRequest.Order.AS_THEY_STAND, NAMED));
    ProjectNames names = new ProjectNames(project);
    JsonArrayBuilder speakers = Json.createArrayBuilder();
    JsonArrayBuilder sources = Json.createArrayBuilder();
    JsonArrayBuilder coders = Json.createArrayBuilder();
    first(all.facets(), Facet.SPEAKER).forEach(speakers::add);
    first(all.facets(), Facet.SOURCE).forEach(id -> sources.add(names.source(UUID.fromString(id))));
    first(all.facets(), Facet.CODER).forEach(id -> coders.add(names.coder(UUID.fromString(id))));
    JsonArrayBuilder variables = Json.createArrayBuilder();
    groupings.forEach(grouping -> variables.add(variable(grouping)));
    return Json.createObjectBuilder()
        .add("speakers", speakers)
        .add("sources", sources)
        .add("coders", coders)
        .add("variables", variables);
  }

  private static List<String> first(Map<Facet, List<FacetCount>> counts, Facet facet) {
    return counts.getOrDefault(facet, List.of()).stream()
        .limit(MOST)
        .map(FacetCount::value)
        .toList();
  }

  private static JsonObjectBuilder variable(Grouping grouping) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    for (ValueLabel value : grouping.values()) {
      values.add(Json.createObjectBuilder().add("code", value.code()).add("label", value.label()));
    }
    return Json.createObjectBuilder()
        .add("name", grouping.name())
        .add("label", grouping.label())
        .add("attribute", grouping.attribute())
        .add("values", values);
  }
}
