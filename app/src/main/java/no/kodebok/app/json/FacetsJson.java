package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.cases.CaseVariables.Grouping;
import no.kodebok.coding.search.Facet;
import no.kodebok.coding.search.FacetCount;

/** Counts of hits, each value named as a query names it. */
public final class FacetsJson {
  private static final int MOST_VALUES = 200;

  private final ProjectNames names;
  private final Map<String, Grouping> groupings;

  /**
   * Takes the names to show.
   *
   * @param groupings the variables that may be among the facets, by name
   */
  public FacetsJson(ProjectNames names, Map<String, Grouping> groupings) {
    this.names = names;
    this.groupings = groupings;
  }

  /** The facets in this order; those without any value are left out. */
  public JsonArrayBuilder write(List<Facet> order, Map<Facet, List<FacetCount>> counts) {
    JsonArrayBuilder facets = Json.createArrayBuilder();
    for (Facet facet : order) {
      List<FacetCount> values = counts.getOrDefault(facet, List.of());
      if (!values.isEmpty()) {
        facets.add(write(facet, values));
      }
    }
    return facets;
  }

  private JsonObjectBuilder write(Facet facet, List<FacetCount> counts) {
    JsonObjectBuilder object = Json.createObjectBuilder().add("kind", facet.kind().id());
    Grouping grouping = groupings.get(facet.variable());
    if (grouping != null) {
      object.add("name", grouping.name()).add("label", grouping.label());
    }
    JsonArrayBuilder values = Json.createArrayBuilder();
    counts.stream()
        .limit(MOST_VALUES)
        .forEach(count -> {
          String value = value(facet.kind(), count.value());
          values.add(
              Json.createObjectBuilder()
                  .add("value", value)
                  .add("label", grouping == null ? value : grouping.labelOf(value))
                  .add("count", count.hits()));
        });
    return object.add("values", values).add("others", Math.max(0, counts.size() - MOST_VALUES));
  }

  private String value(Facet.Kind kind, String value) {
    return switch (kind) {
      case CODE -> value.isEmpty() ? "" : names.code(UUID.fromString(value));
      case CODER -> names.coder(UUID.fromString(value));
      case SOURCE -> names.source(UUID.fromString(value));
      case TYPE, SPEAKER, TURN, VARIABLE -> value;
    };
  }
}
