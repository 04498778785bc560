package no.kodebok.coding.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a sign.
 *
 * @param text in lower case
 */
record Token(String text, int start, int end) {
  /** Numbers may group thousands with a space or full stop; a word may have hyphens inside. */
  private static final Pattern TOKENS =
      Pattern.compile(
          "\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?![\\d])(?:[.,]\\d+)?"
              + "|\\d+(?:[.,]\\d+)*"
              + "|[\\p{L}\\p{M}]+(?:[-\\u2010\\u2011’'][\\p{L}\\p{M}]+)*"
              + "|[^\\s\\p{L}\\p{M}\\d]");

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKENS.matcher(text);
    while (matcher.find()) {
      tokens.add(
          new Token(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
    }
    return tokens;
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }
}
