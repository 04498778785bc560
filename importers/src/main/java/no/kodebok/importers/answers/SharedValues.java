package no.kodebok.importers.answers;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.SetKind;
import no.kodebok.importers.table.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * What columns side by side have in common: that each says chosen or not, that each has one option
 * or nothing, or that all have the values of one short scale.
 *
 * @param chosen the value that says chosen; empty where none has been chosen yet; null for others
 * @param single whether each column has one value at most
 * @param columns those that have any
 */
record SharedValues(Set<String> values, @Nullable String chosen, boolean single, int columns) {
  private static final int MOST_STEPS = 11;

  /** What programs write for chosen, and for not chosen. */
  private static final Map<String, String> NOT =
      Map.ofEntries(
          Map.entry("1", "0"),
          Map.entry("true", "false"),
          Map.entry("sann", "usann"),
          Map.entry("ja", "nei"),
          Map.entry("yes", "no"),
          Map.entry("valgt", "ikke valgt"),
          Map.entry("vald", "ikkje vald"),
          Map.entry("avkrysset", "ikke avkrysset"),
          Map.entry("selected", "not selected"),
          Map.entry("checked", "unchecked"),
          Map.entry("quoted", "not quoted"));

  /** What a tick is written as where nothing stands for its absence. */
  private static final Set<String> TICKS = Set.of("x", "✓", "✔", "☑", "☒", "on", "y", "t", "*");

  /** The values of one column; null where there are too many, or they are long. */
  static @Nullable SharedValues of(Column column) {
    Set<String> values = new HashSet<>();
    if (column.dictionary().size() > 2 * MOST_STEPS) {
      return null;
    }
    for (String value : column.dictionary()) {
      String whole = NumberText.wholeCode(value);
      if (!value.isEmpty()) {
        values.add(whole == null ? value : whole);
      }
      if (value.length() > 100) {
        return null;
      }
    }
    if (values.size() > MOST_STEPS) {
      return null;
    }
    return new SharedValues(values, chosen(values), values.size() <= 1, values.isEmpty() ? 0 : 1);
  }

  private static @Nullable String chosen(Set<String> values) {
    if (values.isEmpty()) {
      return "";
    }
    for (String value : values) {
      String low = value.toLowerCase(Locale.ROOT);
      String not = NOT.get(low);
      boolean rest =
          values.stream().allMatch(v -> v.equals(value) || v.toLowerCase(Locale.ROOT).equals(not));
      if (rest && (not != null || TICKS.contains(low))) {
        return value;
      }
    }
    // Nobody has chosen it.
    String only = values.iterator().next().toLowerCase(Locale.ROOT);
    return values.size() == 1 && NOT.containsValue(only) ? "" : null;
  }

  /**
   * These and those of another column; null when they are not of one kind.
   *
   * @param saysSo whether the names alone say that they belong together
   */
  @Nullable SharedValues with(SharedValues other, boolean saysSo) {
    Set<String> all = new HashSet<>(values);
    all.addAll(other.values);
    String mine = chosen;
    String others = other.chosen;
    boolean bothSay =
        mine != null
            && others != null
            && (mine.isEmpty() || others.isEmpty() || mine.equals(others))
            && chosen(all) != null;
    if (bothSay) {
      return new SharedValues(all, chosen(all), single && other.single, columns + other.columns);
    }
    if (mine != null && others != null && !values.isEmpty() && !other.values.isEmpty()) {
      // Ticks of different shapes are not of one question.
      return null;
    }
    if (single && other.single && !all.stream().allMatch(NumberText::isNumber)) {
      return new SharedValues(all, null, true, columns + other.columns);
    }
    int fewer = Math.min(values.size(), other.values.size());
    int common = values.size() + other.values.size() - all.size();
    boolean sameScale = 2 * common > fewer && 2 * fewer > all.size();
    boolean steps = all.size() <= MOST_STEPS;
    boolean isScale = mine == null && others == null && !single && !other.single;
    return steps && isScale && (sameScale || (saysSo && overlap(other)))
        ? new SharedValues(all, null, false, columns + other.columns)
        : null;
  }

  private boolean overlap(SharedValues other) {
    return values.isEmpty()
        || other.values.isEmpty()
        || values.stream().anyMatch(other.values::contains);
  }

  /** What kind of set the columns are; null when they are none. */
  @Nullable SetKind kind() {
    if (chosen != null) {
      return chosen.isEmpty() ? null : SetKind.MULTIPLE;
    }
    if (single) {
      // Each column has its own option, which is its code.
      return values.size() == columns && columns > 1 ? SetKind.CATEGORIES : null;
    }
    boolean numbers = values.stream().allMatch(NumberText::isNumber);
    return values.size() >= (numbers ? 3 : 2) && values.size() <= MOST_STEPS
        ? SetKind.BATTERY
        : null;
  }

  /** The value that is counted in a set of options. */
  @Nullable String counted() {
    return kind() == SetKind.MULTIPLE ? chosen : null;
  }
}
