package no.kodebok.coding.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kodebok.coding.aggregates.TableLayout;
import no.kodebok.coding.aggregates.TableLayout.ColumnKind;
import no.kodebok.coding.aggregates.TableLayout.RowKind;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.Net;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableVariable;
import no.kodebok.coding.tables.Withheld;
import org.jspecify.annotations.Nullable;

/** The figures of finished tables. */
public final class TableFigures {
  private final List<TableFigure> figures = new ArrayList<>();
  private final String title;
  private final String origin;
  private final List<String> subject;
  private final List<String> across;

  private TableFigures(String title, String origin, List<String> subject, List<String> across) {
    this.title = title;
    this.origin = origin;
    this.subject = subject;
    this.across = across;
  }

  /** Those of a table of this project; what is hidden in it is left out. */
  public static List<TableFigure> of(Table table, String origin) {
    List<String> subject = words(table.head().rows()).toList();
    List<String> across = table.head().columns().stream().flatMap(TableFigures::words).toList();
    TableFigures made = new TableFigures(table.head().title(), origin, subject, across);
    switch (table) {
      case FrequencyTable frequency -> made.frequency(frequency);
      case CrossTable cross -> made.cross(cross);
      case SetTable set -> made.set(set);
      case BatteryTable battery -> made.battery(battery);
      case MeansTable means -> made.means(means);
    }
    made.bases(table.head().base());
    return made.figures;
  }

  private static Stream<String> words(TableVariable variable) {
    return Stream.of(variable.label(), variable.name(), String.valueOf(variable.question()))
        .filter(text -> !text.equals("null"));
  }

  /** Those of a published table: percents with their counts where it has both. */
  public static List<TableFigure> of(AggregateTable table) {
    String title = table.title().isEmpty() ? table.name() : table.title();
    TableFigures made =
        new TableFigures(title, "aggregate", List.of(table.name(), title), List.of());
    TableLayout layout = TableLayout.of(table);
    for (int row = 0; row < table.rows().size(); row++) {
      if (layout.row(row) == RowKind.SECTION) {
        continue;
      }
      String label = table.label(table.rows().get(row));
      for (int column = table.labelColumns(); column < table.width(); column++) {
        AggregateCell cell = table.rows().get(row).cell(column);
        BigDecimal number = cell.number();
        boolean percent = layout.column(column) == ColumnKind.PERCENT;
        if (number != null && (percent || layout.column(column) == ColumnKind.COUNT)) {
          String heading = String.join(", ", table.headings(column));
          made.add(
              label,
              heading,
              percent ? number.doubleValue() : Double.NaN,
              percent ? -1 : number.longValue(),
              -1);
        }
      }
    }
    return made.figures;
  }

  private void add(String row, String column, double percent, long count, long base) {
    if (Double.isFinite(percent) || count >= 0) {
      TableFigure figure =
          new TableFigure(
              title, origin, row, column, percent, Math.max(count, -1), base, subject, across);
      if (!figures.contains(figure)) {
        figures.add(figure);
      }
    }
  }

  private void mean(String row, String column, @Nullable Mean mean) {
    if (mean != null && Double.isFinite(mean.value())) {
      figures.add(
          new TableFigure(
              title,
              origin,
              row,
              column,
              Double.NaN,
              -1,
              Withheld.is(mean.n()) ? -1 : mean.n(),
              subject,
              across,
              mean.value(),
              Double.isFinite(mean.median()) ? mean.median() : Double.NaN));
    }
  }

  private void means(MeansTable table) {
    mean("", "", table.total());
    for (MeansTable.MeanBlock block : table.blocks()) {
      block.means().stream()
          .filter(mean -> mean.column() != null)
          .forEach(mean -> mean("", label(mean.column()), mean));
    }
  }

  private void bases(Base base) {
    add("", "", Double.NaN, base.asked(), -1);
    add("", "", Double.NaN, base.answered(), -1);
    add("", "", Double.NaN, base.valid(), -1);
  }

