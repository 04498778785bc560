package no.kodebok.coding.search.analysis;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the stems of the words met last; few words make up most of any text. A word pushes out
 * the one in its place. Threads may lose each other's entries, never see a wrong one.
 */
final class StemCache {
  private static final int PLACES = 1 << 16;

  private final @Nullable Entry[] entries = new @Nullable Entry[PLACES];
  private final Function<String, List<String>> stems;

  StemCache(Function<String, List<String>> stems) {
    this.stems = stems;
  }

  List<String> stems(String word) {
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    Entry entry = entries[place];
    if (entry == null || !entry.word.equals(word)) {
      entry = new Entry(word, stems.apply(word));
      entries[place] = entry;
    }
    return entry.stems;
  }

  private record Entry(String word, List<String> stems) {}
}
