package no.kodebok.exports.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is, near enough to place it: letters of common sans serifs by their breadth,
 * since a picture is read with fonts that the machine that makes it may not have.
 */
final class TextWidth {
  private TextWidth() {}

  static double of(String text, double size) {
    double em = 0;
    for (int i = 0; i < text.length(); i++) {
      em += em(text.charAt(i));
    }
    return em * size;
  }

  private static double em(char c) {
    if ("iljtfr.,:;'|!()[] ".indexOf(c) >= 0) {
      return 0.37;
    }
    if ("mwMW@%—".indexOf(c) >= 0) {
      return 0.92;
    }
    return Character.isUpperCase(c) ? 0.73 : 0.62;
  }

  /** Lines that are no wider, broken between words; the last of those allowed may be cut. */
  static List<String> wrapped(String text, double size, double width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && of(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (lines.size() > most) {
      lines = new ArrayList<>(lines.subList(0, most));
      lines.set(most - 1, lines.getLast() + " …");
    }
    return lines.stream().map(each -> cut(each, size, width)).toList();
  }

  /** A word that is wider than the room is cut. */
  private static String cut(String line, double size, double width) {
    if (of(line, size) <= width * 1.05) {
      return line;
    }
    int end = line.length();
    while (end > 1 && of(line.substring(0, end) + "…", size) > width) {
      end--;
    }
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }
}
