package no.kodebok.coding.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Enough of a text to tell whether another is nearly the same: of the hashes of every four words in
 * a row the smallest (a bottom-k sketch; Broder, On the resemblance and containment of documents,
 * 1997). For short texts the comparison is exact, for long ones within a few percent.
 */
public final class TextSketch {
  private static final int KEPT = 512;
  private static final int WORDS = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final long[] hashes;

  private TextSketch(long[] hashes) {
    this.hashes = hashes;
  }

  /** White space, punctuation and case do not count. */
  public static TextSketch of(String text) {
    SortedSet<Long> smallest = new TreeSet<>();
    List<String> row = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      row.add(word.group());
      if (row.size() > WORDS) {
        row.removeFirst();
      }
      if (row.size() == WORDS) {
        add(smallest, row);
      }
    }
    if (smallest.isEmpty() && !row.isEmpty()) {
      add(smallest, row);
    }
    return new TextSketch(smallest.stream().mapToLong(Long::longValue).toArray());
  }

  private static void add(SortedSet<Long> smallest, List<String> row) {
    long hash = 0;
    for (String word : row) {
      hash = hash * 31 + word.hashCode();
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    hash *= 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    if (smallest.size() < KEPT || hash < smallest.last()) {
      smallest.add(hash);
      if (smallest.size() > KEPT) {
        smallest.remove(smallest.last());
      }
    }
  }

  /** The share of rows of words that both have of those that either has, from 0 to 1. */
  public double likeness(TextSketch other) {
    if (hashes.length == 0 || other.hashes.length == 0) {
      return 0;
    }
    long[] all = new long[hashes.length + other.hashes.length];
    System.arraycopy(hashes, 0, all, 0, hashes.length);
    System.arraycopy(other.hashes, 0, all, hashes.length, other.hashes.length);
    long[] union = Arrays.stream(all).sorted().distinct().limit(KEPT).toArray();
    long both =
        Arrays.stream(union)
            .filter(hash ->
                Arrays.binarySearch(hashes, hash) >= 0
                    && Arrays.binarySearch(other.hashes, hash) >= 0)
            .count();
    return (double) both / union.length;
  }
}
