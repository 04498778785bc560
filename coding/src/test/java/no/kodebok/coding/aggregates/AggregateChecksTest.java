package no.kodebok.coding.aggregates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateCell.Kind;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;
import org.junit.jupiter.api.Test;

class AggregateChecksTest {
  /** Counts of groups with their total, and the percents of each column at some decimals. */
  private static AggregateTable random(Random random) {
    int groups = 2 + random.nextInt(3);
    int parts = 3 + random.nextInt(5);
    int decimals = random.nextInt(3);
    int[][] counts = new int[parts + 1][groups + 1];
    for (int row = 0; row < parts; row++) {
      for (int group = 0; group < groups; group++) {
        counts[row][group] = 20 + random.nextInt(400);
        counts[row][groups] += counts[row][group];
      }
      for (int column = 0; column <= groups; column++) {
        counts[parts][column] += counts[row][column];
      }
    }
    List<AggregateCell> top = new ArrayList<>(List.of(AggregateCell.EMPTY));
    List<AggregateCell> below = new ArrayList<>(List.of(AggregateCell.text("Svar")));
    for (int column = 0; column <= groups; column++) {
      String group = column == groups ? "I alt" : "Gruppe " + column;
      top.addAll(List.of(AggregateCell.text(group), AggregateCell.text(group)));
      below.addAll(List.of(AggregateCell.text("Antall"), AggregateCell.text("Prosent")));
    }
    boolean first = random.nextBoolean();
    List<AggregateRow> rows = new ArrayList<>();
    for (int i = 0; i <= parts; i++) {
      int row = first ? (i == 0 ? parts : i - 1) : i;
      List<AggregateCell> cells = new ArrayList<>();
      cells.add(AggregateCell.text(row == parts ? "I alt" : "Svar " + row));
      for (int column = 0; column <= groups; column++) {
        cells.add(number(new BigDecimal(counts[row][column]), 0));
        cells.add(
            number(
                new BigDecimal(counts[row][column] * 100L)
                    .divide(new BigDecimal(counts[parts][column]), decimals, RoundingMode.HALF_UP),
                decimals));
      }
      rows.add(new AggregateRow(i + 3, cells));
    }
    return new AggregateTable(
        "T",
        "",
        null,
        List.of(new AggregateRow(1, top), new AggregateRow(2, below)),
        1,
        rows,
        List.of());
  }

  private static AggregateCell number(BigDecimal value, int decimals) {
    return new AggregateCell(value.toPlainString(), Kind.NUMBER, value, decimals, false);
  }

  private static List<AggregateCheck> warnings(AggregateTable table) {
    return AggregateChecks.of(table).stream().filter(AggregateCheck::warning).toList();
  }

  @Test
  void aTableThatAddsUpHasNoWarning() {
    for (int seed = 0; seed < 300; seed++) {
      AggregateTable table = random(new Random(seed));
      assertEquals(List.of(), warnings(table), "seed " + seed);
    }
  }

  @Test
  void oneOtherNumberIsFoundInItsRowOrColumn() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      AggregateTable table = random(random);
      int row = random.nextInt(table.rows().size());
      int column = 1 + random.nextInt(table.width() - 1);
      AggregateCell cell = table.rows().get(row).cell(column);
      BigDecimal value = Objects.requireNonNull(cell.value());
      // A percent that is one unit off may still be the rounded one at a tie.
      BigDecimal off = BigDecimal.ONE.movePointLeft(cell.decimals()).multiply(new BigDecimal(2));
      AggregateTable wrong = with(table, row, column, number(value.add(off), cell.decimals()));
      int line = table.rows().get(row).line();
      assertTrue(
          warnings(wrong).stream()
              .anyMatch(check ->
                  Integer.valueOf(line).equals(check.line())
                      || Integer.valueOf(column).equals(check.column())),
          "seed " + seed + ", row " + row + ", column " + column + ": " + warnings(wrong));
    }
  }

  @Test
  void aHiddenCountThatCanBeComputedIsTold() {
    AggregateTable table = random(new Random(5));
    int row = TableLayout.of(table).row(0) == TableLayout.RowKind.TOTAL ? 1 : 0;
    AggregateTable hidden = with(table, row, 1, AggregateCell.mark("*", Kind.SUPPRESSED));
    List<AggregateCheck> found = warnings(hidden);
    assertTrue(
        found.stream()
            .anyMatch(check ->
                check.kind().equals("aggregate-hidden-computable")
                    && check.arguments().getLast().equals(table.rows().get(row).cell(1).text())),
        found.toString());
  }

  private static AggregateTable with(
      AggregateTable table, int row, int column, AggregateCell cell) {
    List<AggregateRow> rows = new ArrayList<>(table.rows());
    List<AggregateCell> cells = new ArrayList<>(rows.get(row).cells());
    cells.set(column, cell);
    rows.set(row, new AggregateRow(rows.get(row).line(), cells));
    return new AggregateTable(
        table.name(),
        table.title(),
        table.sheet(),
        table.headers(),
        table.labelColumns(),
        rows,
        table.notes());
  }
}
