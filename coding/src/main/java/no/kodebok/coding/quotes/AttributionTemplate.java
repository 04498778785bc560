package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.TemplatePart.Brackets;
import no.kodebok.coding.quotes.TemplatePart.Field;
import no.kodebok.coding.quotes.TemplatePart.Words;
import org.jspecify.annotations.Nullable;

/**
 * How a quote says whose words it is, such as {@code {rolle}, {kontor}}.
 *
 * <ul>
 *   <li>{@code {name}} is the case's answer to a variable (its label) or one of speaker, case,
 *       source, lines, code and coder (in Norwegian: taler, enhet, kilde, linjer, kode, koder).
 *       These six hide variables of the same name, so that a template means the same in every
 *       project; {@code {variable:code}} (in Norwegian: {@code {variabel:kode}}) is the variable.
 *   <li>{@code {speaker|case|source}} is the first of them that has a value.
 *   <li>What has no value takes the words before it along, or the words after it where nothing
 *       comes before: no separator is left hanging, and no empty brackets.
 *   <li><code>{{</code> and <code>}}</code> are braces that are printed.
 * </ul>
 */
public final class AttributionTemplate {
  private static final String LEADING = " ,;:/|·•–—-.\t\n\u00a0";
  private static final String SEPARATORS = ",;:/|·•–—.!?»”\"\n";

  private final String text;
  private final List<TemplatePart> parts;

  private AttributionTemplate(String text, List<TemplatePart> parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Reads a template.
   *
   * @throws KodebokException with the place of the first fault
   */
  public static AttributionTemplate parse(String template) {
    return new AttributionTemplate(template, new TemplateParser(template).parse());
  }

  /** The speaker; where there is none the case, and where there is none the source. */
  public static AttributionTemplate standard(Language language) {
    return parse(
        "{%s|%s|%s}"
            .formatted(
                AttributionField.SPEAKER.in(language),
                AttributionField.CASE.in(language),
                AttributionField.SOURCE.in(language)));
  }

  /** The names it asks for, in the order of the template. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    collect(parts, names);
    return names;
  }

  /** The alternatives of every field, in the order of the template. */
  List<List<String>> fields() {
    List<List<String>> fields = new ArrayList<>();
    collectFields(parts, fields);
    return fields;
  }

  private static void collectFields(List<TemplatePart> parts, List<List<String>> fields) {
    for (TemplatePart part : parts) {
      switch (part) {
        case Words words -> {}
        case Field field -> fields.add(field.names());
        case Brackets brackets -> collectFields(brackets.parts(), fields);
      }
    }
  }

  private static void collect(List<TemplatePart> parts, List<String> names) {
    for (TemplatePart part : parts) {
      switch (part) {
        case Words words -> {}
        case Field field -> names.addAll(field.names());
        case Brackets brackets -> collect(brackets.parts(), names);
      }
    }
  }

  /**
   * The attribution of one quote; empty when nothing has a value.
   *
   * @param valueOf the value of a name; empty or blank where it has none
   */
  public String fill(Function<String, Optional<String>> valueOf) {
    String filled = fill(parts, valueOf);
    return filled == null ? "" : filled.strip();
  }

  /** Null when there are fields and none of them has a value. */
  private static @Nullable String fill(
      List<TemplatePart> parts, Function<String, Optional<String>> valueOf) {
    StringBuilder filled = new StringBuilder();
    String words = "";
    boolean shown = false;
    boolean missed = false;
    boolean justMissed = false;
    for (TemplatePart part : parts) {
      if (part instanceof Words(String text)) {
        words = justMissed ? afterMissing(text, shown) : text;
        continue;
      }
      String value = value(part, valueOf);
      justMissed = value == null;
      missed |= justMissed;
      if (value != null) {
        filled.append(shown || !missed ? words : withoutLeading(words)).append(value);
        shown = true;
      }
      words = "";
    }
    if (missed && !shown) {
      return null;
    }
    boolean hangs = justMissed && separator(words) == words.length();
    return hangs ? filled.toString() : filled.append(words).toString();
  }

  private static @Nullable String value(
      TemplatePart part, Function<String, Optional<String>> valueOf) {
    return switch (part) {
      case Words words -> words.text();
      case Field field ->
          field.names().stream()
              .flatMap(name -> valueOf.apply(name).stream())
              .filter(value -> !value.isBlank())
              .findFirst()
              .orElse(null);
      case Brackets brackets -> {
        String inner = fill(brackets.parts(), valueOf);
        yield inner == null ? null : brackets.open() + inner + brackets.close();
      }
    };
  }

  /** What stays of the words behind a value that is missing: those from a separator on. */
  private static String afterMissing(String words, boolean shown) {
    int from = separator(words);
    if (from == words.length()) {
      return shown ? words : "";
    }
    while (from > 0 && words.charAt(from - 1) == ' ') {
      from--;
    }
    return words.substring(from);
  }

  /** Where the first separator is; the length of the words when there is none. */
  private static int separator(String words) {
    int at = 0;
    while (at < words.length() && SEPARATORS.indexOf(words.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String withoutLeading(String words) {
    int from = 0;
    while (from < words.length() && LEADING.indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    return words.substring(from);
  }

  /** The template as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
