package no.kodebok.exports.refi;

/** Text as XML 1.0 can hold it. */
final class XmlText {
  private XmlText() {}

  /** The text without the characters that no XML document may contain. */
  static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Production 2, Char, of XML 1.0. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
