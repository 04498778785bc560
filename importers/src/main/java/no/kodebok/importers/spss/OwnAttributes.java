package no.kodebok.importers.spss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.importers.dataset.DescribedVariable;
import no.kodebok.importers.dataset.RawText;

/**
 * What Kodebok wrote of a variable besides what SPSS has a place for: attributes whose names begin
 * with its own.
 */
final class OwnAttributes {
  static final String OURS = "Kodebok";

  private final Map<String, Map<String, List<String>>> byVariable = new HashMap<>();

  static OwnAttributes of(Dictionary dictionary, RawText text) {
    OwnAttributes own = new OwnAttributes();
    for (InfoRecord info : dictionary.infos(InfoRecord.VARIABLE_ATTRIBUTES)) {
      if (info.text().contains(OURS)) {
        own.read(text.read(info.text()));
      }
    }
    return own;
  }

  /** Reads {@code name:attribute('value'\n'value'\n)attribute(…)/name:…}; stops where it is not. */
  private void read(String text) {
    int at = 0;
    while (at < text.length()) {
      int colon = text.indexOf(':', at);
      if (colon < 0) {
        return;
      }
      String variable = text.substring(at, colon).toUpperCase(Locale.ROOT);
      Map<String, List<String>> attributes = new HashMap<>();
      at = colon + 1;
      while (at < text.length() && text.charAt(at) != '/') {
        int open = text.indexOf('(', at);
        if (open < 0) {
          return;
        }
        String name = text.substring(at, open);
        List<String> values = new ArrayList<>();
        at = open + 1;
        while (at < text.length() && text.charAt(at) == '\'') {
          int end = text.indexOf("'\n", at + 1);
          if (end < 0) {
            return;
          }
          values.add(text.substring(at + 1, end));
          at = end + 2;
        }
        if (at >= text.length() || text.charAt(at) != ')') {
          return;
        }
        at++;
        attributes.put(name, values);
      }
      at++;
      byVariable.put(variable, attributes);
    }
  }

  /** The variable as it was written; as it was read where nothing is said of it. */
  Variable restored(Variable read, DescribedVariable described) {
    Map<String, List<String>> said =
        byVariable.getOrDefault(read.name().toUpperCase(Locale.ROOT), Map.of());
    Scale scale = Scale.of(first(said, "Scale")).orElse(null);
    if (scale == null) {
      return read;
    }
    Map<String, MissingKind> kinds = new HashMap<>();
    for (String kind : said.getOrDefault(OURS + "Missing", List.of())) {
      int space = kind.indexOf(' ');
      MissingKind.of(space < 0 ? "" : kind.substring(0, space))
          .ifPresent(known -> kinds.put(kind.substring(space + 1), known));
    }
    Set<String> labelled =
        described.labels().stream().map(ValueLabel::code).collect(Collectors.toSet());
    String question = first(said, "Question");
    String askedIf = first(said, "AskedIf");
    return new Variable(
        read.id(),
        read.name(),
        read.label(),
        question.isEmpty() ? null : question,
        scale,
        Direction.of(first(said, "Direction")).orElse(null),
        read.values().stream().filter(value -> labelled.contains(value.code())).toList(),
        read.missing().stream()
            .map(code ->
                new MissingCode(
                    code.code(), kinds.getOrDefault(code.code(), code.kind()), code.label()))
            .toList(),
        askedIf.isEmpty() ? null : askedIf);
  }

  private static String first(Map<String, List<String>> said, String name) {
    List<String> values = said.getOrDefault(OURS + name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
