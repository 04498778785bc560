package no.kodebok.coding.aggregates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.kodebok.coding.aggregates.TableLayout.ColumnKind;
import no.kodebok.coding.aggregates.TableLayout.RowKind;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;
import org.jspecify.annotations.Nullable;

/**
 * Finds percents that no number of respondents gives, such as 33 per cent of 7. The base is what a
 * row of bases, the heading, or a column of bases beside percents that make up a hundred says.
 * Where the table is weighted, any percent is possible.
 */
final class ShareChecks {
  private static final Pattern WEIGHTED =
      Pattern.compile("(?iU).*\\b(u?vekt(et|a|ede|ing)?|weight(ed|s|ing)?)\\b.*", Pattern.DOTALL);

  private static final Pattern UNWEIGHTED =
      Pattern.compile("(?iU).*\\b(uvekt(et|a|ede)|unweighted)\\b.*", Pattern.DOTALL);

  private static final Pattern HEADED =
      Pattern.compile("(?iU).*\\bn\\s*[=:]\\s*(\\d{1,3}(?:[ \u00a0]\\d{3})+|\\d+).*");

  private static final Pattern BASES =
      Pattern.compile(
          "(?iU)n|base|antall? (svar|respond).*|tal på (svar|respond).*|number of (resp|answers).*");

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal NEAR = new BigDecimal("2");

  private final AggregateTable table;
  private final TableLayout layout;
  private int checked;

  ShareChecks(AggregateTable table, TableLayout layout) {
    this.table = table;
    this.layout = layout;
  }

  /** Percents that were held against the number that they are of. */
  int checked() {
    return checked;
  }

  List<AggregateCheck> run() {
    List<AggregateCheck> checks = new ArrayList<>();
    if (isWeighted()) {
      return checks;
    }
    for (int column = table.labelColumns(); column < table.width(); column++) {
      if (layout.column(column) != ColumnKind.PERCENT) {
        continue;
      }
      for (int row = 0; row < table.rows().size(); row++) {
        BigDecimal base = layout.row(row) == RowKind.PART ? base(row, column) : null;
        AggregateCell cell = table.rows().get(row).cell(column);
        BigDecimal percent = cell.number();
        if (base != null && percent != null) {
          checked++;
          check(row, column, cell, percent, base, checks);
        }
      }
    }
    return checks;
  }

  private boolean isWeighted() {
    String words =
        Stream.concat(
                Stream.of(table.title()),
                Stream.concat(
                    table.notes().stream(),
                    table.headers().stream()
                        .flatMap(row -> row.cells().stream().map(AggregateCell::text))))
            .reduce("", (a, b) -> a + "\n" + b);
    return WEIGHTED.matcher(UNWEIGHTED.matcher(words).matches() ? "" : words).matches();
  }

  private void check(
      int row,
      int column,
      AggregateCell cell,
      BigDecimal percent,
      BigDecimal base,
      List<AggregateCheck> checks) {
    BigDecimal half = HALF.movePointLeft(cell.decimals());
    BigDecimal count = percent.multiply(base).movePointLeft(2);
    BigDecimal below = share(count.setScale(0, RoundingMode.FLOOR), base);
    BigDecimal above = share(count.setScale(0, RoundingMode.CEILING), base);
    if (percent.subtract(below).abs().compareTo(half) <= 0
        || percent.subtract(above).abs().compareTo(half) <= 0) {
      return;
    }
    AggregateRow line = table.rows().get(row);
    String heading = String.join(" – ", table.headings(column));
    checks.add(
        new AggregateCheck(
            "aggregate-share-impossible",
            true,
            line.line(),
            column,
            List.of(
                table.label(line) + (heading.isEmpty() ? "" : ", " + heading),
                cell.text(),
                base.toPlainString(),
                SumChecks.plain(below.setScale(cell.decimals(), RoundingMode.HALF_UP)),
                SumChecks.plain(above.setScale(cell.decimals(), RoundingMode.HALF_UP)))));
  }

  private static BigDecimal share(BigDecimal count, BigDecimal base) {
    return count.multiply(TableLayout.HUNDRED).divide(base, MathContext.DECIMAL64);
  }

  /** The number that a percent is of; null where the table does not say. */
  private @Nullable BigDecimal base(int row, int column) {
    for (int other = 0; other < table.rows().size(); other++) {
      BigDecimal number = table.rows().get(other).cell(column).number();
      if (layout.row(other) == RowKind.BASE && isCount(number)) {
        return number;
      }
    }
    for (String heading : table.headings(column)) {
      Matcher headed = HEADED.matcher(heading);
      if (headed.matches()) {
        BigDecimal number = new BigDecimal(headed.group(1).replaceAll("[ \u00a0]", ""));
        return isCount(number) ? number : null;
      }
    }
    return wholeAcross(row) ? beside(row) : null;
  }

  private @Nullable BigDecimal beside(int row) {
    for (int column = table.labelColumns(); column < table.width(); column++) {
      BigDecimal number = table.rows().get(row).cell(column).number();
      boolean bases =
          table.headings(column).stream().anyMatch(h -> BASES.matcher(h.strip()).matches());
      if (layout.column(column) == ColumnKind.COUNT && bases && isCount(number)) {
        return number;
      }
    }
    return null;
  }

  private static boolean isCount(@Nullable BigDecimal number) {
    return number != null && number.signum() > 0 && number.stripTrailingZeros().scale() <= 0;
  }

  /** Whether the percents of a row make up a hundred. */
  private boolean wholeAcross(int row) {
    BigDecimal sum = BigDecimal.ZERO;
    int percents = 0;
    for (int column = table.labelColumns(); column < table.width(); column++) {
      BigDecimal number = table.rows().get(row).cell(column).number();
      if (layout.column(column) == ColumnKind.PERCENT
          && !layout.isTotal(column)
          && number != null) {
        sum = sum.add(number);
        percents++;
      }
    }
    return percents > 1 && sum.subtract(TableLayout.HUNDRED).abs().compareTo(NEAR) <= 0;
  }
}
