package no.kodebok.importers.repair;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides what a hyphen at the end of a line is: the sign of a word broken there, part of the word
 * (NAV-kontor, ikke-innvandrere), or the stand-in for a word that comes later (fag- og
 * yrkesopplæring).
 */
final class HyphenRule {
  /** What becomes of the hyphen and the line's end. */
  enum Verdict {
    /** Word and hyphen stay as they are. */
    LEAVE,
    /** The word is put together again, with its hyphen. */
    KEEP,
    /** The word is put together without the hyphen. */
    JOIN
  }

  /** Words after which a hyphen stands for the rest of a word. */
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "og",
          "eller",
          "samt",
          "men",
          "til",
          "kontra",
          "versus",
          "and",
          "or",
          "to",
          "og/eller",
          "respektive",
          "henholdsvis",
          "und",
          "oder",
          "och");

  /** First parts that are always written with a hyphen. */
  private static final Set<String> PREFIXES = Set.of("ikke", "ikkje");

  /** First parts that have a hyphen before a whole word: eks-mann, but ekstra. */
  private static final Set<String> BEFORE_WORDS = Set.of("eks", "ex", "non");

  /** Words that are no parts of compounds: broken-off speech rather than a broken word. */
  private static final Set<String> NO_PARTS =
      Set.of(
          "jeg", "eg", "du", "han", "hun", "ho", "vi", "dere", "dykk", "de", "dei", "det", "den",
          "er", "var", "har", "hadde", "nei", "ja", "jo", "så", "bare", "berre", "men", "at",
          "ikke", "ikkje", "altså", "kanskje", "hva", "kva", "hvor", "kor", "når", "også", "meg",
          "deg");

  private static final Pattern ADJECTIVE = Pattern.compile(".{2,}(?:lig|leg|isk|ig)");
  private static final Pattern INFLECTED =
      Pattern.compile(".{2,}(?:lige?|lege?|iske?|ige?|ligt?|sk|ske|ende|ert|erte)");
  private static final String VOWELS = "aeiouyæøåäöüéèêóòôàá@0¢";

  private final Vocabulary words;

  HyphenRule(Vocabulary words) {
    this.words = words;
  }

  /**
   * Judges a hyphen.
   *
   * @param before the letters and digits before it, with what hangs on by hyphens
   * @param after the letters and digits that the next line begins with, likewise
   * @param sure whether the line is so long that it may have been broken at its width
   */
  Verdict judge(String before, String after, boolean sure) {
    if (before.isEmpty() || after.isEmpty()) {
      return Verdict.LEAVE;
    }
    String left = before.substring(before.lastIndexOf('-') + 1);
    int hyphen = after.indexOf('-');
    String right = hyphen < 0 ? after : after.substring(0, hyphen);
    if (left.isEmpty() || right.isEmpty()) {
      return Verdict.LEAVE;
    }
    int whole = words.count(left + right);
    int parted = words.count(before + "-" + after) + words.count(left + "-" + right);
    boolean known = whole + parted > 0;
    if (CONJUNCTIONS.contains(right.toLowerCase(Locale.ROOT))) {
      return whole > 0 && hyphen < 0 && words.count(left) == 0 && whole > words.count(right) / 50
          ? Verdict.JOIN
          : Verdict.LEAVE;
    }
    boolean fragments = words.count(left) == 0 && words.count(right) == 0;
    if (!sure && !known && !fragments) {
      return Verdict.LEAVE;
    }
    if (keepsHyphen(left, right)) {
      return Verdict.KEEP;
    }
    if (known) {
      return parted > whole ? Verdict.KEEP : Verdict.JOIN;
    }
    if (isNamed(left) || arePaired(left, right)) {
      return Verdict.KEEP;
    }
    return isFormed(left, right) ? Verdict.JOIN : Verdict.LEAVE;
  }

  /** After capitals, digits and single letters, before capitals and digits, after ikke-. */
  private boolean keepsHyphen(String left, String right) {
    String first = left.toLowerCase(Locale.ROOT);
    return PREFIXES.contains(first)
        || (BEFORE_WORDS.contains(first)
            && words.count(right) > 1
            && words.count(left + right) == 0)
        || left.codePoints().anyMatch(Character::isDigit)
        || left.substring(1).codePoints().anyMatch(Character::isUpperCase)
        || (left.length() == 1 && !"åiøÅIØ".contains(left))
        || Character.isDigit(right.charAt(0))
        || Character.isUpperCase(right.charAt(0));
  }

  private boolean isNamed(String left) {
    return Character.isUpperCase(left.charAt(0)) && words.isName(left);
  }

  /** Two adjectives side by side: faglig-metodisk. */
  private boolean arePaired(String left, String right) {
    return ADJECTIVE.matcher(left).matches()
        && words.count(left) > 0
        && INFLECTED.matcher(right).matches()
        && words.count(right) > 0;
  }

  /** Words are broken between syllables, and what stands by itself in speech is no part of one. */
  private boolean isFormed(String left, String right) {
    return left.codePoints().allMatch(Character::isLetter)
        && right.codePoints().allMatch(Character::isLetter)
        && hasVowel(left)
        && hasVowel(right)
        && left.length() + right.length() >= 4
        && !NO_PARTS.contains(right.toLowerCase(Locale.ROOT))
        && (left.length() <= 3 || !NO_PARTS.contains(left.toLowerCase(Locale.ROOT)));
  }

  private static boolean hasVowel(String part) {
    return part.toLowerCase(Locale.ROOT).chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
  }
}
