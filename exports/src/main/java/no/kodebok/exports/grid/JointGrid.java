package no.kodebok.exports.grid;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.joint.JointDisplay.Group;
import no.kodebok.coding.joint.JointMark;
import no.kodebok.coding.joint.JointRequest.Literature;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.grid.TextGrid.Cell;
import no.kodebok.exports.grid.TextGrid.Column;
import no.kodebok.exports.grid.TextGrid.Line;
import no.kodebok.exports.grid.TextGrid.Style;
import no.kodebok.exports.quotes.QuoteMessages;

/**
 * A joint display as a table of words: a row for each group, the survey on the left, quotes and
 * what others say beside it, and how the two go together.
 */
public final class JointGrid {
  private final QuoteMessages messages;
  private final ExportSettings settings;
  private final FigureText figures;

  public JointGrid(ExportSettings settings) {
    this.settings = settings;
    this.messages = QuoteMessages.in(settings.language());
    this.figures = new FigureText(settings.language());
  }

  /** For readers: the survey's figures of a group in one cell. */
  public TextGrid narrow(JointDisplay display) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(group(display), 20));
    columns.add(new Column(messages.text("joint.survey"), 38));
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : display.groups()) {
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < display.lines().size(); i++) {
        String text = text(group.figures().get(i));
        if (!text.isEmpty()) {
          lines.add(new Line(Style.PLAIN, display.lines().get(i).label() + ": " + text));
        }
      }
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.label(group.label()));
      cells.add(Cell.of(lines));
      cells.addAll(beside(display, group));
      rows.add(cells);
    }
    return grid(display, columns, rows, 1);
  }

  /** For spreadsheets: a column of exact numbers for each line of the survey's table. */
  public TextGrid wide(JointDisplay display) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(group(display), 18));
    for (int i = 0; i < display.lines().size(); i++) {
      int line = i;
      boolean percent =
          display.groups().stream()
              .anyMatch(group -> group.figures().get(line) instanceof Figure.Percent);
      String label = display.lines().get(i).label();
      columns.add(new Column(percent ? messages.text("joint.percent", label) : label, 12));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : display.groups()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.label(group.label()));
      group.figures().forEach(figure -> cells.add(cell(figure)));
      cells.addAll(beside(display, group));
      rows.add(cells);
    }
    return grid(display, columns, rows, 1);
  }

  /** What stands beside the survey and the quotes: how many say it, what others write, the fit. */
  public TextGrid beside(JointDisplay display) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : display.groups()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.label(group.label()));
      cells.addAll(said(group));
      cells.addAll(judged(display, group));
      rows.add(cells);
    }
    List<Column> columns = new ArrayList<>(List.of(new Column(group(display), 20)));
    columns.addAll(saidColumns());
    columns.addAll(judgedColumns(display));
    return new TextGrid("", List.of(), columns, 1, rows, notes(display));
  }

  private String group(JointDisplay display) {
    return display.table().head().columns().isEmpty()
        ? messages.text("column.group")
        : display.table().head().columns().getFirst().label();
  }

  private TextGrid grid(
      JointDisplay display, List<Column> columns, List<List<Cell>> rows, int labels) {
    columns.add(new Column(messages.text("joint.quotes", display.theme()), 60));
    columns.addAll(saidColumns());
    columns.addAll(judgedColumns(display));
    List<String> facts = new ArrayList<>();
    facts.add(display.table().head().title());
    facts.add(display.table().head().baseLine());
    String filter = display.table().head().filter();
    facts.add(
        messages.text(
            "grid.asked",
            settings.project(),
            filter == null ? messages.text("where.none") : filter,
            messages.time(settings.at())));
    List<String> notes = new ArrayList<>(display.table().head().notes());
    notes.addAll(notes(display));
    return new TextGrid(
        messages.text("joint.title", display.theme()), facts, columns, labels, rows, notes);
  }

  private List<String> notes(JointDisplay display) {
    return display.outside() == 0
        ? List.of(messages.text("joint.note"))
        : List.of(messages.text("joint.note"), messages.text("joint.outside", display.outside()));
  }

  private static boolean hasLiterature(JointDisplay display) {
    return display.groups().stream().anyMatch(group -> !group.allLiterature().isEmpty());
  }

  private List<Column> saidColumns() {
    return List.of(
        new Column(messages.text("joint.passages"), 14),
        new Column(messages.text("joint.people"), 14));
  }

  private List<Column> judgedColumns(JointDisplay display) {
    List<Column> columns = new ArrayList<>();
    if (hasLiterature(display)) {
      columns.add(new Column(messages.text("joint.literature"), 40));
    }
    display.registers().forEach(name -> columns.add(new Column(name, 30)));
    columns.add(new Column(messages.text("joint.mark"), 18));
    columns.add(new Column(messages.text("joint.why"), 30));
    return columns;
  }

  private List<Cell> beside(JointDisplay display, Group group) {
    List<Cell> cells = new ArrayList<>();
    List<Line> quotes = new ArrayList<>();
    group.quotes().forEach(quote -> FrameworkGrid.add(quotes, quote, messages));
    cells.add(Cell.of(quotes));
    cells.addAll(said(group));
    cells.addAll(judged(display, group));
    return cells;
  }

  private static List<Cell> said(Group group) {
    return List.of(
        Cell.number(group.passages(), 0, String.valueOf(group.passages())),
        Cell.number(group.people(), 0, String.valueOf(group.people())));
  }

  private List<Cell> judged(JointDisplay display, Group group) {
    List<Cell> cells = new ArrayList<>();
    if (hasLiterature(display)) {
      List<Line> lines = new ArrayList<>();
      for (Literature one : group.allLiterature()) {
        lines.add(new Line(Style.PLAIN, one.text()));
        if (!one.reference().isBlank()) {
          lines.add(new Line(Style.SMALL, one.reference()));
        }
      }
      cells.add(Cell.of(lines));
    }
    group.registers().forEach(text -> cells.add(Cell.plain(text)));
    JointMark mark = group.mark();
    cells.add(Cell.plain(mark == null ? "" : messages.text("joint." + mark.kind().id())));
    cells.add(Cell.plain(mark == null ? "" : mark.note()));
    return cells;
  }

  private String text(Figure figure) {
    String text = figures.of(figure);
    return figure instanceof Figure.Percent percent && percent.count() > 0 && percent.base() > 0
        ? messages.text("joint.share", text, percent.count())
        : text;
  }

  private Cell cell(Figure figure) {
    String text = figures.of(figure);
    return switch (figure) {
      case Figure.Blank blank -> Cell.plain("");
      case Figure.Suppressed suppressed -> Cell.plain(text);
      case Figure.Count(long value) -> Cell.number((double) value, 0, text);
      case Figure.Weighted(double value) -> Cell.number(value, 1, text);
      case Figure.Measured(double value, int decimals) -> Cell.number(value, decimals, text);
      case Figure.Percent percent -> Cell.number(percent.value(), 0, text);
    };
  }
}
