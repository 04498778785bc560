package no.kodebok.coding.search.analysis;

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
      for (int at = 0; at + RUN <= word.length(); at++) {
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
      for (int at = 0; at + RUN <= word.length(); at++) {
        posts[next[bucket(word, at)]++] = id;
      }
    }
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

  /** The words that begin so. */
  void beginning(String letters, IntConsumer found) {
    int id = Arrays.binarySearch(words, letters);
    for (int at = id < 0 ? -id - 1 : id; at < words.length && words[at].startsWith(letters); at++) {
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

  private int posts(String letters, int at) {
    int bucket = bucket(letters, at);
    return starts[bucket + 1] - starts[bucket];
  }

  private int bucket(String word, int at) {
    int hash = 0;
    for (int i = at; i < at + RUN; i++) {
      hash = hash * 0x9E3779B1 + word.charAt(i);
    }
    hash *= 0x85EBCA6B;
    return (hash ^ (hash >>> 15)) & (starts.length - 2);
  }
}
