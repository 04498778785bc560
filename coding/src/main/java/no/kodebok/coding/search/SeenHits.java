package no.kodebok.coding.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which hits somebody has looked at, as a saved search keeps it: one line for each source, its id
 * and the offsets where the segments start.
 */
public final class SeenHits {
  private SeenHits() {}

  /** The hits as text; the same hits give the same text. */
  public static String write(Set<HitKey> hits) {
    Map<UUID, Set<Integer>> bySource = new TreeMap<>();
    hits.forEach(
        hit -> bySource.computeIfAbsent(hit.source(), s -> new TreeSet<>()).add(hit.start()));
    StringBuilder text = new StringBuilder();
    bySource.forEach((source, starts) -> {
      text.append(source);
      starts.forEach(start -> text.append(' ').append(start));
      text.append('\n');
    });
    return text.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Set<HitKey> read(String text) {
    Set<HitKey> hits = new HashSet<>();
    for (String line : text.lines().toList()) {
      List<String> parts = List.of(line.split(" ", -1));
      UUID source = UUID.fromString(parts.getFirst());
      for (String start : parts.subList(1, parts.size())) {
        hits.add(new HitKey(source, Integer.parseInt(start)));
      }
    }
    return hits;
  }
}
