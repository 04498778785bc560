package no.kodebok.importers.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import no.kodebok.importers.FindingLog;

/** Counts what has no place in Kodebok, and tells of each kind with its number. */
public final class Losses {
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** One more of a kind, which is the name of a finding with the number as its argument. */
  public void add(String kind) {
    add(kind, 1);
  }

  /** Several more of a kind. */
  public void add(String kind, int more) {
    if (more > 0) {
      counts.merge(kind, more, Integer::sum);
    }
  }

  public void tell(FindingLog log) {
    counts.forEach((kind, count) -> log.warning(kind, String.valueOf(count)));
  }
}