  private void frequency(FrequencyTable table) {
    long valid = table.total().count();
    for (FrequencyTable.FrequencyCell cell : table.cells()) {
      add(cell.row().label(), "", cell.validPercent(), cell.count(), valid);
      if (Math.abs(cell.percent() - cell.validPercent()) > 1e-9) {
        add(cell.row().label(), "", cell.percent(), cell.count(), table.total().all());
      }
    }
    nets(table.summary().nets(), "", valid);
    table.summary().means().forEach(mean -> mean("", label(mean.column()), mean));
  }

  private void nets(List<Net> nets, String column, long base) {
    for (Net net : nets) {
      if (!net.rows().isEmpty()) {
        String labels = net.rows().stream().map(Category::label).collect(Collectors.joining(" + "));
        add(labels, column, net.percent(), net.count(), base);
      }
    }
  }

  private void cross(CrossTable table) {
    PercentMode mode =
        table.head().percent() == PercentMode.NONE ? PercentMode.COLUMN : table.head().percent();
    table.summary().means().stream()
        .filter(mean -> mean.column() == null)
        .findFirst()
        .ifPresent(mean -> mean("", "", mean));
    for (CrossTable.ColumnBlock block : table.blocks()) {
      for (CrossTable.CrossCell cell : block.cells()) {
        // What is a hundred per cent anyway says nothing.
        boolean whole =
            (mode == PercentMode.COLUMN && cell.row() == null)
                || (mode == PercentMode.ROW && cell.column() == null)
                || (cell.row() == null && cell.column() == null);
        if (cell.inBase() && !whole) {
          long base =
              switch (mode) {
                case COLUMN -> block.cell(null, cell.column()).map(c -> c.count()).orElse(-1L);
                case ROW -> block.cell(cell.row(), null).map(c -> c.count()).orElse(-1L);
                case TOTAL, NONE -> block.base().valid();
              };
          add(label(cell.row()), label(cell.column()), cell.percent(mode), cell.count(), base);
        }
      }
      block.summary().means().stream()
          .filter(mean -> mean.column() != null)
          .forEach(mean -> mean("", label(mean.column()), mean));
      for (Net net : block.summary().nets()) {
        if (mode == PercentMode.COLUMN) {
          nets(List.of(net), label(net.column()), -1);
        }
      }
    }
  }

  private static String label(@Nullable Category category) {
    return category == null ? "" : category.label();
  }

  private void set(SetTable table) {
    for (SetTable.SetCell cell : table.cells()) {
      Base base = table.head().base();
      add(cell.row().label(), "", cell.percentOfCases(), cell.count(), base.valid());
      if (base.valid() != base.answered()) {
        add(cell.row().label(), "", cell.percentOfAnswered(), cell.count(), base.answered());
      }
    }
    for (SetTable.SetBlock block : table.blocks()) {
      for (SetTable.SetColumn column : block.columns()) {
        for (SetTable.SetCell cell : column.cells()) {
          add(
              cell.row().label(),
              column.column().label(),
              cell.percentOfCases(),
              cell.count(),
              column.cases());
        }
      }
    }
  }

  private void battery(BatteryTable table) {
    for (BatteryTable.BatteryItem item : table.items()) {
      for (int i = 0; i < item.cells().size(); i++) {
        BatteryTable.BatteryCell cell = item.cells().get(i);
        add(
            item.item().label(),
            table.values().get(i).label(),
            cell.percent(),
            cell.count(),
            item.base().valid());
      }
      mean(item.item().label(), "", item.mean());
      for (Net net : item.nets()) {
        if (!net.rows().isEmpty()) {
          add(
              item.item().label(),
              net.rows().stream().map(Category::label).collect(Collectors.joining(" + ")),
              net.percent(),
              net.count(),
              item.base().valid());
        }
      }
    }
  }
}
