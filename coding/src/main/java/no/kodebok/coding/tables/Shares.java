package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.ValueLabel;

/** Percents, and which categories they are of. */
final class Shares {
  private Shares() {}

  /** 0–100; NaN where the base is empty. */
  static double percent(double part, double base) {
    return base == 0 ? Double.NaN : 100 * part / base;
  }

  /**
   * Whether an answer was recorded, be it that somebody does not know, refuses or is not concerned.
   */
  static boolean recorded(Category category) {
    MissingKind kind = category.missing();
    return kind != MissingKind.NOT_ASKED
        && kind != MissingKind.SKIPPED
        && kind != MissingKind.SYSTEM;
  }

  /** Whether it is in the base of "percent of all": everything but those who were not asked. */
  static boolean asked(Category category) {
    return category.inBase() || category.missing() != MissingKind.NOT_ASKED;
  }

  /**
   * The places of the categories to show: those that occur, and answers of the questionnaire that
   * nobody gave.
   *
   * @param margin a cube of the dimension alone
   */
  static List<Integer> shown(CellCube margin, Dimension dimension, boolean withMissing) {
    Set<String> labelled = new HashSet<>();
    for (ValueLabel value : dimension.field().variable().values()) {
      labelled.add(value.code());
    }
    boolean nested =
        dimension.categories().stream().filter(c -> c.nesting() != null).count()
            <= NestedDimension.SHOWN_EMPTY;
    List<Integer> inBase = new ArrayList<>();
    List<Integer> outside = new ArrayList<>();
    for (int i = 0; i < dimension.categories().size(); i++) {
      Category category = dimension.categories().get(i);
      boolean known =
          category.missing() == null
              && (category.nesting() == null ? labelled.contains(category.code()) : nested);
      if (margin.count(i) > 0 || known) {
        (category.inBase() ? inBase : outside).add(i);
      }
    }
    if (withMissing) {
      inBase.addAll(outside);
    }
    return inBase;
  }
}
