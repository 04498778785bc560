package no.kodebok.importers.triples;

import java.util.List;
import java.util.Locale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.importers.xml.XmlElement;

/** The words of labels, which may come in several languages and for several uses. */
final class Words {
  private Words() {}

  /** What is shown in tables: the first text for analysis, else the first. */
  static String label(XmlElement element) {
    return of(element, "analysis");
  }

  /** What was asked: the first text for the interview, else the first. */
  static String question(XmlElement element) {
    return of(element, "interview");
  }

  private static String of(XmlElement element, String mode) {
    List<XmlElement> texts = element.all("text");
    if (texts.isEmpty()) {
      return element.words();
    }
    return texts.stream()
        .filter(text -> text.get("mode").equals(mode))
        .findFirst()
        .orElse(texts.getFirst())
        .words();
  }

  /** The standard has no words for the values of logical variables. */
  static List<ValueLabel> yesAndNo(String language) {
    String begin = language.toLowerCase(Locale.ROOT);
    boolean norwegian = begin.startsWith("nb") || begin.startsWith("nn") || begin.startsWith("no");
    return norwegian
        ? List.of(new ValueLabel("1", "Ja"), new ValueLabel("0", "Nei"))
        : List.of(new ValueLabel("1", "Yes"), new ValueLabel("0", "No"));
  }
}
