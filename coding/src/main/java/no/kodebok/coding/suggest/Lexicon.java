package no.kodebok.coding.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;

/** The words of many passages, each kept once, so that a passage is a row of numbers. */
final class Lexicon {
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] counts = new int[1024];

  /** Takes in a passage and gives its words as numbers. */
  int[] read(String text) {
    List<Word> found = Words.of(text);
    int[] passage = new int[found.size()];
    for (int i = 0; i < passage.length; i++) {
      int id = id(found.get(i).text());
      counts[id]++;
      passage[i] = id;
    }
    return passage;
  }

  private int id(String word) {
    Integer known = ids.putIfAbsent(word, words.size());
    if (known != null) {
      return known;
    }
    words.add(word);
    if (words.size() > counts.length) {
      counts = Arrays.copyOf(counts, counts.length * 2);
    }
    return words.size() - 1;
  }

  int size() {
    return words.size();
  }

  /** The folded word of a number. */
  String word(int id) {
    return words.get(id);
  }

  /** How often each word occurs. */
  Map<String, Integer> counts() {
    Map<String, Integer> all = new HashMap<>();
    for (int id = 0; id < words.size(); id++) {
      all.put(words.get(id), counts[id]);
    }
    return all;
  }
}
