package no.kodebok.coding.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Progress;

/**
 * Groups texts that say the same or nearly the same.
 *
 * <ol>
 *   <li>Texts are <b>equal</b> when they differ only in case, white space, punctuation and the way
 *       letters are composed.
 *   <li>A text's <b>words</b> are compared as a set: inflected forms of a word are one, common
 *       misspellings are the right word, articles and their like do not count.
 *   <li>Texts are <b>near</b> when their sets of words are, as {@link Likeness} says.
 *   <li>Each group gathers around one wording, its representative, which every member is equal or
 *       near to. Wordings are taken from the most common to the rarest, each to the nearest
 *       representative before it; one that is near to none becomes a representative itself. So
 *       nothing is chained: that a is near to b and b to c puts a and c together only where both
 *       are near to the same wording.
 * </ol>
 *
 * The result depends on the texts and their order alone.
 */
public final class NearDuplicates {
  private static final WordSense SENSE = new WordSense();

  private NearDuplicates() {}

  /**
   * All texts in groups, every text in one; the largest first, equals by their first text. A text
   * that is like no other is a group of its own.
   */
  public static List<LikeTexts> among(List<String> texts) {
    return among(texts, Progress.NONE);
  }

  /**
   * As {@link #among(List)}.
   *
   * @param progress told how far it has come; may stop it
   */
  public static List<LikeTexts> among(List<String> texts, Progress progress) {
    Map<String, Wording> wordings = wordings(texts, progress);
    Map<List<String>, Variant> variants = variants(wordings.values());
    Vocabulary vocabulary = new Vocabulary(variants.keySet(), SENSE);
    Leaders leaders = new Leaders(vocabulary.decides());
    List<List<Variant>> groups = new ArrayList<>();
    long gathered = texts.size();
    for (Variant variant : commonFirst(variants.values())) {
      int[] words = vocabulary.numbers(variant.words);
      int group = leaders.nearest(words);
      if (group < 0) {
        group = leaders.add(words);
        groups.add(new ArrayList<>());
      }
      groups.get(group).add(variant);
      gathered += variant.size();
      progress.report(gathered, 2L * texts.size(), "");
    }
    return groups.stream()
        .map(NearDuplicates::group)
        .sorted(
            Comparator.comparingInt((LikeTexts group) -> -group.members().size())
                .thenComparing(group -> group.members().getFirst()))
        .toList();
  }

  private static Map<String, Wording> wordings(List<String> texts, Progress progress) {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    List<PlainWording> plains = texts.parallelStream().map(PlainWording::of).toList();
    for (int i = 0; i < plains.size(); i++) {
      PlainWording plain = plains.get(i);
      wordings
          .computeIfAbsent(plain.text(), text -> new Wording(SENSE.of(plain.words()), plain.text()))
          .texts
          .add(i);
      progress.report(i, 2L * texts.size(), "");
    }
    return wordings;
  }

  /** Wordings with the same words, misspellings put right. */
  private static Map<List<String>, Variant> variants(Iterable<Wording> wordings) {
    Map<String, Integer> texts = new HashMap<>();
    for (Wording wording : wordings) {
      new HashSet<>(wording.words)
          .forEach(word -> texts.merge(word, wording.texts.size(), Integer::sum));
    }
    Spellings spellings = new Spellings(texts);
    Map<List<String>, Variant> variants = new LinkedHashMap<>();
    for (Wording wording : wordings) {
      // A text without words is equal to its like and near to nothing.
      List<String> words =
          wording.words.isEmpty()
              ? List.of("\u0000" + wording.plain)
              : wording.words.stream().map(spellings::right).distinct().sorted().toList();
      variants.computeIfAbsent(words, Variant::new).wordings.add(wording);
    }
    return variants;
  }

  private static List<Variant> commonFirst(Iterable<Variant> variants) {
    List<Variant> sorted = new ArrayList<>();
    variants.forEach(sorted::add);
    // The sort is stable: equals stay in the order of their first texts.
    sorted.sort(Comparator.comparingInt(variant -> -variant.size()));
    return sorted;
  }

  private static LikeTexts group(List<Variant> variants) {
    Wording common =
        variants.getFirst().wordings.stream()
            .max(
                Comparator.comparingInt((Wording wording) -> wording.texts.size())
                    .thenComparingInt(wording -> -wording.texts.getFirst()))
            .orElseThrow();
    List<Integer> members =
        variants.stream()
            .flatMap(variant -> variant.wordings.stream())
            .flatMap(wording -> wording.texts.stream())
            .sorted()
            .toList();
    return new LikeTexts(common.texts.getFirst(), members, common.texts.size());
  }

  /** Equal texts. */
  private static final class Wording {
    private final List<String> words;
    private final String plain;
    private final List<Integer> texts = new ArrayList<>(1);

    Wording(List<String> words, String plain) {
      this.words = words;
      this.plain = plain;
    }
  }

  /** Texts with the same set of words. */
  private static final class Variant {
    private final List<String> words;
    private final List<Wording> wordings = new ArrayList<>(1);

    Variant(List<String> words) {
      this.words = words;
    }

    int size() {
      return wordings.stream().mapToInt(wording -> wording.texts.size()).sum();
    }
  }

  /** Words numbered from the rarest to the most common. */
  private static final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean[] decides;

    Vocabulary(Iterable<List<String>> sets, WordSense sense) {
      Map<String, Integer> counts = new HashMap<>();
      sets.forEach(set -> set.forEach(word -> counts.merge(word, 1, Integer::sum)));
      List<String> words =
          counts.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey)
              .toList();
      decides = new boolean[words.size()];
      for (int i = 0; i < decides.length; i++) {
        numbers.put(words.get(i), i);
        decides[i] = sense.decides(words.get(i));
      }
    }

    boolean[] decides() {
      return decides;
    }

    int[] numbers(List<String> words) {
      int[] set = words.stream().mapToInt(word -> numbers.getOrDefault(word, -1)).toArray();
      Arrays.sort(set);
      return set;
    }
  }
}
