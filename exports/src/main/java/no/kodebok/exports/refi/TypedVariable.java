package no.kodebok.exports.refi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A variable as REFI-QDA types it. Categories are texts, and their labels are written rather than
 * their codes: programs for qualitative data have no place for both. Numbers and dates are written
 * as such where every answer is one.
 */
final class TypedVariable {
  /** A type of the standard, and the element that holds a value of it. */
  enum Type {
    TEXT("Text"),
    BOOLEAN("Boolean"),
    INTEGER("Integer"),
    FLOAT("Float"),
    DATE("Date"),
    DATE_TIME("DateTime");

    private final String id;

    Type(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    String element() {
      return id + "Value";
    }

    /** The scale that a reader takes the type for. */
    Scale scale() {
      return switch (this) {
        case TEXT, BOOLEAN -> Scale.NOMINAL;
        case INTEGER, FLOAT -> Scale.INTERVAL;
        case DATE, DATE_TIME -> Scale.DATE;
      };
    }

    /** Whether a value can be written as one of this type. */
    boolean holds(String value) {
      return switch (this) {
        case TEXT -> true;
        case BOOLEAN -> value.equals("true") || value.equals("false");
        case INTEGER -> value.matches("[+-]?[0-9]{1,400}");
        case FLOAT -> isDecimal(value);
        case DATE -> isDate(value);
        case DATE_TIME -> isDateTime(value);
      };
    }
  }

  private final UUID guid;
  private final String name;
  private final Variable variable;
  private final Type type;
  private final Map<String, String> written = new HashMap<>();

  /**
   * Types a variable.
   *
   * @param values the answers that occur, without the empty one
   * @param given the type that the variable had in the program it came from; empty for none
   */
  TypedVariable(UUID guid, String name, Variable variable, List<String> values, String given) {
    this.guid = guid;
    this.name = name;
    this.variable = variable;
    Set<String> missing = new HashSet<>();
    variable.missing().forEach(code -> missing.add(code.code()));
    List<String> valid = values.stream().filter(value -> !missing.contains(value)).toList();
    this.type = type(variable, valid, given);
    for (String value : values) {
      String text = type == Type.TEXT ? labelled(value) : missing.contains(value) ? "" : value;
      if (!text.isBlank()) {
        written.put(value, type == Type.FLOAT ? new BigDecimal(text).toPlainString() : text);
      }
    }
  }

  private static Type type(Variable variable, List<String> valid, String given) {
    for (Type type : Type.values()) {
      if (type.id().equals(given) && !hasLabels(variable) && valid.stream().allMatch(type::holds)) {
        return type;
      }
    }
    if (valid.isEmpty()) {
      return Type.TEXT;
    }
    return switch (variable.scale()) {
      case INTERVAL -> number(valid, "[+-]?[0-9]{1,18}");
      case DATE -> valid.stream().allMatch(TypedVariable::isDate) ? Type.DATE : Type.TEXT;
      case NOMINAL -> hasLabels(variable) ? Type.TEXT : plain(valid);
      case ORDINAL, TEXT -> Type.TEXT;
    };
  }

  private static Type number(List<String> valid, String whole) {
    if (valid.stream().allMatch(value -> value.matches(whole))) {
      return Type.INTEGER;
    }
    return valid.stream().allMatch(TypedVariable::isDecimal) ? Type.FLOAT : Type.TEXT;
  }

  /** What nobody has described: a number that begins with zeros is none, but a key or the like. */
  private static Type plain(List<String> valid) {
    if (valid.stream().allMatch(value -> value.equals("true") || value.equals("false"))) {
      return Type.BOOLEAN;
    }
    if (valid.stream().allMatch(TypedVariable::isDate)) {
      return Type.DATE;
    }
    return valid.stream().anyMatch(value -> value.matches("[+].*|-?0[0-9].*|.*[.]|-?[.].*"))
        ? Type.TEXT
        : number(valid, "-?[0-9]{1,18}");
  }

  private static boolean hasLabels(Variable variable) {
    return variable.values().stream().anyMatch(value -> !value.label().equals(value.code()));
  }

  private static boolean isDecimal(String value) {
    return value.length() < 40 && value.matches("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)");
  }

  private static boolean isDate(String value) {
    try {
      return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException e) {
      // Not a day of any calendar, so it is written as it stands.
      return false;
    }
  }

  private static boolean isDateTime(String value) {
    try {
      return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.{8,}")
          && DateTimeFormatter.ISO_DATE_TIME.parse(value) != null;
    } catch (DateTimeException e) {
      // Not a moment of any calendar, so it is written as it stands.
      return false;
    }
  }

  /** The label of a code; with the code before it where another code has the same label. */
  private String labelled(String code) {
    String label = variable.labelOf(code);
    if (label.isBlank() || label.equals(code)) {
      return code;
    }
    List<String> same = new ArrayList<>();
    for (ValueLabel value : variable.values()) {
      if (value.label().equalsIgnoreCase(label)) {
        same.add(value.code());
      }
    }
    for (MissingCode value : variable.missing()) {
      if (value.label().equalsIgnoreCase(label)) {
        same.add(value.code());
      }
    }
    return same.size() > 1 ? code + " " + label : label;
  }

  UUID guid() {
    return guid;
  }

  String name() {
    return name;
  }

  Type type() {
    return type;
  }

  Variable variable() {
    return variable;
  }

  /** The value as it is written; null for one that is not. */
  @Nullable String value(String code) {
    return written.get(code);
  }

  /** Whether codes with labels of their own are written as the labels. */
  boolean losesCodes() {
    return hasLabels(variable);
  }

  /** Whether the type alone tells another scale. */
  boolean losesScale() {
    return variable.scale() != type.scale();
  }

  /** The question or label, and what the codes mean. */
  String description() {
    List<String> lines = new ArrayList<>();
    String question = variable.question();
    if (!variable.label().equals(variable.name())) {
      lines.add(variable.label());
    }
    if (question != null && !question.equals(variable.label())) {
      lines.add(question);
    }
    if (losesCodes()) {
      variable.values().forEach(value -> lines.add(value.code() + " = " + value.label()));
      variable.missing().forEach(code -> lines.add(code.code() + " = " + code.label()));
    }
    if (losesScale()) {
      // Read again by the import of what Kodebok wrote.
      lines.add("Scale: " + variable.scale().id());
    }
    return String.join("\n", lines);
  }

  @Override
  public String toString() {
    return name + " (" + type.id().toLowerCase(Locale.ROOT) + ")";
  }
}
