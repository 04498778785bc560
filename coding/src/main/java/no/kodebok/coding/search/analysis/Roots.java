package no.kodebok.coding.search.analysis;

import java.util.List;

/**
 * What a word has in common with those derived from it or from the same ({@code veilede}, {@code
 * veiledning}; {@code inkludere}, {@code inkludering}): its stem without one ending that makes a
 * word of another class.
 */
final class Roots {
  /** The longest first: of two endings that fit, the longer one was added. */
  private static final List<String> ENDINGS =
      List.of(
          "isering", "iserer", "iserbar", "isere", "asjon", "elser", "ering", "erer", "ning",
          "else", "isme", "itet", "itets", "sjon", "ende", "ande", "eleg", "elig", "ering", "ere",
          "ing", "het", "heit", "dom", "els", "ist", "isk", "som", "bar", "lig", "leg", "er", "ar",
          "e");

  /** Its -skap is no ending. */
  private static final String KNOWLEDGE = "kunnskap";

  private static final int SHORTEST = 4;

  private Roots() {}

  /** The root, at least four letters; the stem itself where nothing was added to it. */
  static String of(String word) {
    String stem = Inflection.stems(word).getFirst();
    if (stem.endsWith("skap") && !stem.endsWith(KNOWLEDGE) && stem.length() >= 8) {
      return simple(stem.substring(0, stem.length() - 4));
    }
    for (String ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
        return simple(stem.substring(0, stem.length() - ending.length()));
      }
    }
    return simple(stem);
  }

  /** A consonant is written twice or once by what follows it. */
  private static String simple(String root) {
    int last = root.length() - 1;
    return last >= SHORTEST && root.charAt(last) == root.charAt(last - 1)
        ? root.substring(0, last)
        : root;
  }
}
