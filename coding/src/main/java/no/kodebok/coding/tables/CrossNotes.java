package no.kodebok.coding.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.statistics.Measure;

/** The notes that only cross tables have. */
final class CrossNotes {
  private static final double EXPECTED_ENOUGH = 5;

  private final Material material;
  private final Notes notes;

  CrossNotes(Material material, Notes notes) {
    this.material = material;
    this.notes = notes;
  }

  void percents(List<ColumnBlock> blocks, Base base) {
    PercentMode mode = material.request().percent();
    if (base.valid() == 0) {
      notes.add("note.noValid");
    }
    notes.add("note.percent." + mode.id());
    if (blocks.size() > 1) {
      for (ColumnBlock block : blocks) {
        notes.add("note.blockBase", block.variable().label(), block.base().valid());
      }
    }
  }

  /** Small cells, and integers that do not sum to 100. */
  void cells(List<ColumnBlock> blocks, List<CrossCell> totals) {
    List<String> odd = new ArrayList<>();
    boolean weighted = material.weight() != null;
    PercentMode mode = material.request().percent();
    for (ColumnBlock block : blocks) {
      sums(block.cells(), mode, weighted).forEach((name, sum) -> oddSum(odd, name, sum));
    }
    if (blocks.size() > 1 && mode == PercentMode.COLUMN) {
      sums(totals, mode, weighted).forEach((name, sum) -> oddSum(odd, name, sum));
    }
    if (!odd.isEmpty()) {
      notes.add("note.sums", Notes.some(odd));
    }
    notes.small(
        blocks.stream()
            .flatMap(block -> block.cells().stream())
            .filter(CrossCell::inBody)
            .mapToLong(CrossCell::count));
  }

  private void oddSum(List<String> odd, Optional<Category> along, BigDecimal sum) {
    if (sum.signum() != 0 && sum.intValue() != 100) {
      String name = along.map(Category::label).orElse(material.messages().text("head.all"));
      odd.add(name + " (" + sum + ")");
    }
  }

  /** The sums of what is shown, by the column, row or table that should make 100. */
  private static Map<Optional<Category>, BigDecimal> sums(
      List<CrossCell> cells, PercentMode mode, boolean weighted) {
    Map<Optional<Category>, Long> bases = new HashMap<>();
    for (CrossCell cell : cells) {
      if (across(cell, mode).isEmpty()) {
        bases.put(along(cell, mode), cell.count());
      }
    }
    Map<Optional<Category>, BigDecimal> sums = new LinkedHashMap<>();
    for (CrossCell cell : cells) {
      boolean part = mode == PercentMode.TOTAL ? cell.inBody() : across(cell, mode).isPresent();
      if (mode != PercentMode.NONE && part && cell.inBase() && !cell.isGroup()) {
        Optional<Category> along = along(cell, mode);
        Optional<BigDecimal> shown =
            weighted
                ? Rounding.round(cell.percent(mode), 0)
                : Rounding.percent(cell.count(), bases.getOrDefault(along, 0L), 0);
        sums.merge(along, shown.orElse(BigDecimal.ZERO), BigDecimal::add);
      }
    }
    return sums;
  }

  /** The column, or row, that the percent is a share of; empty is all. */
  private static Optional<Category> along(CrossCell cell, PercentMode mode) {
    return switch (mode) {
      case COLUMN -> Optional.ofNullable(cell.column());
      case ROW -> Optional.ofNullable(cell.row());
      case TOTAL, NONE -> Optional.empty();
    };
  }

  /** What tells the parts of a share's base from each other; empty is the base itself. */
  private static Optional<Category> across(CrossCell cell, PercentMode mode) {
    return switch (mode) {
      case COLUMN -> Optional.ofNullable(cell.row());
      case ROW -> Optional.ofNullable(cell.column());
      case TOTAL, NONE ->
          cell.row() == null ? Optional.ofNullable(cell.column()) : Optional.of(cell.row());
    };
  }

  /**
   * What a reader of the statistics must know.
   *
   * @param included labels of missing kinds that count as answers
   */
  void statistics(List<ColumnBlock> blocks, List<String> included) {
    boolean weighted = material.weight() != null;
    boolean unadjusted = false;
    boolean fisher = false;
    for (ColumnBlock block : blocks) {
      SequencedMap<Statistic, Measure> statistics = block.statistics();
      if (statistics == null) {
        notes.add("note.noStatistics", block.variable().label());
        continue;
      }
      if (statistics.containsKey(Statistic.CHI_SQUARE)) {
        unadjusted |= weighted;
        expected(block);
      }
      fisher |= weighted && statistics.containsKey(Statistic.FISHER);
    }
    if (blocks.stream().anyMatch(block -> !Letters.of(block).isEmpty())
        && material.request().percent() == PercentMode.COLUMN) {
      notes.add(
          "note.letters",
          material
              .messages()
              .text("adjustment." + material.request().analysis().adjustment().id()));
    }
    if (unadjusted) {
      notes.add("note.unadjusted");
    }
    if (fisher) {
      notes.add("note.fisher");
    }
    if (!included.isEmpty()) {
      notes.add("note.unordered", String.join(", ", included));
    }
  }

  private void expected(ColumnBlock block) {
    long cells = block.cells().stream().filter(c -> c.inBody() && c.expected() > 0).count();
    long low =
        block.cells().stream()
            .filter(c -> c.inBody() && c.expected() > 0 && c.expected() < EXPECTED_ENOUGH)
            .count();
    if (low > 0) {
      double least =
          block.cells().stream()
              .filter(c -> c.inBody() && c.expected() > 0)
              .mapToDouble(CrossCell::expected)
              .min()
              .orElse(0);
      notes.add(
          "note.expected",
          block.variable().label(),
          low,
          cells,
          Rounding.percent(low, cells, 0).orElse(BigDecimal.ZERO),
          BaseLine.decimal(material.messages(), least));
    }
  }
}
