package no.kodebok.coding.filter;

/**
 * A word, sign or quoted text of an expression.
 *
 * @param text without quotation marks
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    QUOTED,
    SIGN,
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String... words) {
    if (kind == Kind.WORD) {
      for (String word : words) {
        if (text.equalsIgnoreCase(word)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isText() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /** As it is named in a message. */
  String shown() {
    return kind == Kind.END ? "the end" : "\"" + text + "\"";
  }
}
