package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into words. Letters, digits and marks make a word; a hyphen or an apostrophe inside
 * it belongs to it ({@code Nav-kontor}, {@code ikke-innvandrere}), and so does a sign between two
 * digits ({@code 17/83}, {@code 2,5}, {@code 12:31}). A sign for per cent is the word for it, and
 * digits in groups of three are one number.
 */
public final class Words {
  /** Longer runs are cut: no word is this long, and an index does not take terms of any length. */
  static final int LONGEST = 100;

  private static final String BETWEEN_DIGITS = "/.,:";

  /** What scanners make of ø within words and before their other letters; of å, before them. */
  private static final String READ_FOR_LETTERS = "@\u00a2\u00a9";

  private static final char READ_FOR_FIRST = '&';

  private static final String PERCENT = "%\u066a\uff05";
  private static final String PER_CENT = "prosent";

  /** The first letters of Unicode, which most texts are written in, are asked for in tables. */
  private static final int LATIN = 256;

  private static final boolean[] IN_WORDS = new boolean[LATIN];

  static {
    for (int c = 0; c < LATIN; c++) {
      IN_WORDS[c] = Character.isLetterOrDigit(c);
    }
  }

  private Words() {}

  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (PERCENT.indexOf(point) >= 0) {
        words.add(new Word(PER_CENT, new TextRange(at, at + Character.charCount(point)), false));
      }
      if (!isLetterOrDigit(point) && !beginsMisread(text, at)) {
        at += Character.charCount(point);
        continue;
      }
      int end = endOfNumber(text, at, endOfWord(text, at));
      String written = text.substring(at, end);
      String folded = fold(written);
      words.add(
          new Word(folded, new TextRange(at, end), isCapitals(written), places(written, folded)));
      at = end;
    }
    return words;
  }

  static boolean isLetter(char sign) {
    return sign < LATIN ? IN_WORDS[sign] && (sign > '9' || sign < '0') : Character.isLetter(sign);
  }

  private static boolean isLetterOrDigit(int point) {
    return point < LATIN ? IN_WORDS[point] : Character.isLetterOrDigit(point);
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '-');
  }

  /**
   * Where a word ends that may be a number: digits in groups of three are one, {@code 1 000},
   * {@code 12 500 000,50}.
   *
   * @param end where it ends if it is none
   */
  public static int endOfNumber(String text, int start, int end) {
    if (end - start > 3
        || end == start
        || text.charAt(start) == '0'
        || !isDigits(text, start, end)) {
      return end;
    }
    int at = end;
    while (at + 3 < text.length() && Folding.GAPS.indexOf(text.charAt(at)) >= 0) {
      int next = endOfWord(text, at + 1);
      if (isDigits(text, at + 1, next) && next - at - 1 == 3) {
        at = next;
      } else {
        boolean decimals = next - at > 5 && ",.".indexOf(text.charAt(at + 4)) >= 0;
        return decimals && isDigits(text, at + 1, at + 4) && isDigits(text, at + 5, next)
            ? next
            : at;
      }
    }
    return at;
  }

  private static boolean isDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return end > start;
  }

  /** The word as it is compared: lower case, digits 0 to 9, plain hyphen and apostrophe. */
  public static String fold(String word) {
    return Folding.of(word);
  }

  private static int endOfWord(String text, int start) {
    int at = start < text.length() && beginsMisread(text, start) ? start + 1 : start;
    while (at < text.length() && at - start < LONGEST) {
      int point = text.codePointAt(at);
      if (!isPartOfWord(point) && !joins(text, at)) {
        break;
      }
      at += Character.charCount(point);
    }
    while (at > start + 1 && Folding.isUnseen(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Letters of the languages that most texts are in stand where they stood, if none is missing. */
  private static @Nullable LetterPlaces places(String written, String folded) {
    boolean latin = written.length() == folded.length() && written.chars().allMatch(c -> c < LATIN);
    return latin ? null : Folding.places(written);
  }

  private static boolean isPartOfWord(int point) {
    if (point < LATIN) {
      return IN_WORDS[point] || Folding.isUnseen(point);
    }
    return Character.isLetterOrDigit(point)
        || Folding.isUnseen(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  /** Whether a sign stands where a word begins, as {@code @konomi}, {@code &pen}. */
  private static boolean beginsMisread(String text, int at) {
    char sign = text.charAt(at);
    return (sign == READ_FOR_FIRST || READ_FOR_LETTERS.indexOf(sign) >= 0)
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1))
        && (at == 0 || !isLetterOrDigit(text.codePointBefore(at)));
  }

  private static boolean joins(String text, int at) {
    if (at + 1 >= text.length() || !isLetterOrDigit(text.codePointAt(at + 1))) {
      return false;
    }
    char sign = text.charAt(at);
    return Folding.isHyphen(sign)
        || Folding.isApostrophe(sign)
        || (READ_FOR_LETTERS.indexOf(sign) >= 0 && Character.isLetter(text.charAt(at + 1)))
        || (BETWEEN_DIGITS.indexOf(sign) >= 0
            && Character.isDigit(text.codePointBefore(at))
            && Character.isDigit(text.codePointAt(at + 1)));
  }
}
