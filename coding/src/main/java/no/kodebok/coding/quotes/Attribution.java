package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import org.jspecify.annotations.Nullable;

/** A template whose names are known to exist, filled for one quote after another. */
final class Attribution {
  private static final List<String> VARIABLE_PREFIXES = List.of("variabel:", "variable:");

  private final AttributionTemplate template;

  private Attribution(AttributionTemplate template) {
    this.template = template;
  }

  /**
   * Binds a template to the variables of a project.
   *
   * @param written null for the standard template
   * @throws KodebokException if it is malformed or asks for a name that is not there
   */
  static Attribution of(@Nullable String written, Set<String> variables, Language language) {
    AttributionTemplate template =
        written == null
            ? AttributionTemplate.standard(language)
            : AttributionTemplate.parse(written);
    for (String name : template.names()) {
      if (AttributionField.of(name).isEmpty() && !variables.contains(variable(name))) {
        List<String> present = new ArrayList<>(variables);
        for (AttributionField field : AttributionField.values()) {
          present.add(field.in(language));
        }
        throw NearestNames.missing(NameReason.UNKNOWN_ATTRIBUTION_FIELD, name, present);
      }
    }
    return new Attribution(template);
  }

  /** Names of the variables it asks for. */
  List<String> variables() {
    return template.names().stream()
        .filter(name -> AttributionField.of(name).isEmpty())
        .map(Attribution::variable)
        .toList();
  }

  /**
   * Fills it.
   *
   * @param fields what the quote has of the six fields
   */
  String fill(Map<AttributionField, String> fields, Map<String, Answer> answers) {
    return template.fill(name -> value(name, fields, answers));
  }

  /** The fields of the template that have no value, with their alternatives. */
  List<String> missing(Map<AttributionField, String> fields, Map<String, Answer> answers) {
    return template.fields().stream()
        .filter(names ->
            names.stream()
                .allMatch(name -> value(name, fields, answers).filter(v -> !v.isBlank()).isEmpty()))
        .map(names -> String.join(" | ", names))
        .toList();
  }

  private static Optional<String> value(
      String name, Map<AttributionField, String> fields, Map<String, Answer> answers) {
    return AttributionField.of(name)
        .map(field -> Optional.ofNullable(fields.get(field)))
        .orElseGet(() -> Optional.ofNullable(answers.get(variable(name))).map(Answer::label));
  }

  /** What is known of a quote; what is null is left out. */
  static Map<AttributionField, String> fields(
      @Nullable String speaker,
      @Nullable String caseName,
      String source,
      @Nullable LineRange lines,
      @Nullable String code,
      String coder) {
    Map<AttributionField, String> fields = new EnumMap<>(AttributionField.class);
    if (speaker != null) {
      fields.put(AttributionField.SPEAKER, speaker);
    }
    if (caseName != null) {
      fields.put(AttributionField.CASE, caseName);
    }
    fields.put(AttributionField.SOURCE, source);
    if (lines != null) {
      fields.put(
          AttributionField.LINES,
          lines.first() == lines.last()
              ? String.valueOf(lines.first())
              : lines.first() + "–" + lines.last());
    }
    if (code != null) {
      fields.put(AttributionField.CODE, code);
    }
    fields.put(AttributionField.CODER, coder);
    return fields;
  }

  private static String variable(String name) {
    for (String prefix : VARIABLE_PREFIXES) {
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length()).strip();
      }
    }
    return name;
  }

  @Override
  public String toString() {
    return template.toString();
  }
}
