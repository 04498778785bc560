package no.kodebok.coding.search.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a word of a query apart, and weighs what its parts say of it. */
final class WordParts {
  static final double WEIGHT = 0.35;
  private static final int SHORTEST = 4;

  /** A part that a hyphen sets off is a word, however short. */
  static final int SHORTEST_SET_OFF = 3;

  private final Vocabulary words;
  private final CompoundSplitter splitter;

  WordParts(Vocabulary words, CompoundSplitter splitter) {
    this.words = words;
    this.splitter = splitter;
  }

  /** The parts of the word or, where it is not read as a compound, of it in another standard. */
  List<String> of(String folded, List<OtherForms.Form> others) {
    List<String> parts = parts(folded);
    for (OtherForms.Form other : others) {
      if (!parts.isEmpty()) {
        return parts;
      }
      parts = parts(other.stem());
    }
    return parts;
  }

  private List<String> parts(String word) {
    return splitter.parts(word).stream().map(CompoundSplitter.Part::text).toList();
  }

  /** The stems of the parts; a part that much has says less of what is meant than a rare one. */
  Map<String, Float> weighed(List<String> parts) {
    return weighed(parts, SHORTEST);
  }

  Map<String, Float> weighed(List<String> parts, int shortest) {
    Map<String, Integer> counts = new HashMap<>();
    for (String part : parts) {
      if (part.length() >= shortest && !StopWords.contains(part)) {
        Inflection.stems(part).forEach(stem -> counts.put(stem, Math.max(1, words.count(part))));
      }
    }
    double least = counts.values().stream().mapToInt(Integer::intValue).min().orElse(1);
    Map<String, Float> weights = new HashMap<>();
    counts.forEach((stem, count) -> weights.put(stem, (float) (WEIGHT * Math.sqrt(least / count))));
    return weights;
  }
}
