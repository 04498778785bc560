package no.kodebok.exports.project;

import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;

/**
 * Something of a project that a file does not hold, or holds otherwise.
 *
 * @param kind stable name; its sentence stands in the message files
 * @param count how many things it concerns
 * @param names some of them by name, for those that can be named
 */
public record Loss(String kind, int count, List<String> names) {
  public Loss {
    names = List.copyOf(names);
  }

  /** The sentence, with the names after it. */
  public String text(Language language) {
    String sentence = said(language);
    return names.isEmpty() ? sentence : sentence + " " + String.join("; ", names);
  }

  /** The sentence alone. */
  public String sentence(Language language) {
    return said(language).replaceFirst(":$", ".");
  }

  private String said(Language language) {
    return Messages.of(Loss.class, "losses", language).text(kind, count);
  }
}
