package no.kodebok.coding.search.analysis;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about the words met last; few words make up most of any text. A word
 * pushes out the one in its place. Threads may lose each other's entries, never see a wrong one.
 *
 * @param <V> what is remembered of a word
 */
public final class RecentWords<V> {
  private static final int PLACES = 1 << 16;

  /** Small enough to stay near the processor: a word that is not here costs no look at the rest. */
  private final int[] hashes = new int[PLACES];

  private final @Nullable Entry[] entries = new @Nullable Entry[PLACES];
  private final Function<String, V> found;

  public RecentWords(Function<String, V> found) {
    this.found = found;
  }

  public V of(String word) {
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    if (hashes[place] == hash) {
      Entry entry = entries[place];
      if (entry != null && entry.word.equals(word)) {
        @SuppressWarnings("unchecked") // nothing else is put in
        V known = (V) entry.known;
        return known;
      }
    }
    V known = found.apply(word);
    entries[place] = new Entry(word, known);
    hashes[place] = hash;
    return known;
  }

  private record Entry(String word, Object known) {}
}
