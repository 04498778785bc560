package no.kodebok.exports.text;

import java.util.ArrayList;
import java.util.List;

/** Text in columns. Widths are numbers of characters, letters with accents counted once. */
final class Plain {
  private Plain() {}

  /** One line without control characters, which could command the terminal. */
  static String line(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  static int width(String text) {
    return (int)
        text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }

  /** Filled with blanks behind, or cut. */
  static String left(String text, int width) {
    int missing = width - width(text);
    if (missing >= 0) {
      return text + " ".repeat(missing);
    }
    int end = text.offsetByCodePoints(0, Math.max(width - 1, 0));
    return text.substring(0, end) + "…";
  }

  /** Filled with blanks before. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(width - width(text), 0)) + text;
  }

  /** Broken between words, and cut where a word is too long. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +", -1)) {
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(width(word) > width ? left(word, width) : word);
    }
    lines.add(line.toString());
    return lines;
  }
}
