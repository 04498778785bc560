package no.kodebok.coding.search.analysis;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a word has in common with those derived from it or from the same ({@code vente}, {@code
 * venting}; {@code inkludere}, {@code inkludering}): its stem without one ending that makes a word
 * of another class.
 *
 * @param text at least four letters; the stem itself where nothing was added to it
 * @param derived whether something was
 */
record Root(String text, boolean derived) {
  /** The longest first: of two endings that fit, the longer one was added. */
  private static final List<String> ENDINGS =
      List.of(
          "isering", "iserbar", "iserer", "isere", "asjon", "elser", "ering", "erbar", "erer",
          "ativ", "ator", "ning", "else", "isme", "itet", "sjon", "ende", "ande", "elig", "eleg",
          "bar", "dom", "ere", "els", "het", "heit", "ing", "ist", "isk", "leg", "lig", "som");

  private static final String STATE = "skap";

  /** Its -skap is no ending. */
  private static final String KNOWLEDGE = "kunnskap";

  private static final int SHORTEST = 4;

  /** Endings that short words have by chance ({@code opera}, {@code operativ}). */
  private static final Set<String> FOREIGN = Set.of("ativ", "ator");

  private static final int LONGER = 5;

  /** A verb whose stem has lost its r: {@code hindre}, {@code hindrer}, {@code hindret}. */
  private static final Pattern VERB_IN_RE =
      Pattern.compile("(.+[^aeiouyæøår]r)(e|er|et|a|ede|ende)");

  static Root of(String word) {
    String stem = Inflection.stems(word).getFirst();
    if (stem.endsWith(STATE) && !stem.endsWith(KNOWLEDGE)) {
      int end = stem.length() - STATE.length();
      return end >= SHORTEST ? new Root(simple(stem.substring(0, end)), true) : plain(stem);
    }
    for (String ending : ENDINGS) {
      int end = stem.length() - ending.length();
      if (end >= (FOREIGN.contains(ending) ? LONGER : SHORTEST) && stem.endsWith(ending)) {
        return new Root(simple(stem.substring(0, end)), true);
      }
    }
    Matcher verb = VERB_IN_RE.matcher(word);
    return verb.matches() && verb.group(1).length() >= SHORTEST
        ? new Root(verb.group(1), false)
        : plain(stem);
  }

  /** Whether the one is derived from the other, or both from a third. */
  boolean isOf(Root other) {
    return text.equals(other.text) && (derived || other.derived);
  }

  private static Root plain(String stem) {
    boolean verb = stem.endsWith("e") && stem.length() > SHORTEST;
    return new Root(simple(verb ? stem.substring(0, stem.length() - 1) : stem), false);
  }

  /**
   * A consonant is written twice or once by what follows it, an e before l stands or falls with it
   * ({@code utvikl-e}, {@code utvikel}), and of {@code gn} the n may be taken for the ending's.
   */
  private static String simple(String root) {
    int last = root.length() - 1;
    if (last > SHORTEST && root.endsWith("gn")) {
      return root.substring(0, last);
    }
    if (last >= SHORTEST && root.endsWith("el") && !isVowel(root.charAt(last - 2))) {
      return simple(root.substring(0, last - 1) + "l");
    }
    return last >= SHORTEST && root.charAt(last) == root.charAt(last - 1)
        ? root.substring(0, last)
        : root;
  }

  private static boolean isVowel(char letter) {
    return "aeiouyæøå".indexOf(letter) >= 0;
  }
}
