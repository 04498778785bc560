package no.kodebok.importers.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the rows of a file what is title, heading, body and note. A table has headings in one to
 * three rows, of which the upper ones may span several columns; single cells above are its title
 * and below are notes, and between rows of figures they head the rows that follow.
 */
final class TableMaking {
  private static final int MOST_HEADERS = 3;

  private TableMaking() {}

  /** The table, unless there are no figures in the rows. */
  static Optional<AggregateTable> of(RawTable raw, String name) {
    List<RawTable.Row> rows = raw.rows().stream().filter(row -> !row.isEmpty()).toList();
    List<String> notes = new ArrayList<>();
    FigureReading plain = FigureReading.of(texts(rows), List.of());
    int end = rows.size();
    while (end > 0 && isNote(rows.get(end - 1), plain)) {
      end--;
    }
    for (RawTable.Row row : rows.subList(end, rows.size())) {
      notes.add(joined(row));
    }
    int start = 0;
    List<String> title = new ArrayList<>();
    if (!raw.title().isEmpty()) {
      title.add(raw.title());
    }
    while (start < end && rows.get(start).only() != null) {
      title.add(joined(rows.get(start++)));
    }
    FigureReading figures = FigureReading.of(texts(rows.subList(start, end)), notes);
    int body = start;
    while (body < end
        && body - start < MOST_HEADERS
        && isHeader(rows.get(body), body == start, figures)) {
      body++;
    }
    List<RawTable.Row> below = rows.subList(body, end);
    boolean any =
        below.stream()
            .anyMatch(
                row -> row.cells().stream().skip(1).anyMatch(c -> figures.read(c).isFigure()));
    if (!any) {
      return Optional.empty();
    }
    int labels = labelColumns(below, figures);
    return Optional.of(
        new AggregateTable(
            name,
            String.join(" – ", title),
            raw.sheet(),
            headers(rows.subList(start, body), labels),
            labels,
            below.stream().map(row -> body(row, labels, figures)).toList(),
            notes));
  }

  private static List<String> texts(List<RawTable.Row> rows) {
    List<String> texts = new ArrayList<>();
    for (RawTable.Row row : rows) {
      for (RawTable.Cell cell : row.cells()) {
        if (cell.number() == null) {
          texts.add(cell.text());
        }
      }
    }
    return texts;
  }

  private static String joined(RawTable.Row row) {
    return String.join(
        " ", row.cells().stream().map(RawTable.Cell::text).filter(t -> !t.isEmpty()).toList());
  }

  /** Words alone below the last figures. */
  private static boolean isNote(RawTable.Row row, FigureReading figures) {
    if (row.only() != null) {
      return true;
    }
    // A mark in the first cell and what it means in the next.
    return row.cells().stream().skip(1).noneMatch(cell -> figures.read(cell).isFigure())
        && row.cells().stream().filter(cell -> !cell.text().isEmpty()).count() == 2
        && figures.read(row.cell(0)).isFigure();
  }

  private static boolean isHeader(RawTable.Row row, boolean first, FigureReading figures) {
    List<BigDecimal> numbers = new ArrayList<>();
    int words = 0;
    int marks = 0;
    for (RawTable.Cell cell :
        row.cells().subList(Math.min(1, row.cells().size()), row.cells().size())) {
      AggregateCell read = figures.read(cell);
      BigDecimal value = read.value();
      if (value != null) {
        numbers.add(value);
      } else if (read.isFigure()) {
        marks++;
      } else if (!cell.text().isEmpty()) {
        words++;
      }
    }
    if (numbers.isEmpty()) {
      return words > 0 && marks <= words && (first || marks == 0);
    }
    // Years, or points of a scale, head columns too.
    boolean counted = marks == 0 && isRising(numbers);
    boolean unlabelled =
        row.cell(0).text().isEmpty() || figures.read(row.cell(0)).kind() == AggregateCell.Kind.TEXT;
    return counted
        && unlabelled
        && (first ? numbers.size() > 1 || words > 0 : row.cell(0).text().isEmpty());
  }

  /** Whole numbers that go up: years, or points of a scale from 1. */
  private static boolean isRising(List<BigDecimal> numbers) {
    boolean years = true;
    boolean scale = true;
    for (int i = 0; i < numbers.size(); i++) {
      BigDecimal number = numbers.get(i);
      boolean whole = number.stripTrailingZeros().scale() <= 0;
      years &=
          whole
              && number.compareTo(new BigDecimal(1800)) >= 0
              && number.compareTo(new BigDecimal(2200)) < 0;
      scale &=
          number.compareTo(new BigDecimal(i)) == 0 || number.compareTo(new BigDecimal(i + 1)) == 0;
    }
    return years || (scale && numbers.size() > 1);
  }

  /** The first column, and those after it that have mostly words. */
  private static int labelColumns(List<RawTable.Row> rows, FigureReading figures) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    int labels = 1;
    while (labels < width - 1) {
      int words = 0;
      int written = 0;
      for (RawTable.Row row : rows) {
        RawTable.Cell cell = row.cell(labels);
        if (!cell.text().isEmpty()) {
          written++;
          words += figures.read(cell).isFigure() ? 0 : 1;
        }
      }
      if (words * 2 <= written) {
        break;
      }
      labels++;
    }
    return labels;
  }

  /** The rows of headings, with those that span columns repeated over each of them. */
  private static List<AggregateRow> headers(List<RawTable.Row> rows, int labels) {
    List<AggregateRow> headers = new ArrayList<>();
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      RawTable.Row row = rows.get(i);
      boolean spans = i + 1 < rows.size();
      List<AggregateCell> cells = new ArrayList<>();
      @Nullable String over = null;
      for (int column = 0; column < width; column++) {
        String text = row.cell(column).text();
        if (column < labels) {
          cells.add(AggregateCell.text(text));
        } else if (!text.isEmpty()) {
          over = text;
          cells.add(AggregateCell.text(text));
        } else {
          boolean below = spans && !rows.get(i + 1).cell(column).text().isEmpty();
          cells.add(below && over != null ? AggregateCell.text(over) : AggregateCell.EMPTY);
        }
      }
      headers.add(new AggregateRow(row.line(), cells));
    }
    return headers;
  }

  private static AggregateRow body(RawTable.Row row, int labels, FigureReading figures) {
    List<AggregateCell> cells = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      RawTable.Cell cell = row.cell(column);
      cells.add(column < labels ? AggregateCell.text(cell.text()) : figures.read(cell));
    }
    return new AggregateRow(row.line(), cells);
  }
}
