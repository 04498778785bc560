package no.kodebok.exports.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a file does not hold, kind by kind, in the order in which it is met. */
public final class Losses {
  /** More than this are not named. */
  private static final int NAMED = 20;

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  /** So many more of a kind; none is no loss. */
  public void add(String kind, int count) {
    if (count > 0) {
      counts.merge(kind, count, Integer::sum);
    }
  }

  /** One more of a kind, by its name. */
  public void name(String kind, String name) {
    add(kind, 1);
    List<String> named = names.computeIfAbsent(kind, k -> new ArrayList<>());
    if (named.size() < NAMED) {
      named.add(name);
    } else if (named.size() == NAMED) {
      named.add("…");
    }
  }

  public List<Loss> all() {
    List<Loss> all = new ArrayList<>();
    counts.forEach(
        (kind, count) -> all.add(new Loss(kind, count, names.getOrDefault(kind, List.of()))));
    return all;
  }
}
