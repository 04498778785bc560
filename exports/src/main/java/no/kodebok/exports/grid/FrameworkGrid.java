package no.kodebok.exports.grid;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.framework.FrameworkMatrix.Cell;
import no.kodebok.coding.framework.FrameworkMatrix.Row;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.grid.TextGrid.Column;
import no.kodebok.exports.grid.TextGrid.Line;
import no.kodebok.exports.grid.TextGrid.Style;
import no.kodebok.exports.quotes.QuoteColumn;
import no.kodebok.exports.quotes.QuoteMessages;

/** A framework matrix as a table of words: the summary of a cell, or its quotes. */
public final class FrameworkGrid {
  private final QuoteMessages messages;
  private final ExportSettings settings;

  public FrameworkGrid(ExportSettings settings) {
    this.settings = settings;
    this.messages = QuoteMessages.in(settings.language());
  }

  /** The table. */
  public TextGrid of(FrameworkMatrix matrix) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(messages.text("column.case"), 20));
    matrix.shown().forEach(name -> columns.add(new Column(name, 14)));
    matrix.columns().forEach(code -> columns.add(new Column(code.path(), 44)));
    List<List<TextGrid.Cell>> rows = new ArrayList<>();
    for (Row row : matrix.rows()) {
      List<TextGrid.Cell> cells = new ArrayList<>();
      cells.add(TextGrid.Cell.label(row.name()));
      matrix
          .shown()
          .forEach(name -> cells.add(TextGrid.Cell.plain(row.variables().getOrDefault(name, ""))));
      row.cells().forEach(cell -> cells.add(cell(cell)));
      rows.add(cells);
    }
    List<TextGrid.Cell> counts = new ArrayList<>();
    counts.add(TextGrid.Cell.label(messages.text("framework.cases")));
    matrix.shown().forEach(name -> counts.add(TextGrid.Cell.plain("")));
    matrix
        .columns()
        .forEach(code ->
            counts.add(TextGrid.Cell.number(code.cases(), 0, String.valueOf(code.cases()))));
    rows.add(counts);
    List<String> facts = new ArrayList<>();
    facts.add(
        messages.text(
            "grid.asked",
            settings.project(),
            matrix.where() == null ? messages.text("where.none") : matrix.where(),
            messages.time(settings.at())));
    List<String> notes = new ArrayList<>();
    notes.add(messages.text("framework.note"));
    if (matrix.without() > 0) {
      notes.add(messages.text("framework.without", matrix.without()));
    }
    if (matrix.answersOnly() > 0) {
      notes.add(messages.text("framework.answersOnly", matrix.answersOnly()));
    }
    if (matrix.unbound() > 0) {
      notes.add(messages.text("framework.unbound", matrix.unbound()));
    }
    return new TextGrid(
        messages.text("framework.title"), facts, columns, 1 + matrix.shown().size(), rows, notes);
  }

  private TextGrid.Cell cell(Cell cell) {
    if (!cell.summary().isEmpty()) {
      return TextGrid.Cell.of(
          List.of(
              new Line(Style.PLAIN, cell.summary()),
              new Line(Style.SMALL, messages.text("grid.passages", cell.passages()))));
    }
    List<Line> lines = new ArrayList<>();
    cell.quotes().forEach(quote -> add(lines, quote, messages));
    if (cell.passages() > cell.quotes().size()) {
      lines.add(new Line(Style.SMALL, messages.text("grid.passages", cell.passages())));
    }
    return TextGrid.Cell.of(lines);
  }

  /** A quote, and where it is from. */
  static void add(List<Line> lines, Quote quote, QuoteMessages messages) {
    lines.add(new Line(Style.QUOTE, messages.text("quoted", quote.edited().strip())));
    lines.add(
        new Line(
            Style.SMALL,
            (quote.attribution().isBlank() ? "" : "– " + quote.attribution().strip() + " · ")
                + quote.source()
                + ", "
                + QuoteColumn.lines(quote.lines())));
  }
}
