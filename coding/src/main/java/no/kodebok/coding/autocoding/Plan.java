package no.kodebok.coding.autocoding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.Match.Reading;

/**
 * What would be coded.
 *
 * @param passages what gets the code
 * @param skipped how many passages the coder has given the code already
 * @param otherReadings how many hits are left out since their words match by other readings only
 * @param hits how many hits have each reading as their surest, those left out too
 * @param byFilter how many hits a filter alone found
 * @param missing paths of codes that are not there yet, parents first
 */
public record Plan(
    List<Passage> passages,
    int skipped,
    int otherReadings,
    Map<Reading, Integer> hits,
    int byFilter,
    List<CodePath> missing) {
  public Plan {
    passages = List.copyOf(passages);
    hits = Map.copyOf(hits);
    missing = List.copyOf(missing);
  }

  /** How many sources get the code. */
  public long sources() {
    return passages.stream().map(Passage::source).distinct().count();
  }

  static Map<Reading, Integer> count(List<Hit> hits) {
    Map<Reading, Integer> counts = new EnumMap<>(Reading.class);
    for (Hit hit : hits) {
      Optional<Reading> surest = Readings.surest(hit);
      surest.ifPresent(reading -> counts.merge(reading, 1, Integer::sum));
    }
    return counts;
  }
}
