package no.kodebok.coding.search.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.RelatedWord;
import no.kodebok.coding.search.analysis.Inflection;
import no.kodebok.coding.search.analysis.StopWords;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.WordExpander;
import no.kodebok.coding.search.analysis.Words;

/** Collects the words of good hits, and names those that stand there oftener than elsewhere. */
final class RelatedWords {
  private static final int SHORTEST = 4;
  private static final int LEAST_HITS = 3;
  private static final int SHOWN = 8;

  /** A word must be so many times as frequent in the hits as in all segments. */
  private static final double LEAST_LIFT = 3;

  private final WordExpander words;
  private final long segments;
  private final Map<String, Integer> hitsOfStem = new HashMap<>();
  private final Map<String, Map<String, Integer>> writtenOfStem = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private int hits;

  RelatedWords(WordExpander words, long segments) {
    this.words = words;
    this.segments = segments;
  }

  void add(String text, List<Match> matches) {
    hits++;
    Set<String> seen = new HashSet<>();
    for (Word word : Words.of(text)) {
      String written = word.text();
      String stem = Inflection.stems(written).getFirst();
      if (matches.stream().map(Match::range).anyMatch(word.range()::overlaps)) {
        asked.add(stem);
      } else if (written.length() >= SHORTEST
          && written.chars().allMatch(Character::isLetter)
          && !StopWords.contains(written)
          && seen.add(stem)) {
        hitsOfStem.merge(stem, 1, Integer::sum);
        writtenOfStem.computeIfAbsent(stem, s -> new HashMap<>()).merge(written, 1, Integer::sum);
      }
    }
  }

  List<RelatedWord> best() {
    record Related(RelatedWord word, double weight) {}
    return hitsOfStem.entrySet().stream()
        .filter(stem -> stem.getValue() >= LEAST_HITS && !asked.contains(stem.getKey()))
        .map(stem -> {
          RelatedWord word = new RelatedWord(written(stem.getKey()), stem.getValue());
          int count = Math.max(words.count(word.word()), word.hits());
          double lift = ((double) word.hits() / hits) / ((double) count / segments);
          return new Related(word, lift < LEAST_LIFT ? 0 : word.hits() * Math.log(lift));
        })
        .filter(related -> related.weight > 0)
        .sorted(
            Comparator.comparingDouble(Related::weight)
                .reversed()
                .thenComparing(related -> related.word.word()))
        .limit(SHOWN)
        .map(Related::word)
        .toList();
  }

  private String written(String stem) {
    return writtenOfStem.getOrDefault(stem, Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(stem);
  }
}
