package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Objects;
import java.util.Optional;
import no.kodebok.coding.tables.ColumnTest;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Summary;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.ProportionTest;
import org.jspecify.annotations.Nullable;

/** The cells, statistics and comparisons of cross tables. */
final class CrossJson {
  private CrossJson() {}

  static void write(CrossTable table, JsonObjectBuilder json) {
    json.add("base", TableParts.base(table.head().base()));
    PercentMode mode = table.head().percent();
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (ColumnBlock block : table.blocks()) {
      for (CrossCell cell : block.cells()) {
        JsonObjectBuilder entry = cross(cell, mode).add("columnVariable", block.variable().name());
        meanOf(block.summary(), cell).ifPresent(mean -> TableParts.mean(entry, mean));
        Double effective = cell.row() == null ? effective(block.summary(), cell) : null;
        if (effective != null) {
          entry.add("effective", effective);
        }
        cells.add(entry);
      }
    }
    if (table.blocks().size() == 1) {
      ColumnBlock only = table.blocks().getFirst();
      TableParts.statistics(json, only.statistics());
      json.add("nets", TableParts.nets(only.summary()));
      json.add("columnTests", tests(only.summary(), table.adjustment()));
    } else {
      for (CrossCell cell : table.totals()) {
        JsonObjectBuilder entry = cross(cell, mode).addNull("columnVariable");
        meanOf(table.summary(), cell).ifPresent(mean -> TableParts.mean(entry, mean));
        cells.add(entry);
      }
      json.add("nets", TableParts.nets(table.summary()));
      JsonArrayBuilder blocks = Json.createArrayBuilder();
      for (ColumnBlock block : table.blocks()) {
        JsonObjectBuilder entry =
            Json.createObjectBuilder()
                .add("columnVariable", block.variable().name())
                .add("base", TableParts.base(block.base()));
        TableParts.statistics(entry, block.statistics());
        entry.add("nets", TableParts.nets(block.summary()));
        entry.add("columnTests", tests(block.summary(), table.adjustment()));
        blocks.add(entry);
      }
      json.add("blocks", blocks);
    }
    json.add("cells", cells);
  }

  private static JsonObjectBuilder cross(CrossCell cell, PercentMode mode) {
    JsonObjectBuilder json =
        TableParts.counts(
            TableParts.place(cell.row(), cell.column()), cell.count(), cell.weighted());
    if (cell.inBase()) {
      if (mode != PercentMode.NONE) {
        TableParts.number(json, "percent", cell.percent(mode));
      }
      TableParts.number(json, "rowPercent", cell.rowPercent());
      TableParts.number(json, "columnPercent", cell.columnPercent());
      TableParts.number(json, "totalPercent", cell.totalPercent());
    }
    if (cell.inBody()) {
      TableParts.number(json, "expected", cell.expected());
      TableParts.number(json, "adjustedResidual", cell.adjustedResidual());
    }
    if (mode != PercentMode.NONE && cell.inBase() && cell.row() != null) {
      TableParts.estimate(json, cell.estimate());
    }
    return json;
  }

  /** Only the cell that holds all rows has the mean of its column. */
  private static Optional<Mean> meanOf(Summary summary, CrossCell cell) {
    return cell.row() != null
        ? Optional.empty()
        : summary.means().stream()
            .filter(mean -> Objects.equals(mean.column(), cell.column()))
            .findFirst();
  }

  private static @Nullable Double effective(Summary summary, CrossCell cell) {
    return cell.column() == null ? null : summary.effective().get(cell.column());
  }

  private static JsonArrayBuilder tests(Summary summary, Adjustment adjustment) {
    JsonArrayBuilder tests = Json.createArrayBuilder();
    for (ColumnTest test : summary.tests()) {
      JsonObjectBuilder json =
          Json.createObjectBuilder()
              .add("row", test.row().code())
              .add(
                  "columns",
                  Json.createArrayBuilder().add(test.first().code()).add(test.second().code()));
      TableParts.number(json, "z", test.test().z());
      TableParts.number(json, "p", test.test().p());
      TableParts.number(json, "pAdjusted", test.adjusted());
      ProportionTest effective = test.effective();
      if (effective != null) {
        TableParts.number(json, "zEffective", effective.z());
        TableParts.number(json, "pEffective", effective.p());
        TableParts.number(json, "pEffectiveAdjusted", test.effectiveAdjusted());
      }
      tests.add(json.add("method", adjustment.id()));
    }
    return tests;
  }
}
