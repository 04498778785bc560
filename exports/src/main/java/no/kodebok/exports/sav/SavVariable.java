package no.kodebok.exports.sav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.exports.project.Losses;
import org.jspecify.annotations.Nullable;

/** A variable as a system file has it. */
final class SavVariable {
  /** SPSS's own limits, in bytes. */
  private static final int LONGEST_LABEL = 255;

  private static final int LONGEST_VALUE_LABEL = 120;
  private static final int WIDEST = 32_767;
  private static final int SHORT_TEXT = 8;
  private static final int MOST_MISSING_TEXTS = 3;

  /** Bytes of a segment of a very long text, and bytes by which its segments are counted. */
  private static final int SEGMENT = 255;

  private static final int COUNTED = 252;

  private final Variable variable;
  private final Column column;
  private final String name;
  private final String label;
  private final SavType type;
  private final int width;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final MissingPlan missing;
  private final List<String> missingTexts = new ArrayList<>();
  private final Set<String> dropped = new HashSet<>();
  private final List<String> shortNames = new ArrayList<>();
  private final int decimals;

  SavVariable(Variable variable, Column column, String name, Losses losses) {
    this.variable = variable;
    this.column = column;
    this.name = name;
    this.label = cut(variable.label(), LONGEST_LABEL, "sav-label-cut", losses);
    Set<String> missingCodes = new LinkedHashSet<>();
    variable.missing().forEach(code -> missingCodes.add(code.code()));
    missingCodes.remove("");
    Set<String> valid = new LinkedHashSet<>(column.dictionary());
    variable.values().forEach(value -> valid.add(value.code()));
    valid.remove("");
    valid.removeAll(missingCodes);
    this.type = SavValues.type(variable.scale(), valid, missingCodes);
    this.decimals = SavValues.decimals(valid);
    if (type.isText() && variable.scale() == Scale.INTERVAL) {
      losses.name("sav-not-numbers", name);
    }
    this.missing = type.isText() ? MissingPlan.of(Set.of(), Set.of()) : plan(missingCodes, valid);
    missing
        .left()
        .forEach(number ->
            missingCodes.stream()
                .filter(code -> Double.valueOf(code).equals(number))
                .forEach(dropped::add));
    if (type.isText()) {
      declareTexts(missingCodes);
    }
    dropped.forEach(code -> losses.name("sav-missing-dropped", name + " = " + code));
    takeLabels(losses);
    this.width = type.isText() ? width(losses) : 0;
  }

  private String cut(String text, int bytes, String kind, Losses losses) {
    String line = text.replaceAll("[\\p{Cc}]+", " ").strip();
    String cut = SavNames.cut(line, bytes);
    if (!cut.equals(line)) {
      losses.name(kind, name);
    }
    return cut;
  }

  private MissingPlan plan(Set<String> missingCodes, Set<String> valid) {
    Set<Double> numbers = new HashSet<>();
    missingCodes.forEach(code -> numbers.add(Double.valueOf(code)));
    Set<Double> answers = new HashSet<>();
    for (String code : valid) {
      Double number = SavValues.number(type, code, false);
      if (number != null) {
        answers.add(number);
      }
    }
    return MissingPlan.of(numbers, answers);
  }

  private void declareTexts(Set<String> missingCodes) {
    for (String code : missingCodes) {
      boolean fits = bytes(code) <= SHORT_TEXT && missingTexts.size() < MOST_MISSING_TEXTS;
      if (fits) {
        missingTexts.add(code);
      } else {
        dropped.add(code);
      }
    }
  }

  private void takeLabels(Losses losses) {
    for (ValueLabel value : variable.values()) {
      takeLabel(value.code(), value.label(), losses);
    }
    for (MissingCode code : variable.missing()) {
      takeLabel(code.code(), code.label(), losses);
    }
  }

  private void takeLabel(String code, String text, Losses losses) {
    boolean isDate = !type.isText() && type != SavType.NUMBER;
    boolean known = !isDate || missing(code);
    // A date has no label, and a code that is not written needs none.
    if (code.isEmpty() || text.isBlank() || !known || dropped.contains(code)) {
      return;
    }
    labels.putIfAbsent(code, cut(text, LONGEST_VALUE_LABEL, "sav-value-label-cut", losses));
  }

  private boolean missing(String code) {
    return variable.missing(code).isPresent();
  }

  private int width(Losses losses) {
    int most = 1;
    for (String value : column.dictionary()) {
      most = Math.max(most, bytes(value));
    }
    for (String code : labels.keySet()) {
      most = Math.max(most, bytes(code));
    }
    for (String code : missingTexts) {
      most = Math.max(most, bytes(code));
    }
    if (most > WIDEST) {
      losses.name("sav-text-cut", name);
    }
    return Math.min(most, WIDEST);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  void takeShortNames(SavNames names) {
    shortNames.add(names.shortName(name));
    for (int i = 1; i < segments(); i++) {
      shortNames.add(names.madeUp());
    }
  }

  Variable variable() {
    return variable;
  }

  String name() {
    return name;
  }

  String label() {
    return label;
  }

  SavType type() {
    return type;
  }

  /** Bytes of a text; 0 for a number. */
  int width() {
    return width;
  }

  int decimals() {
    return decimals;
  }

  String shortName() {
    return shortNames.getFirst();
  }

  /** How many records a very long text takes; 1 for anything else. */
  int segments() {
    return width <= SEGMENT ? 1 : (width + COUNTED - 1) / COUNTED;
  }

  String shortName(int segment) {
    return shortNames.get(segment);
  }

  int segmentWidth(int segment) {
    if (segments() == 1) {
      return width;
    }
    return segment < segments() - 1 ? SEGMENT : width - COUNTED * segment;
  }

  /** Whether values and missing values have records of their own. */
  boolean isLongText() {
    return width > SHORT_TEXT;
  }

  MissingPlan missing() {
    return missing;
  }

  List<String> missingTexts() {
    return missingTexts;
  }

  /** Labels by their codes. */
  Map<String, String> labels() {
    return labels;
  }

  /** The number of a labelled or other code; null where there is none. */
  @Nullable Double number(String code) {
    return dropped.contains(code) ? null : SavValues.number(type, code, missing(code));
  }

  /** The bytes of a text; empty for one that cannot be told from an answer. */
  byte[] text(String code) {
    return dropped.contains(code)
        ? new byte[0]
        : SavNames.cut(code, width).getBytes(StandardCharsets.UTF_8);
  }

  /** Column of the answers. */
  Column column() {
    return column;
  }

  /** Nominal, ordinal or scale, as the display record numbers them. */
  int measure() {
    return switch (variable.scale()) {
      case NOMINAL, TEXT -> 1;
      case ORDINAL -> 2;
      case INTERVAL, DATE -> type.isText() ? 1 : 3;
    };
  }
}
