package no.kodebok.importers.repair;

import java.util.regex.Pattern;

/** What a line tells of the sentence and the paragraph it belongs to. */
final class Sentence {
  private static final Pattern BULLET =
      Pattern.compile("(?:[•●▪◦‣·*–—o-]|\\d{1,2}[.)]|\\(?[a-zæøå]\\))[ \\t\\u00a0]+\\S.*");

  private static final Pattern LABEL =
      Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d .()-]{0,30}:(?:\\s.*|$)");

  private Sentence() {}

  /** Whether a sentence, or what leads to a quotation or list, ends with these words. */
  static boolean isEnded(String words) {
    int i = words.length() - 1;
    while (i > 0 && ")]»”\"'’*_".indexOf(words.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0
        && (".!?:;…".indexOf(words.charAt(i)) >= 0
            || "»”".indexOf(words.charAt(words.length() - 1)) >= 0);
  }

  static boolean startsLower(String words) {
    return !words.isEmpty() && Character.isLowerCase(words.charAt(0));
  }

  static boolean isBullet(String words) {
    return BULLET.matcher(words).matches();
  }

  /** Whether a speaker's name or another label begins the line. */
  static boolean hasLabel(String words) {
    return LABEL.matcher(words).lookingAt();
  }

  static boolean isRow(String words) {
    return words.indexOf('\t') >= 0;
  }

  /** Length of the first word. */
  static int firstWord(String words) {
    int end = 0;
    while (end < words.length() && !Spaces.isSpace(words.charAt(end))) {
      end++;
    }
    return end;
  }
}
