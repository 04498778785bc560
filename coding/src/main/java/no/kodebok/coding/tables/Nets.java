package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import org.jspecify.annotations.Nullable;

/** Takes the two uppermost and the two lowest values of a scale together. */
final class Nets {
  /** With fewer values the ends would meet. */
  private static final int FEWEST = 4;

  /** With more values two are no end of the scale any more. */
  private static final int MOST = 11;

  private final List<Integer> top;
  private final List<Integer> bottom;
  private final List<Category> categories;

  /** The ends of a variable's values; none where it has no order, or too few or too many values. */
  Nets(Dimension rows) {
    Variable variable = rows.field().variable();
    categories = rows.categories();
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).missing() == null) {
        values.add(i);
      }
    }
    boolean scaled =
        variable.scale() == Scale.ORDINAL && values.size() >= FEWEST && values.size() <= MOST;
    List<Integer> low = scaled ? values.subList(0, 2) : List.of();
    List<Integer> high = scaled ? values.subList(values.size() - 2, values.size()) : List.of();
    boolean down = variable.direction() == Direction.DOWN;
    top = down ? low : high;
    bottom = down ? high : low;
  }

  /**
   * The nets of one column.
   *
   * @param counts of all rows, those of one column only
   */
  List<Net> of(@Nullable Category column, CellCube counts) {
    if (top.isEmpty()) {
      return List.of();
    }
    double base = counts.keep(0, Category::inBase).weighted();
    Net upper = net(Net.Kind.TOP, top, column, counts, base);
    Net lower = net(Net.Kind.BOTTOM, bottom, column, counts, base);
    return List.of(
        upper,
        lower,
        new Net(
            Net.Kind.DIFFERENCE,
            List.of(),
            column,
            upper.count() - lower.count(),
            upper.weighted() - lower.weighted(),
            upper.percent() - lower.percent()));
  }

  private Net net(
      Net.Kind kind,
      List<Integer> places,
      @Nullable Category column,
      CellCube counts,
      double base) {
    long count = 0;
    Sum weighted = new Sum();
    List<Category> rows = new ArrayList<>();
    for (int place : places) {
      rows.add(categories.get(place));
      count += counts.count(place);
      weighted.add(counts.weighted(place));
    }
    return new Net(
        kind, rows, column, count, weighted.value(), Shares.percent(weighted.value(), base));
  }
}
