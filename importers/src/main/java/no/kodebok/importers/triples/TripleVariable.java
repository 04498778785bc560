package no.kodebok.importers.triples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.questionnaire.MissingWords;
import no.kodebok.importers.questionnaire.Routing;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A variable as Triple-S defines it.
 *
 * @param ident its number or id in the file
 * @param start first column or field of the data, from 1
 * @param finish last of them
 * @param subfields codes that a spread multiple variable has room for; 0 for others
 * @param width of each, in columns; 0 where the file does not say
 * @param filter names the logical variable that tells who was asked; empty where all were
 * @param use serial, weight or empty
 * @param literal whether codes are signs, not numbers
 */
record TripleVariable(
    String ident,
    Type type,
    String name,
    String label,
    String question,
    int start,
    int finish,
    int subfields,
    int width,
    List<ValueLabel> values,
    String filter,
    String use,
    boolean literal,
    String language) {
  private static final int FARTHEST = 10_000_000;

  /** A bit for each code: more options than any question has. */
  private static final int MOST_OPTIONS = 2000;

  /** The types of the standard. */
  enum Type {
    SINGLE,
    MULTIPLE,
    QUANTITY,
    CHARACTER,
    LOGICAL,
    DATE,
    TIME
  }

  TripleVariable {
    values = List.copyOf(values);
  }

  static Optional<TripleVariable> of(XmlElement xml, String language) {
    Type type;
    try {
      type = Type.valueOf(xml.get("type").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    XmlElement position = xml.first("position").orElse(xml);
    int start = number(position.get("start"));
    int finish = Math.max(start, number(position.get("finish")));
    if (start == 0) {
      return Optional.empty();
    }
    Optional<XmlElement> spread = xml.first("spread");
    List<ValueLabel> values = new ArrayList<>();
    for (XmlElement list : xml.all("values")) {
      for (XmlElement value : list.all("value")) {
        values.add(new ValueLabel(value.get("code"), Words.label(value)));
      }
    }
    XmlElement label = xml.first("label").orElse(xml);
    String name = xml.words("name");
    return Optional.of(
        new TripleVariable(
            xml.get("ident"),
            type,
            name.isEmpty() ? "V" + xml.get("ident") : name,
            xml.first("label").isPresent() ? Words.label(label) : name,
            xml.first("label").isPresent() ? Words.question(label) : name,
            start,
            finish,
            Math.min(MOST_OPTIONS, spread.map(s -> number(s.get("subfields"))).orElse(0)),
            spread.map(s -> number(s.get("width"))).orElse(0),
            values,
            xml.words("filter"),
            xml.get("use").toLowerCase(Locale.ROOT),
            xml.get("format").equalsIgnoreCase("literal"),
            language));
  }

  private static int number(String text) {
    return text.matches("\\d{1,7}") ? Math.min(FARTHEST, Integer.parseInt(text)) : 0;
  }

  /** The same variables, where one whose name is taken gets a number. */
  static List<TripleVariable> distinct(List<TripleVariable> variables) {
    Set<String> taken = new HashSet<>();
    List<TripleVariable> distinct = new ArrayList<>();
    for (TripleVariable variable : variables) {
      String name = variable.name;
      for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
        name = variable.name + "_" + number;
      }
      distinct.add(variable.called(name));
    }
    return distinct;
  }

  private TripleVariable called(String other) {
    return new TripleVariable(
        ident, type, other, label, question, start, finish, subfields, width, values, filter, use,
        literal, language);
  }

  /** Names of the columns that it becomes. */
  List<String> columns() {
    if (type != Type.MULTIPLE) {
      return List.of(name);
    }
    if (subfields > 0) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= subfields; i++) {
        names.add(name + "_" + i);
      }
      return names;
    }
    return values.stream().map(value -> name + "_" + value.code()).distinct().toList();
  }

  /**
   * The values of its columns in one record.
   *
   * @param raw what the data have for it
   * @param parts what the data have for each subfield, where they are apart already
   */
  List<String> read(String raw, @Nullable List<String> parts) {
    return switch (type) {
      case CHARACTER -> List.of(raw.strip());
      case SINGLE -> List.of(literal ? raw.strip() : single(raw));
      case QUANTITY -> List.of(plain(raw));
      case LOGICAL -> List.of(logical(raw.strip()));
      case DATE -> List.of(date(raw.strip()));
      case TIME -> List.of(time(raw.strip()));
      case MULTIPLE -> subfields > 0 ? spread(raw, parts) : bits(raw);
    };
  }

  /** Nought is no answer, unless it is a code. */
  private String single(String raw) {
    String code = plain(raw);
    return code.equals("0") && values.stream().noneMatch(v -> plain(v.code()).equals("0"))
        ? ""
        : code;
  }

  /** A number without noughts before it. */
  private static String plain(String raw) {
    String text = raw.strip();
    if (!text.matches("[+-]?\\s*\\d{1,30}(?:[.,]\\d{0,30})?|[+-]?[.,]\\d{1,30}")) {
      return text;
    }
    BigDecimal number = new BigDecimal(text.replace(',', '.').replaceAll("\\s", ""));
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String logical(String raw) {
    return switch (raw.toLowerCase(Locale.ROOT)) {
      case "1", "t", "true", "y", "yes" -> "1";
      case "0", "f", "false", "n", "no" -> "0";
      default -> raw;
    };
  }

  private static String date(String raw) {
    return raw.matches("\\d{8}")
        ? raw.substring(0, 4) + "-" + raw.substring(4, 6) + "-" + raw.substring(6)
        : raw;
  }

  private static String time(String raw) {
    return raw.matches("\\d{6}")
        ? raw.substring(0, 2) + ":" + raw.substring(2, 4) + ":" + raw.substring(4)
        : raw;
  }

  private List<String> spread(String raw, @Nullable List<String> parts) {
    List<String> codes = new ArrayList<>();
    int each = width > 0 ? width : Math.max(1, raw.length() / subfields);
    for (int i = 0; i < subfields; i++) {
      String part =
          parts != null
              ? (i < parts.size() ? parts.get(i) : "")
              : raw.substring(
                  Math.min(raw.length(), i * each), Math.min(raw.length(), (i + 1) * each));
      codes.add(literal ? part.strip() : single(part));
    }
    return codes;
  }

  /** One place for each code from 1, where 1 is chosen; blank throughout is no answer. */
  private List<String> bits(String raw) {
    List<String> chosen = new ArrayList<>();
    for (String code : values.stream().map(ValueLabel::code).distinct().toList()) {
      int at = number(code) - 1;
      char bit = at >= 0 && at < raw.length() ? raw.charAt(at) : '0';
      chosen.add(raw.isBlank() ? "" : bit == '1' ? "1" : "0");
    }
    return chosen;
  }

  /** Adds what it is, and the set that it becomes. */
  void describe(SpecDraft draft, Map<String, TripleVariable> known, FindingLog log) {
    String askedIf = askedIf(known, log);
    if (type == Type.MULTIPLE) {
      multiple(draft, askedIf);
      return;
    }
    List<ValueLabel> valid = new ArrayList<>();
    List<MissingCode> missing = new ArrayList<>();
    for (ValueLabel value : numbered()) {
      // Codes of a quantity stand beside its numbers: one alone may be why there is none.
      if (type == Type.QUANTITY && MissingWords.saysOnlyMissing(value.label())) {
        missing.add(
            new MissingCode(
                value.code(), MissingWords.kind(value.label()).orElseThrow(), value.label()));
      } else {
        valid.add(value);
      }
    }
    if (type == Type.LOGICAL && valid.isEmpty()) {
      valid.addAll(Words.yesAndNo(language));
    }
    Scale scale =
        switch (type) {
          case SINGLE, LOGICAL -> Scale.NOMINAL;
          case QUANTITY -> Scale.INTERVAL;
          case DATE -> Scale.DATE;
          case CHARACTER -> use.equals("serial") ? Scale.TEXT : null;
          default -> null;
        };
    if (use.equals("serial")) {
      draft.caseId(name);
      scale = Scale.TEXT;
    } else if (use.equals("weight")) {
      draft.weight(name);
    }
    draft.add(new VariableSpec(name, label, question, scale, null, valid, missing, askedIf));
  }

  private List<ValueLabel> numbered() {
    return literal
        ? values
        : values.stream().map(v -> new ValueLabel(plain(v.code()), v.label())).toList();
  }

  private void multiple(SpecDraft draft, @Nullable String askedIf) {
    List<String> members = columns();
    for (int i = 0; i < members.size(); i++) {
      String member = members.get(i);
      boolean bits = subfields == 0;
      String words =
          bits ? labelOf(member.substring(name.length() + 1)) : label + " (" + (i + 1) + ")";
      draft.add(
          new VariableSpec(
              member,
              words,
              question,
              Scale.NOMINAL,
              null,
              bits ? List.of() : numbered(),
              List.of(),
              askedIf));
    }
    draft.set(
        new VariableSet(
            name,
            label,
            subfields == 0 ? SetKind.MULTIPLE : SetKind.CATEGORIES,
            subfields == 0 ? "1" : null,
            members));
  }

  private String labelOf(String code) {
    return values.stream()
        .filter(value -> value.code().equals(code))
        .map(ValueLabel::label)
        .findFirst()
        .orElse(code);
  }

  private @Nullable String askedIf(Map<String, TripleVariable> known, FindingLog log) {
    if (filter.isEmpty()) {
      return null;
    }
    TripleVariable asked = known.get(filter);
    if (asked == null || asked.type != Type.LOGICAL) {
      log.warning("routing-left-out", name, filter);
      return null;
    }
    return Routing.is(asked.name, "1");
  }
}
