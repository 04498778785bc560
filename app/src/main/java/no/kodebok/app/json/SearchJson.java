package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.SearchResult;

/** Results of a search. */
public final class SearchJson {
  private SearchJson() {}

  public static JsonObjectBuilder write(SearchResult result, ProjectNames names) {
    JsonArrayBuilder hits = Json.createArrayBuilder();
    result.hits().forEach(hit -> hits.add(write(hit, names)));
    return Json.createObjectBuilder()
        .add("query", result.query())
        .add("total", result.total())
        .add("tookMs", result.tookMillis())
        .add("hits", hits);
  }

  public static JsonObjectBuilder write(Hit hit, ProjectNames names) {
    JsonArrayBuilder matches = Json.createArrayBuilder();
    for (Match match : hit.matches()) {
      matches.add(
          Json.createObjectBuilder()
              .add("start", match.range().start())
              .add("end", match.range().end())
              .add("as", match.as().id()));
    }
    JsonArrayBuilder codes = Json.createArrayBuilder();
    hit.codes().forEach(code -> codes.add(names.code(code)));
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("source", names.source(hit.source()))
            .add("sourceId", hit.source().toString())
            .add("start", hit.segment().range().start())
            .add("end", hit.segment().range().end())
            .add("lines", JsonParts.lines(hit.lines()))
            .add("kind", SegmentKinds.id(hit.segment().kind()));
    JsonParts.addOrNull(object, "speaker", hit.segment().speaker());
    JsonParts.addOrNull(object, "case", names.caseOfSource(hit.source()));
    return object
        .add("text", hit.text())
        .add("matches", matches)
        .add("codes", codes)
        .add("score", hit.score());
  }
}
