package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The words of a part of an index, each with the number of segments that have it. Finds the words
 * that begin with given letters, and those that contain them, without looking at all.
 */
public final class WordTable {
  /** Letters in a run by which words are found; shorter ones are too common to part words. */
  static final int RUN = 4;

  /** What stands for a letter behind the last one, so that words are found by how they end. */
  private static final char END = '\0';

  private final String[] words;
  private final int[] counts;

  /**
   * The words that have a run, by the run's bucket: {@code posts[starts[b]]} to {@code starts[b +
   * 1]}.
   */
  private final int[] starts;

  private final int[] posts;

  /**
   * A table of words, none twice, in any order.
   *
   * @param counts of segments, one for each word; what is beyond is not looked at
   */
  public static WordTable of(List<String> words, int[] counts) {
    Integer[] order = new Integer[words.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(words::get));
    String[] sorted = new String[order.length];
    int[] counted = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = words.get(order[i]);
      counted[i] = counts[order[i]];
    }
    return new WordTable(sorted, counted);
  }

  private WordTable(String[] words, int[] counts) {
    this.words = words;
    this.counts = counts;
    int buckets = Integer.highestOneBit(Math.max(16, words.length)) * 2;
    starts = new int[buckets + 1];
    for (String word : words) {
      for (int at = 0; at + RUN <= word.length() + 1; at++) {
        starts[bucket(word, at) + 1]++;
      }
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    posts = new int[starts[buckets]];
    int[] next = Arrays.copyOf(starts, buckets);
    for (int id = 0; id < words.length; id++) {
      String word = words[id];
      for (int at = 0; at + RUN <= word.length() + 1; at++) {
        posts[next[bucket(word, at)]++] = id;
      }
    }
  }

  /**
   * A table of these words and those. A word of both counts as often as in the one where it is more
   * frequent: a part of an index that others were put together to has their segments.
   */
  public WordTable with(WordTable other) {
    List<String> added = new ArrayList<>();
    List<Integer> addedCounts = new ArrayList<>();
    int[] known = counts.clone();
    for (int id = 0; id < other.words.length; id++) {
      int here = Arrays.binarySearch(words, other.words[id]);
      if (here < 0) {
        added.add(other.words[id]);
        addedCounts.add(other.counts[id]);
      } else {
        known[here] = Math.max(known[here], other.counts[id]);
      }
    }
    if (added.isEmpty() && Arrays.equals(known, counts)) {
      return this;
    }
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(added);
    int[] allCounts = Arrays.copyOf(known, all.size());
    for (int i = 0; i < added.size(); i++) {
      allCounts[words.length + i] = addedCounts.get(i);
    }
    return of(all, allCounts);
  }

  int size() {
    return words.length;
  }

  String word(int id) {
    return words[id];
  }

  int count(int id) {
    return counts[id];
  }

  /** How many segments have the word; 0 where it is not there. */
  int count(String word) {
    int id = Arrays.binarySearch(words, word);
    return id < 0 ? 0 : counts[id];
  }

  /** A word, and what it costs to write it for another. */
  interface Spelling {
    void accept(int id, double cost);
  }

  /**
   * The words with one first letter that may be written for this one: those that cost no more than
   * {@code most}, and those of which a beginning is as near to the word's stem. Words in order
   * share their beginnings, so each is read only from where it differs from the one before; and
   * where a beginning is too far off, none that begins so is looked at.
   *
   * @param stem how many of the word's letters are its stem
   * @param longer most letters that one may have more than the word
   */
  void spellings(
      char begin, String word, int stem, double most, int longer, EditCosts costs, Spelling found) {
    int longest = word.length() + longer;
    double[][] rows = new double[longest + 1][word.length() + 1];
    double[] least = new double[longest + 1];
    boolean[] stemMet = new boolean[longest + 1];
    least[0] = costs.row(word, "", 0, rows);
    String before = "";
    int read = 0;
    int id = first(String.valueOf(begin));
    while (id < words.length && words[id].charAt(0) == begin) {
      String here = words[id];
      int at = Math.min(read, shared(before, here));
      int end = Math.min(here.length(), longest);
      boolean far = false;
      while (at < end && !far) {
        at++;
        least[at] = costs.row(word, here, at, rows);
        stemMet[at] = stemMet[at - 1] || rows[at][stem] <= most;
        far = !stemMet[at] && Math.min(least[at], least[at - 1]) > most;
      }
      before = here;
      read = at;
      if (far) {
        id = after(here.substring(0, at), id);
        continue;
      }
      if (here.length() <= longest && (stemMet[at] || rows[at][word.length()] <= most)) {
        found.accept(id, rows[at][word.length()]);
      }
      id++;
    }
  }

  private int first(String letters) {
    int id = Arrays.binarySearch(words, letters);
    return id < 0 ? -id - 1 : id;
  }

  /** The first word after this one that does not begin so. */
  private int after(String letters, int id) {
    int step = 1;
    int low = id;
    while (low + step < words.length && words[low + step].startsWith(letters)) {
      low += step;
      step *= 2;
    }
    int high = Math.min(words.length, low + step);
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (words[middle].startsWith(letters)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }

  private static int shared(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  /** The words that begin so. */
  void beginning(String letters, IntConsumer found) {
    for (int at = first(letters); at < words.length && words[at].startsWith(letters); at++) {
      found.accept(at);
    }
  }

  /** The words that have these letters in a row, at least {@link #RUN} of them. */
  void containing(String letters, IntConsumer found) {
    int rarest = 0;
    for (int at = 1; at + RUN <= letters.length(); at++) {
      if (posts(letters, at) < posts(letters, rarest)) {
        rarest = at;
      }
    }
    withRun(
        letters,
        rarest,
        id -> {
          if (words[id].contains(letters)) {
            found.accept(id);
          }
        });
  }

  /** The words that end so, with at least {@code RUN - 1} letters. */
  void ending(String letters, IntConsumer found) {
    withRun(
        letters,
        letters.length() + 1 - RUN,
        id -> {
          if (words[id].endsWith(letters)) {
            found.accept(id);
          }
        });
  }

  /**
   * The words that have the run at this place of some letters, each once; few that have another run
   * in its stead.
   */
  void withRun(String letters, int at, IntConsumer found) {
    int bucket = bucket(letters, at);
    int before = -1;
    for (int post = starts[bucket]; post < starts[bucket + 1]; post++) {
      if (posts[post] != before) {
        before = posts[post];
        found.accept(before);
      }
    }
  }

  /** A word and how many runs of letters it shares with another. */
  interface Sharing {
    void accept(int id, int runs);
  }

  /** The words that share at least so many runs of letters with this one. */
  void sharingRuns(String word, int least, Sharing found) {
    int[] ids = new int[64];
    int size = 0;
    for (int at = 0; at + RUN <= word.length(); at++) {
      int bucket = bucket(word, at);
      int before = -1;
      for (int post = starts[bucket]; post < starts[bucket + 1]; post++) {
        int id = posts[post];
        if (id != before && hasRun(id, word, at)) {
          ids = size == ids.length ? Arrays.copyOf(ids, size * 2) : ids;
          ids[size++] = id;
        }
        before = id;
      }
    }
    Arrays.sort(ids, 0, size);
    for (int start = 0; start < size; ) {
      int end = start + 1;
      while (end < size && ids[end] == ids[start]) {
        end++;
      }
      if (end - start >= least) {
        found.accept(ids[start], end - start);
      }
      start = end;
    }
  }

  /** Whether it is this run, and no other of the same bucket. */
  private boolean hasRun(int id, String word, int at) {
    String here = words[id];
    for (int i = 0; i + RUN <= here.length(); i++) {
      if (here.regionMatches(i, word, at, RUN)) {
        return true;
      }
    }
    return false;
  }

  private int posts(String letters, int at) {
    int bucket = bucket(letters, at);
    return starts[bucket + 1] - starts[bucket];
  }

  private int bucket(String word, int at) {
    int hash = 0;
    for (int i = at; i < at + RUN; i++) {
      hash = hash * 0x9E3779B1 + (i == word.length() ? END : word.charAt(i));
    }
    hash *= 0x85EBCA6B;
    return (hash ^ (hash >>> 15)) & (starts.length - 2);
  }
}
