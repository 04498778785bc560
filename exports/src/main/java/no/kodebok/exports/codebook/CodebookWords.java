package no.kodebok.exports.codebook;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import no.kodebok.coding.model.Language;

/** What a codebook says around its codes, in one language. */
public final class CodebookWords {
  private final Language language;
  private final ResourceBundle words;

  /** The language is part of the name, so that the machine's own language has no say. */
  private CodebookWords(Language language) {
    this.language = language;
    this.words =
        ResourceBundle.getBundle(
            "no.kodebok.exports.codebook.codebook_" + language.id(), language.locale());
  }

  public static CodebookWords in(Language language) {
    return new CodebookWords(language);
  }

  /** The text of a key with its places filled; numbers are written as the language does. */
  public String text(String key, Object... values) {
    String pattern = words.getString(key);
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern, language.locale()).format(values);
  }
}
