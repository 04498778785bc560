package no.kodebok.coding.search.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells from where a word stands in texts, and from how it ends, whether it names something. There
 * is no dictionary behind it: what is known is what was met.
 */
public final class NounSigns {
  private static final Map<String, Set<String>> BEFORE = new HashMap<>();
  private static final List<String> NOUN_FORMS = List.of("en", "ene", "ens", "enes", "ane", "anes");
  private static final List<String> NOUN_ENDINGS =
      List.of(
          "ing", "else", "els", "het", "heit", "sjon", "skap", "itet", "dom", "isme", "ment",
          "leik", "eri", "ist", "tør", "sør");
  private static final List<String> ADJECTIVE_ENDINGS =
      List.of("lig", "leg", "ende", "ande", "som", "bar", "isk", "løs", "laus", "full", "ig", "iv");

  /** What the form of a word says counts as much as standing so often as a noun. */
  private static final double FORM = 2;

  static {
    for (List<String> row : WordLists.rows("word-classes.txt")) {
      BEFORE
          .computeIfAbsent(row.getFirst(), c -> new HashSet<>())
          .addAll(row.subList(1, row.size()));
    }
  }

  private double asNoun;
  private double asOther;

  /**
   * Takes in one place where the word stands.
   *
   * @param before the word right before it, empty where a sign or nothing is there
   * @param after likewise behind it
   */
  public void add(String before, String word, String after) {
    boolean closes = after.isEmpty() || StopWords.contains(after);
    if (is("verb", before) || is("adjective", before)) {
      asOther++;
    } else if (is("noun", before)) {
      // Between a determiner and a word that it belongs to stands an adjective.
      asNoun += closes ? 1 : 0;
      asOther += closes ? 0 : 0.5;
    }
    if (NOUN_FORMS.stream().anyMatch(word::endsWith) && !word.endsWith("nen")) {
      asNoun += 0.5;
    }
  }

  /** How likely the word is a noun, above 0, below 1; a compound mostly is one. */
  public double share(String stem, boolean compound) {
    double noun = asNoun + (compound ? FORM : 0);
    double other = asOther;
    if (NOUN_ENDINGS.stream().anyMatch(stem::endsWith)) {
      noun += FORM;
    } else if (ADJECTIVE_ENDINGS.stream().anyMatch(stem::endsWith)) {
      other += FORM;
    }
    return (noun + 0.5) / (noun + other + 1.5);
  }

  private static boolean is(String wordClass, String before) {
    return BEFORE.getOrDefault(wordClass, Set.of()).contains(before);
  }
}
