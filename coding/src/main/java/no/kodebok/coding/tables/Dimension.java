package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.tables.JoinedColumns.JoinedColumn;
import org.jspecify.annotations.Nullable;

/** A variable as a dimension of a cube: its categories, and the place of every row among them. */
final class Dimension {
  /** Stands for the code of an empty field, which has none. */
  static final String SYSTEM = MissingKind.SYSTEM.id();

  /** Stands for the code of an empty field of those who were not asked. */
  static final String NOT_ASKED = MissingKind.NOT_ASKED.id();

  private final Field field;
  private final List<Category> categories;
  private final Places places;
  private final List<String> undescribed;

  Dimension(Field field, List<Category> categories, Places places, List<String> undescribed) {
    this.field = field;
    this.categories = categories;
    this.places = places;
    this.undescribed = undescribed;
  }

  /**
   * Codes a variable.
   *
   * @param asked the rows that the routing asked; null where all were
   */
  static Dimension of(
      Field field,
      JoinedColumn column,
      int rows,
      @Nullable BitSet asked,
      MissingTreatment treatment,
      Messages messages) {
    return of(field, column, rows, asked, treatment, messages, List.of());
  }

  /**
   * The same with values that might have occurred.
   *
   * @param possible their codes
   */
  static Dimension of(
      Field field,
      JoinedColumn column,
      int rows,
      @Nullable BitSet asked,
      MissingTreatment treatment,
      Messages messages,
      Collection<String> possible) {
    Variable variable = field.variable();
    Set<String> present = new LinkedHashSet<>(column.dictionary());
    present.addAll(possible);
    present.remove("");
    variable.missing().forEach(code -> present.remove(code.code()));
    Map<String, ValueLabel> labelled = new LinkedHashMap<>();
    for (ValueLabel value : variable.values()) {
      present.remove(value.code());
      // A value that is also declared missing is missing.
      if (variable.missing(value.code()).isEmpty()) {
        labelled.putIfAbsent(value.code(), value);
      }
    }
    List<String> others = ValueOrder.sorted(present, messages.language());

    List<Category> categories = new ArrayList<>();
    Map<String, Integer> placeOf = new HashMap<>();
    for (String code : ValueOrder.completed(labelled.keySet(), others, messages.language())) {
      ValueLabel label = labelled.get(code);
      add(
          categories,
          placeOf,
          new Category(code, label == null ? code : label.label(), null, true));
    }
    for (MissingCode code : variable.missing()) {
      if (!placeOf.containsKey(code.code())) {
        add(categories, placeOf, missing(treatment, code.code(), code.label(), code.kind()));
      }
    }
    int system = categories.size();
    categories.add(missing(treatment, SYSTEM, messages.text("missing.system"), MissingKind.SYSTEM));
    categories.add(
        missing(treatment, NOT_ASKED, messages.text("missing.notAsked"), MissingKind.NOT_ASKED));

    int[] byDictionary =
        column.dictionary().stream()
            .mapToInt(code -> code.isEmpty() ? system : placeOf.getOrDefault(code, system))
            .toArray();
    Places places =
        Places.of(
            rows,
            categories.size(),
            row -> {
              int place = byDictionary[column.place(row)];
              // An empty field of someone whom the routing passed by is no lost answer.
              return place == system && asked != null && !asked.get(row) ? system + 1 : place;
            });
    return new Dimension(field, List.copyOf(categories), places, others);
  }

  private static void add(
      List<Category> categories, Map<String, Integer> placeOf, Category category) {
    placeOf.put(category.code(), categories.size());
    categories.add(category);
  }

  private static Category missing(
      MissingTreatment treatment, String code, String label, MissingKind kind) {
    return new Category(code, label, kind, treatment.included().contains(kind));
  }

  Field field() {
    return field;
  }

  List<Category> categories() {
    return categories;
  }

  /** The place of a row's answer among the categories. */
  int place(int row) {
    return places.at(row);
  }

  /** The places of all rows, for counting. */
  Places places() {
    return places;
  }

  /** Values that occur without a label though the variable has labels. */
  List<String> unlabelled() {
    return field.variable().values().isEmpty() ? List.of() : undescribed;
  }

  /** Values that the questionnaire does not list, whether it lists any or not. */
  List<String> undescribed() {
    return undescribed;
  }
}
