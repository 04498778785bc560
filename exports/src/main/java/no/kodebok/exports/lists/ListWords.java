package no.kodebok.exports.lists;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import no.kodebok.coding.model.Language;

/** Headings and titles of lists in one language. */
public final class ListWords {
  private final Language language;
  private final ResourceBundle words;

  private ListWords(Language language) {
    this.language = language;
    // The language is part of the name, so that the machine's own language has no say.
    this.words =
        ResourceBundle.getBundle(
            "no.kodebok.exports.lists.lists_" + language.id(), language.locale());
  }

  public static ListWords in(Language language) {
    return new ListWords(language);
  }

  /** The text of a key, filled with the arguments; numbers are written as the language does. */
  public String text(String key, Object... arguments) {
    String text = words.getString(key);
    return arguments.length == 0
        ? text
        : new MessageFormat(text, language.locale()).format(arguments);
  }

  public ListColumn column(String key, int width, ListColumn.Role role) {
    return new ListColumn(text("column." + key), width, role);
  }
}
