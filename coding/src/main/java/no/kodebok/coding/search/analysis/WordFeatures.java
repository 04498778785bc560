package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a word can be told by: its stem, the stems of the words that it is put together of, and the
 * runs of letters in it, so that texts in other spellings and forms meet.
 */
public final class WordFeatures {
  /** Letters of a run; the word's ends count as letters. */
  private static final int RUN = 4;

  private final CompoundSplitter splitter;
  private final Map<String, Features> known = new HashMap<>();

  /**
   * The features of one word.
   *
   * @param stems of the word and of its parts; empty for a word of the closed classes
   * @param runs of letters
   */
  public record Features(List<String> stems, List<String> runs) {
    private static final Features NONE = new Features(List.of(), List.of());

    public Features {
      stems = List.copyOf(stems);
      runs = List.copyOf(runs);
    }
  }

  /**
   * For texts in which the words occur so often.
   *
   * @param counts by folded word
   */
  public WordFeatures(Map<String, Integer> counts) {
    List<String> words = new ArrayList<>(counts.keySet());
    int[] each = words.stream().mapToInt(word -> counts.getOrDefault(word, 0)).toArray();
    this.splitter = new CompoundSplitter(new Vocabulary(List.of(WordTable.of(words, each))));
  }

  /**
   * The features of a word.
   *
   * @param folded as {@link Words#fold} gives it
   */
  public Features of(String folded) {
    return known.computeIfAbsent(folded, this::computed);
  }

  private Features computed(String word) {
    if (StopWords.contains(word)) {
      return Features.NONE;
    }
    Set<String> stems = new LinkedHashSet<>(Inflection.stems(word));
    for (CompoundSplitter.Part part : splitter.parts(word)) {
      stems.addAll(Inflection.stems(part.text()));
    }
    Set<String> runs = new LinkedHashSet<>();
    String ended = "^" + word + "$";
    for (int at = 0; at + RUN <= ended.length(); at++) {
      runs.add(ended.substring(at, at + RUN));
    }
    return new Features(List.copyOf(stems), List.copyOf(runs));
  }
}
