package no.kodebok.coding.tables.chart;

import java.util.List;
import java.util.Optional;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import org.jspecify.annotations.Nullable;

/** Makes charts of tables. */
public final class Charts {
  private Charts() {}

  /** The kinds that fit a table, the suggested one first; none where it cannot be drawn. */
  public static List<ChartKind> kinds(Table table) {
    return ChartFit.kinds(table);
  }

  /** The chart that suits a table best; empty where there is nothing to see or too much. */
  public static Optional<Chart> suggested(Table table, Messages messages) {
    List<ChartKind> kinds = kinds(table);
    if (kinds.isEmpty() || table.head().base().valid() == 0) {
      return Optional.empty();
    }
    ChartMaker maker = new ChartMaker(table, messages);
    return maker.isEmpty(kinds.getFirst()) || maker.excess(kinds.getFirst()) > 0
        ? Optional.empty()
        : Optional.of(maker.make(kinds.getFirst()));
  }

  /**
   * A chart of a table.
   *
   * @param wanted null for the suggested kind
   * @throws KodebokException if the table cannot be drawn so, if nobody answered, or if there are
   *     more bars than anybody can read
   */
  public static Chart of(Table table, @Nullable ChartKind wanted, Messages messages) {
    List<ChartKind> kinds = kinds(table);
    String fitting = String.join(", ", kinds.stream().map(ChartKind::id).toList());
    if (kinds.isEmpty() || (wanted != null && !kinds.contains(wanted))) {
      String name = wanted == null ? "" : wanted.id();
      throw new KodebokException(
          ChartReason.CHART_DOES_NOT_FIT.with(fitting),
          kinds.isEmpty()
              ? "There is no chart of this kind of table."
              : "A chart \""
                  + name
                  + "\" does not fit this table. Choose one of: "
                  + fitting
                  + ".");
    }
    ChartKind kind = wanted == null ? kinds.getFirst() : wanted;
    ChartMaker maker = new ChartMaker(table, messages);
    if (table.head().base().valid() == 0 || maker.isEmpty(kind)) {
      throw new KodebokException(
          ChartReason.NOTHING_TO_CHART,
          "There is nothing to draw: the table has no figures that may be shown.");
    }
    int excess = maker.excess(kind);
    if (excess > 0) {
      throw new KodebokException(
          ChartReason.CHART_TOO_LARGE.with(excess, ChartMaker.MOST_CATEGORIES),
          "A chart with "
              + excess
              + " bars or colours cannot be read; at most "
              + ChartMaker.MOST_CATEGORIES
              + " bars and "
              + ChartMaker.MOST_SERIES
              + " colours are drawn. Put the values in groups first.");
    }
    return maker.make(kind);
  }

  /**
   * The kind of this name.
   *
   * @throws KodebokException naming what there is
   */
  public static ChartKind kind(String name) {
    return ChartKind.of(name)
        .orElseThrow(() ->
            new KodebokException(
                ChartReason.UNKNOWN_CHART_KIND.with(name, String.join(", ", ChartKind.ids())),
                "No kind of chart \""
                    + name
                    + "\". There are: "
                    + String.join(", ", ChartKind.ids())
                    + "."));
  }
}
