package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.Letters;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Sampling;
import no.kodebok.coding.tables.Summary;
import org.jspecify.annotations.Nullable;

/** The cells, statistics and comparisons of cross tables. */
final class CrossJson {
  /** Below this an expected count makes chi-square uncertain. */
  private static final double ENOUGH = 5;

  private CrossJson() {}

  static void write(CrossTable table, JsonObjectBuilder json) {
    json.add("base", TableParts.base(table.head().base()));
    PercentMode mode = table.head().percent();
    Sampling sampling = table.head().sampling();
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (ColumnBlock block : table.blocks()) {
      Letters letters = Letters.of(block);
      for (CrossCell cell : block.cells()) {
        JsonObjectBuilder entry =
            cross(cell, mode, sampling).add("columnVariable", block.variable().name());
        letters(entry, letters, cell);
        meanOf(block.summary(), cell).ifPresent(mean -> TableParts.mean(entry, mean, sampling));
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
      assumptions(json, only, sampling);
      json.add("nets", TableParts.nets(only.summary()));
      json.add("columnTests", TableParts.tests(only.summary().tests(), table.adjustment()));
    } else {
      for (CrossCell cell : table.totals()) {
        JsonObjectBuilder entry = cross(cell, mode, sampling).addNull("columnVariable");
        meanOf(table.summary(), cell).ifPresent(mean -> TableParts.mean(entry, mean, sampling));
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
        assumptions(entry, block, sampling);
        entry.add("nets", TableParts.nets(block.summary()));
        entry.add("columnTests", TableParts.tests(block.summary().tests(), table.adjustment()));
        blocks.add(entry);
      }
      json.add("blocks", blocks);
    }
    json.add("cells", cells);
  }

  private static JsonObjectBuilder cross(CrossCell cell, PercentMode mode, Sampling sampling) {
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
      if (sampling.isTested()) {
        TableParts.number(json, "adjustedResidual", cell.adjustedResidual());
      }
    }
    if (mode != PercentMode.NONE && cell.inBase() && cell.row() != null) {
      TableParts.estimate(json, cell.estimate(), sampling);
    }
    return json;
  }

  /** Columns have a letter, and cells those of the columns that they are larger than. */
  private static void letters(JsonObjectBuilder json, Letters letters, CrossCell cell) {
    if (letters.isEmpty() || cell.column() == null) {
      return;
    }
    if (cell.row() == null && !letters.of(cell.column()).isEmpty()) {
      json.add("letter", letters.of(cell.column()));
    } else if (cell.row() != null && cell.inBody()) {
      TableParts.letters(json, letters.of(cell.row(), cell.column()));
    }
  }

  /** How far the tests can be relied on; nothing where there are none. */
  private static void assumptions(JsonObjectBuilder json, ColumnBlock block, Sampling sampling) {
    List<CrossCell> expected =
        block.cells().stream().filter(c -> c.inBody() && c.expected() > 0).toList();
    if (expected.isEmpty() || block.statistics() == null || !sampling.isTested()) {
      return;
    }
    long low = expected.stream().filter(c -> c.expected() < ENOUGH).count();
    json.add(
        "assumptions",
        Json.createObjectBuilder()
            .add("cells", expected.size())
            .add("expectedUnder5", low)
            .add("shareExpectedUnder5", 100.0 * low / expected.size())
            .add(
                "minExpected",
                expected.stream().mapToDouble(CrossCell::expected).min().orElse(Double.NaN)));
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
}
