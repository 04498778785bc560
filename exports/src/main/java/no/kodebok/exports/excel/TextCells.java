package no.kodebok.exports.excel;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.exports.quotes.PrintableText;

/** Text as cells of Excel can hold it: at most 32,767 UTF-16 units, and never a formula. */
final class TextCells {
  /** Most UTF-16 units of a cell's text. */
  static final int LONGEST = 32_767;

  private static final int LOOK_BACK = 200;
  private static final String UNDERSCORE = "_x005F_";

  private TextCells() {}

  /** Whether a spreadsheet would take the text for a formula if somebody typed it. */
  static boolean looksLikeFormula(String text) {
    String stripped = text.stripLeading();
    return !stripped.isEmpty() && "=+-@＝＋－＠".indexOf(stripped.charAt(0)) >= 0;
  }

  /** Whether one cell holds the text. */
  static boolean fits(String text) {
    // Escapes add six characters to seven at most, so most texts need no closer look.
    return text.length() <= LONGEST / 2 || split(text).size() == 1;
  }

  /** The text for one cell or, where it is too long, for several, cut between words. */
  static List<String> split(String text) {
    String whole = escaped(PrintableText.of(text));
    if (whole.length() <= LONGEST) {
      return List.of(whole);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (whole.length() - from > LONGEST) {
      int cut = cut(whole, from);
      parts.add(whole.substring(from, cut));
      from = cut;
    }
    parts.add(whole.substring(from));
    return parts;
  }

  /** The text as far as one cell holds it, with an ellipsis for what is left out. */
  static String shortened(String text) {
    List<String> parts = split(text);
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    String first = parts.getFirst();
    int end = Math.min(first.length(), LONGEST - 1);
    if (Character.isHighSurrogate(first.charAt(end - 1))) {
      end--;
    }
    int escape = first.lastIndexOf(UNDERSCORE, end - 1);
    if (escape >= 0 && escape + UNDERSCORE.length() > end) {
      end = escape;
    }
    return first.substring(0, end) + "…";
  }

  /** About how many lines a text takes in a column of this many characters. */
  static int lines(String text, int width) {
    int lines = 0;
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      int length = (end < 0 ? text.length() : end) - from;
      lines += Math.max(1, (length + width - 1) / width);
      from += length + 1;
    }
    return lines;
  }

  private static int cut(String text, int from) {
    int cut = from + LONGEST;
    for (int i = cut; i > cut - LOOK_BACK; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    int escape = text.lastIndexOf(UNDERSCORE, cut - 1);
    if (escape > from && escape + UNDERSCORE.length() > cut) {
      return escape;
    }
    return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
  }

  /**
   * Excel reads {@code _x0041_} as the character of that number, so its underscore is written so.
   */
  private static String escaped(String text) {
    return text.contains("_x") ? text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", UNDERSCORE) : text;
  }
}
