package no.kodebok.coding.derive;

import java.util.Locale;
import java.util.Set;

/**
 * A word, sign or quoted text of a recipe.
 *
 * @param text without quotation marks
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record RecipeToken(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    QUOTED,
    SIGN,
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isDash() {
    return isSign("-") || isSign("–");
  }

  boolean isWord(Set<String> words) {
    return kind == Kind.WORD && words.contains(text.toLowerCase(Locale.ROOT));
  }

  boolean isText() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  boolean isNumber() {
    return kind == Kind.WORD && !Double.isNaN(Given.answer(text).number());
  }

  /** As it is named in a message. */
  String shown() {
    return kind == Kind.END ? "the end" : "\"" + text + "\"";
  }
}
