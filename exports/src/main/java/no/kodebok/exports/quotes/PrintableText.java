package no.kodebok.exports.quotes;

/** Text that every format can hold. */
public final class PrintableText {
  private static final char REPLACEMENT = '\ufffd';

  private PrintableText() {}

  /**
   * The text with U+FFFD in the place of every character that XML 1.0 does not allow: controls
   * other than tab and line feed, halves of characters, U+FFFE and U+FFFF. Carriage returns, which
   * XML readers would change, are replaced too.
   */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text, i)) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder printable = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text, i)) {
        printable.setCharAt(i, REPLACEMENT);
      }
    }
    return printable.toString();
  }

  private static boolean isPrintable(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= ' ' ? c < '\ufffe' : c == '\t' || c == '\n';
  }
}
