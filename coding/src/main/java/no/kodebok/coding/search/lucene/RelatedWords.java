package no.kodebok.coding.search.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.RelatedWord;
import no.kodebok.coding.search.analysis.Inflection;
import no.kodebok.coding.search.analysis.NounSigns;
import no.kodebok.coding.search.analysis.StopWords;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.WordExpander;
import no.kodebok.coding.search.analysis.Words;

/**
 * Collects the words of good hits, and names those that stand there oftener than chance would have
 * it (by the likelihood ratio), things before what is done and how.
 */
final class RelatedWords {
  private static final int SHORTEST = 4;
  private static final int LEAST_HITS = 3;
  private static final int SHOWN = 8;

  /** A word must be so many times as frequent in the hits as in all segments. */
  private static final double LEAST_LIFT = 2;

  /** The likelihood ratio that chance exceeds once in a hundred times. */
  private static final double LEAST_RATIO = 6.63;

  private static final double LEAST_NOUN = 0.3;

  private final WordExpander words;
  private final ToIntFunction<String> segmentsOfStem;
  private final long segments;
  private final Map<String, Met> met = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private int hits;

  /** How a word was met, by its stem. */
  private static final class Met {
    private final Map<String, Integer> written = new HashMap<>();
    private final NounSigns signs = new NounSigns();
    private int hits;
    private int lastHit;
  }

  /**
   * None yet.
   *
   * @param segmentsOfStem how many segments have a word with this stem
   */
  RelatedWords(WordExpander words, ToIntFunction<String> segmentsOfStem, long segments) {
    this.words = words;
    this.segmentsOfStem = segmentsOfStem;
    this.segments = segments;
  }

  void add(String text, List<Match> matches) {
    hits++;
    List<Word> all = Words.of(text);
    for (int i = 0; i < all.size(); i++) {
      Word word = all.get(i);
      String written = word.text();
      String stem = Inflection.stems(written).getFirst();
      if (matches.stream().map(Match::range).anyMatch(word.range()::overlaps)) {
        asked.add(stem);
      } else if (written.length() >= SHORTEST
          && written.chars().allMatch(Character::isLetter)
          && !StopWords.contains(written)) {
        Met here = met.computeIfAbsent(stem, s -> new Met());
        here.written.merge(written, 1, Integer::sum);
        here.signs.add(beside(text, all, i, i - 1), written, beside(text, all, i, i + 1));
        if (here.lastHit != hits) {
          here.lastHit = hits;
          here.hits++;
        }
      }
    }
  }

  /** The word beside another, where only a space is between them. */
  private static String beside(String text, List<Word> words, int at, int other) {
    if (other < 0 || other >= words.size()) {
      return "";
    }
    int from = words.get(Math.min(at, other)).range().end();
    int to = words.get(Math.max(at, other)).range().start();
    return to == from + 1 && text.charAt(from) == ' ' ? words.get(other).text() : "";
  }

  List<RelatedWord> best() {
    record Related(RelatedWord word, double weight) {}
    return met.entrySet().stream()
        .filter(one -> one.getValue().hits >= LEAST_HITS && !asked.contains(one.getKey()))
        .map(one -> {
          Met here = one.getValue();
          String written = written(here);
          return new Related(new RelatedWord(written, here.hits), weight(one.getKey(), written));
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

  private double weight(String stem, String written) {
    Met here = met.getOrDefault(stem, new Met());
    long everywhere = Math.max(segmentsOfStem.applyAsInt(stem), here.hits);
    double lift = ((double) here.hits / hits) / ((double) everywhere / segments);
    double ratio = ratio(here.hits, hits, everywhere, segments);
    double noun = here.signs.share(stem, words.isCompound(written));
    boolean tells = lift >= LEAST_LIFT && ratio >= LEAST_RATIO && noun >= LEAST_NOUN;
    return tells ? ratio * noun * noun : 0;
  }

  /** Twice the logarithm of how much likelier the numbers are if the word goes with the hits. */
  private static double ratio(long inHits, long hits, long everywhere, long segments) {
    double share = (double) everywhere / segments;
    double elsewhere = (double) everywhere - inHits;
    double others = (double) segments - hits;
    return 2
        * (term((double) inHits, hits * share)
            + term((double) hits - inHits, hits * (1 - share))
            + term(elsewhere, others * share)
            + term(others - elsewhere, others * (1 - share)));
  }

  private static double term(double observed, double expected) {
    return observed <= 0 || expected <= 0 ? 0 : observed * Math.log(observed / expected);
  }

  private static String written(Met met) {
    return met.written.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
