package no.kodebok.coding.search.analysis;

import java.util.function.IntConsumer;

/**
 * The words of a table by the letters that no scanner mistakes: what was made of a printed word has
 * these letters of it, in their order. So only few words are to be compared with it.
 */
final class ScannedWords {
  private final int[] starts;
  private final int[] ids;

  ScannedWords(WordTable table) {
    int buckets = Integer.highestOneBit(Math.max(16, table.size())) * 2;
    starts = new int[buckets + 1];
    for (int id = 0; id < table.size(); id++) {
      starts[bucket(table.word(id)) + 1]++;
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    ids = new int[table.size()];
    int[] next = starts.clone();
    for (int id = 0; id < table.size(); id++) {
      ids[next[bucket(table.word(id))]++] = id;
    }
  }

  /** The words that may be read for this one, and few others. */
  void mayBe(String printed, IntConsumer found) {
    int bucket = bucket(printed);
    for (int at = starts[bucket]; at < starts[bucket + 1]; at++) {
      found.accept(ids[at]);
    }
  }

  private int bucket(String word) {
    int hash = 1;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (!EditCosts.SCANNED.isListed(letter)) {
        hash = hash * 0x9E3779B1 + letter;
      }
    }
    hash *= 0x85EBCA6B;
    return (hash ^ (hash >>> 15)) & (starts.length - 2);
  }
}
