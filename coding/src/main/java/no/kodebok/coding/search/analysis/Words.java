package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.model.TextRange;

/**
 * Cuts a text into words. Letters, digits and marks make a word; a hyphen or an apostrophe inside
 * it belongs to it ({@code Nav-kontor}, {@code ikke-innvandrere}), and so does a sign between two
 * digits ({@code 17/83}, {@code 2,5}, {@code 12:31}).
 */
public final class Words {
  /** Longer runs are cut: no word is this long, and an index does not take terms of any length. */
  static final int LONGEST = 100;

  private static final char SOFT_HYPHEN = '\u00ad';
  private static final String HYPHENS = "-\u2010\u2011";
  private static final String APOSTROPHES = "'\u2019";
  private static final String BETWEEN_DIGITS = "/.,:";

  private Words() {}

  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (!Character.isLetterOrDigit(point)) {
        at += Character.charCount(point);
        continue;
      }
      int end = endOfWord(text, at);
      words.add(new Word(fold(text.substring(at, end)), new TextRange(at, end)));
      at = end;
    }
    return words;
  }

  /** The word as it is compared: lower case, digits 0 to 9, plain hyphen and apostrophe. */
  public static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int point = lower.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isDigit(point)) {
        folded.append(Character.digit(point, 10));
      } else if (HYPHENS.indexOf(point) >= 0) {
        folded.append('-');
      } else if (APOSTROPHES.indexOf(point) >= 0) {
        folded.append('\'');
      } else if (point != SOFT_HYPHEN) {
        folded.appendCodePoint(point);
      }
    }
    return folded.toString();
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length() && at - start < LONGEST) {
      int point = text.codePointAt(at);
      if (!isPartOfWord(point) && !joins(text, at)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static boolean isPartOfWord(int point) {
    return Character.isLetterOrDigit(point)
        || point == SOFT_HYPHEN
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static boolean joins(String text, int at) {
    if (at + 1 >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 1))) {
      return false;
    }
    char sign = text.charAt(at);
    return HYPHENS.indexOf(sign) >= 0
        || APOSTROPHES.indexOf(sign) >= 0
        || (BETWEEN_DIGITS.indexOf(sign) >= 0
            && Character.isDigit(text.codePointBefore(at))
            && Character.isDigit(text.codePointAt(at + 1)));
  }
}
