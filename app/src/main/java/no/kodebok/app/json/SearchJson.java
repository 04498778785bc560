package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.RelatedWord;
import no.kodebok.coding.search.RepeatedHits;
import no.kodebok.coding.search.SearchResult;
import no.kodebok.coding.search.WordHint;
import org.jspecify.annotations.Nullable;

/** Results of a search. */
public final class SearchJson {
  private SearchJson() {}

  public static JsonObjectBuilder write(SearchResult result, ProjectNames names) {
    JsonArrayBuilder hits = Json.createArrayBuilder();
    int[] first = RepeatedHits.firstOf(result.hits());
    for (int place = 0; place < first.length; place++) {
      hits.add(write(result.hits().get(place), place, first[place], names));
    }
    return write(result, hits);
  }

  /**
   * As above, each hit with the attributes of its case.
   *
   * @param seen hits that are not new; null to say nothing of that
   */
  public static JsonObjectBuilder write(
      SearchResult result,
      ProjectNames names,
      HitAttributes attributes,
      @Nullable Set<HitKey> seen) {
    JsonArrayBuilder hits = Json.createArrayBuilder();
    int[] first = RepeatedHits.firstOf(result.hits());
    for (int place = 0; place < first.length; place++) {
      Hit hit = result.hits().get(place);
      JsonObjectBuilder object =
          write(hit, place, first[place], names)
              .add("attributes", attributes.ofSource(hit.source()));
      if (seen != null) {
        object.add("new", !seen.contains(HitKey.of(hit)));
      }
      hits.add(object);
    }
    return write(result, hits);
  }

  private static JsonObjectBuilder write(SearchResult result, JsonArrayBuilder hits) {
    JsonArrayBuilder hints = Json.createArrayBuilder();
    for (WordHint hint : result.hints()) {
      hints.add(
          Json.createObjectBuilder()
              .add("word", hint.word())
              .add("position", hint.position())
              .add("nearest", Json.createArrayBuilder(hint.nearest())));
    }
    JsonArrayBuilder related = Json.createArrayBuilder();
    for (RelatedWord word : result.related()) {
      related.add(Json.createObjectBuilder().add("word", word.word()).add("hits", word.hits()));
    }
    return Json.createObjectBuilder()
        .add("query", result.query())
        .add("total", result.total())
        .add("tookMs", result.tookMillis())
        .add("related", related)
        .add("hints", hints)
        .add("hits", hits);
  }

  private static JsonObjectBuilder write(Hit hit, int place, int first, ProjectNames names) {
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
            .add("kind", SegmentKinds.id(hit.segment().kind()))
            .add("interviewer", hit.segment().interviewer());
    names
        .linesOfInterview(hit.source())
        .ifPresent(map -> JsonParts.addTime(object, map, hit.lines()));
    if (first != place) {
      object.add("sameAs", first);
    }
    JsonParts.addOrNull(object, "speaker", hit.segment().speaker());
    JsonParts.addOrNull(object, "case", names.caseOf(hit.source(), hit.segment()));
    return object
        .add("text", hit.text())
        .add("matches", matches)
        .add("codes", codes)
        .add("score", hit.score());
  }
}
