package no.kodebok.coding.search.analysis;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Brings a word to the form in which words are compared: lower case, digits 0 to 9, plain hyphen
 * and apostrophe, letters that were put together of signs as one, ligatures as their letters, and
 * without what cannot be seen. Remembers where each letter of it stands in what was written.
 */
final class Folding {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final String HYPHENS = "-\u2010\u2011";
  private static final String APOSTROPHES = "'\u2019";

  /** What may part the thousands of a number: spaces that do not break, and plain ones. */
  static final String GAPS = " \u00a0\u2009\u202f";

  /** Of no width: between letters, joining them or not, and the byte order mark. */
  private static final String UNSEEN = "\u200b\u200c\u200d\u2060\ufeff";

  private static final char FIRST_VARIATION = '\ufe00';
  private static final char LAST_VARIATION = '\ufe0f';

  /** The first letters of Unicode, which most texts are written in. */
  private static final int LATIN = 256;

  /** What folding leaves as it is. */
  private static final boolean[] FOLDED = new boolean[LATIN];

  static {
    for (int c = 0; c < LATIN; c++) {
      boolean letter = Character.isLetterOrDigit(c) && Character.toLowerCase(c) == c;
      FOLDED[c] = c == '-' || c == '\'' || letter;
    }
  }

  private final StringBuilder text = new StringBuilder();

  private final LetterPlaces places = new LetterPlaces();

  private Folding(String written) {
    int at = 0;
    while (at < written.length()) {
      int end = endOfCluster(written, at);
      int before = text.length();
      fold(written, at, end);
      for (int letter = before; letter < text.length(); letter++) {
        places.add(at, end);
      }
      at = end;
    }
  }

  static String of(String written) {
    return isFolded(written) ? written : new Folding(written).text.toString();
  }

  /** Where the letters of the folded word stand; null where each stands where it stood. */
  static @Nullable LetterPlaces places(String written) {
    if (isFolded(written)) {
      return null;
    }
    Folding folding = new Folding(written);
    boolean same = folding.text.length() == written.length();
    return same && folding.places.areAligned() ? null : folding.places;
  }

  /** Whether a sign inside a word is not seen, and not compared. */
  static boolean isUnseen(int point) {
    return point == SOFT_HYPHEN
        || (point >= LATIN
            && (UNSEEN.indexOf(point) >= 0
                || (point >= FIRST_VARIATION && point <= LAST_VARIATION)));
  }

  static boolean isHyphen(int point) {
    return HYPHENS.indexOf(point) >= 0;
  }

  static boolean isApostrophe(int point) {
    return APOSTROPHES.indexOf(point) >= 0;
  }

  private static boolean isFolded(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= LATIN || !FOLDED[c]) {
        return false;
      }
    }
    return true;
  }

  /** A letter and the marks that are put on it are one. */
  private static int endOfCluster(String written, int start) {
    int at = start + Character.charCount(written.codePointAt(start));
    while (at < written.length() && isMark(written.codePointAt(at))) {
      at += Character.charCount(written.codePointAt(at));
    }
    return at;
  }

  private static boolean isMark(int point) {
    return point >= LATIN
        && Character.getType(point) == Character.NON_SPACING_MARK
        && !isUnseen(point);
  }

  private void fold(String written, int start, int end) {
    char first = written.charAt(start);
    if (end == start + 1 && first < LATIN) {
      foldPoint(Character.toLowerCase(first));
      return;
    }
    String cluster = written.substring(start, end).toLowerCase(Locale.ROOT);
    Normalizer.normalize(cluster, Normalizer.Form.NFKC).codePoints().forEach(this::foldPoint);
  }

  private void foldPoint(int point) {
    if (Character.isDigit(point)) {
      text.append(Character.digit(point, 10));
    } else if (isHyphen(point)) {
      text.append('-');
    } else if (isApostrophe(point)) {
      text.append('\'');
    } else if (!isUnseen(point) && GAPS.indexOf(point) < 0) {
      text.appendCodePoint(point);
    }
  }
}
