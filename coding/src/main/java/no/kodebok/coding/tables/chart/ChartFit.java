package no.kodebok.coding.tables.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.Net;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableVariable;

/** Which kinds of chart a table can be drawn as. */
final class ChartFit {
  /** A measured variable with fewer different values reads better as bars. */
  private static final int FEWEST_MEASURED = 8;

  /** More bars in a group than this are hard to compare. */
  private static final int MOST_GROUPED = 4;

  private ChartFit() {}

  /** The kinds that fit, the best one first. */
  static List<ChartKind> kinds(Table table) {
    return switch (table) {
      case FrequencyTable frequency -> ofFrequency(frequency);
      case CrossTable cross -> ofCross(cross);
      case SetTable set ->
          set.blocks().isEmpty()
              ? List.of(ChartKind.BARS)
              : waves(List.of(ChartKind.GROUPED), set.head());
      case MeansTable means ->
          waves(
              means.blocks().isEmpty()
                  ? List.of(ChartKind.BARS)
                  : List.of(ChartKind.PROFILE, ChartKind.BARS),
              means.head());
      case BatteryTable battery -> ofBattery(battery);
      // Kinds of table that have no chart of their own yet.
      default -> List.of();
    };
  }

  private static List<ChartKind> ofFrequency(FrequencyTable table) {
    List<Category> values = table.cells().stream().map(cell -> cell.row()).toList();
    if (table.head().rows().scale() != Scale.INTERVAL || !areNumbers(values)) {
      return List.of(ChartKind.BARS);
    }
    return values.size() < FEWEST_MEASURED
        ? List.of(ChartKind.BARS, ChartKind.HISTOGRAM)
        : List.of(ChartKind.HISTOGRAM, ChartKind.BARS);
  }

  private static List<ChartKind> ofCross(CrossTable table) {
    PercentMode mode = table.head().percent();
    boolean shares = mode == PercentMode.COLUMN || mode == PercentMode.ROW;
    List<ChartKind> kinds = new ArrayList<>();
    if (isScatter(table)) {
      kinds.add(ChartKind.SCATTER);
    }
    List<Category> parts = parts(table);
    boolean ordered = partVariable(table).map(TableVariable::scale).orElse(null) == Scale.ORDINAL;
    if (shares && (ordered || parts.size() > MOST_GROUPED || table.blocks().size() > 1)) {
      kinds.add(ChartKind.STACKED);
      kinds.add(ChartKind.GROUPED);
    } else {
      kinds.add(ChartKind.GROUPED);
      if (shares) {
        kinds.add(ChartKind.STACKED);
      }
    }
    if (shares && ordered && scaled(parts) >= 3) {
      kinds.add(ChartKind.DIVERGING);
    }
    return waves(kinds, table.head());
  }

  private static List<ChartKind> ofBattery(BatteryTable table) {
    List<ChartKind> kinds = new ArrayList<>();
    if (scaled(table.values()) >= 3) {
      kinds.add(ChartKind.DIVERGING);
    }
    kinds.add(ChartKind.STACKED);
    if (table.items().stream().allMatch(item -> item.mean() != null)) {
      kinds.add(ChartKind.PROFILE);
    }
    kinds.add(ChartKind.GROUPED);
    return kinds;
  }

  /** Lines come first where the columns are dates, and are offered wherever there are columns. */
  private static List<ChartKind> waves(
      List<ChartKind> others, no.kodebok.coding.tables.TableHead head) {
    if (head.columns().size() != 1) {
      return others;
    }
    List<ChartKind> kinds = new ArrayList<>(others);
    boolean dates = head.columns().getFirst().scale() == Scale.DATE;
    kinds.add(dates ? 0 : kinds.size(), ChartKind.LINE);
    return kinds;
  }

  /** The variable whose answers divide a bar of 100 %. */
  private static Optional<TableVariable> partVariable(CrossTable table) {
    return table.head().percent() == PercentMode.ROW
        ? table.head().columns().stream().findFirst()
        : Optional.of(table.head().rows());
  }

  /** The answers that divide a bar of 100 %. */
  static List<Category> parts(CrossTable table) {
    List<Category> all =
        table.head().percent() == PercentMode.ROW && !table.blocks().isEmpty()
            ? table.blocks().getFirst().categories()
            : table.rows();
    return all.stream().filter(part -> part.inBase() && !part.isGroup()).toList();
  }

  /** The answers to each question of a battery or each bar of a cross table. */
  static List<Category> parts(Table table) {
    return switch (table) {
      case CrossTable cross -> parts(cross);
      case BatteryTable battery -> battery.values();
      default -> List.of();
    };
  }

  /** Whether the positive answers come first. */
  static boolean isTurned(Table table) {
    List<Net> nets =
        switch (table) {
          case CrossTable cross when cross.head().percent() != PercentMode.ROW ->
              cross.summary().nets().isEmpty() && !cross.blocks().isEmpty()
                  ? cross.blocks().getFirst().summary().nets()
                  : cross.summary().nets();
          case BatteryTable battery ->
              battery.items().isEmpty() ? List.of() : battery.items().getFirst().nets();
          default -> List.of();
        };
    List<Category> parts = parts(table);
    return nets.stream()
        .filter(net -> net.kind() == Net.Kind.TOP && !net.rows().isEmpty())
        .findFirst()
        .map(net -> parts.indexOf(net.rows().getFirst()) == 0 && parts.size() > 2)
        .orElse(false);
  }

  /** The places, among the rows of the percent base, of those that go over others. */
  static List<Integer> groupRows(Table table) {
    return groups(
        switch (table) {
          case CrossTable cross -> cross.rows().stream().filter(Category::inBase).toList();
          case FrequencyTable frequency ->
              frequency.cells().stream().map(cell -> cell.row()).toList();
          default -> List.of();
        });
  }

  /** The same of the columns of a cross table. */
  static List<Integer> groupColumns(Table table) {
    return table instanceof CrossTable cross
        ? groups(
            cross.blocks().stream()
                .flatMap(block -> block.categories().stream())
                .filter(Category::inBase)
                .toList())
        : List.of();
  }

  private static List<Integer> groups(List<Category> categories) {
    return IntStream.range(0, categories.size())
        .filter(i -> categories.get(i).isGroup())
        .boxed()
        .toList();
  }

  private static long scaled(List<Category> parts) {
    return parts.stream().filter(part -> part.missing() == null).count();
  }

  private static boolean isScatter(CrossTable table) {
    return table.blocks().size() == 1
        && table.head().rows().scale() == Scale.INTERVAL
        && table.head().columns().getFirst().scale() == Scale.INTERVAL
        && areNumbers(table.rows())
        && areNumbers(table.blocks().getFirst().categories());
  }

  private static boolean areNumbers(List<Category> values) {
    List<Category> answers = values.stream().filter(value -> value.missing() == null).toList();
    return !answers.isEmpty()
        && answers.stream().allMatch(value -> ChartNumbers.parse(value.code()).isPresent());
  }
}
