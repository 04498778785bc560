package no.kodebok.importers.passages;

import java.util.ArrayList;
import java.util.List;

/**
 * A line with something on it.
 *
 * @param start of what stands on it, in UTF-16 units of the text
 * @param text without space around it
 * @param blanksBefore blank lines between it and the line before
 */
record TextLine(int start, String text, int blanksBefore) {
  int end() {
    return start + text.length();
  }

  static List<TextLine> linesOf(String text) {
    List<TextLine> lines = new ArrayList<>();
    int blanks = 0;
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      int start = at;
      int last = end;
      while (start < last && isSpace(text.charAt(start))) {
        start++;
      }
      while (last > start && isSpace(text.charAt(last - 1))) {
        last--;
      }
      if (start == last) {
        blanks++;
      } else {
        lines.add(new TextLine(start, text.substring(start, last), blanks));
        blanks = 0;
      }
      at = end + 1;
    }
    return lines;
  }

  boolean hasTab() {
    return text.indexOf('\t') >= 0;
  }

  /** Whether a sentence, or what leads to a quotation or list, ends with the line. */
  boolean isEnded() {
    int i = text.length() - 1;
    while (i > 0 && ")]»”\"'*_".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return ".!?:;…".indexOf(text.charAt(i)) >= 0
        || "»”".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  boolean startsUpper() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether the line goes on with the sentence of the one before. */
  boolean continues(TextLine before) {
    return Character.isLowerCase(text.charAt(0)) && !before.isEnded() && !before.hasTab();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == 0x2007 || c == 0x202F;
  }
}
