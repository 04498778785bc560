package no.kodebok.importers.repair;

/** White space as a reader sees it, no-break space included. */
final class Spaces {
  private Spaces() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == 0x2007 || c == 0x202F;
  }

  static boolean isBlank(String text) {
    return start(text) == text.length();
  }

  /** Where the first character that is no space stands. */
  static int start(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Behind the last character that is no space. */
  static int end(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  static String strip(String text) {
    int start = start(text);
    return text.substring(start, Math.max(start, end(text)));
  }
}
