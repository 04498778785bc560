package no.kodebok.exports.text;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.coding.tables.layout.StatisticsLines;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import no.kodebok.coding.tables.layout.TableLayout;

/** Tables in aligned columns, with their base and notes beneath. Lines end in {@code \n}. */
public final class TableText {
  private static final int WIDEST_LABEL = 48;
  private static final String GAP = "  ";

  private final Messages messages;
  private final FigureText figures;

  public TableText(Language language) {
    messages = Messages.ofTables(language);
    figures = new FigureText(language);
  }

  public String of(Table table) {
    TableHead head = table.head();
    StringBuilder text = new StringBuilder(Plain.line(head.title())).append('\n');
    String question = head.rows().question();
    // A file that has only one wording for both gives no reason to say it twice.
    if (question != null && !question.isBlank() && !question.equals(head.title())) {
      text.append(Plain.line(question)).append('\n');
    }
    text.append('\n');
    grid(TableLayout.of(table, messages), text);
    text.append('\n').append(Plain.line(head.baseLine())).append('\n');
    head.notes().forEach(note -> text.append(Plain.line(note)).append('\n'));
    StatisticsLines.of(table, messages).forEach(line -> text.append(Plain.line(line)).append('\n'));
    return text.toString();
  }

  /** Only the heads and lines. */
  void grid(TableGrid grid, StringBuilder text) {
    List<List<String>> cells =
        grid.lines().stream()
            .map(line -> line.figures().stream().map(figures::of).toList())
            .toList();
    int label =
        grid.lines().stream()
            .mapToInt(line -> Plain.width(Plain.line(line.label())))
            .max()
            .orElse(0);
    label = Math.min(label, WIDEST_LABEL);
    List<Integer> widths = widths(grid, cells);
    for (List<HeadCell> heads : grid.heads()) {
      headLines(heads, label, widths, text);
    }
    text.append("─".repeat(label + widths.stream().mapToInt(w -> w + GAP.length()).sum()))
        .append('\n');
    for (int i = 0; i < cells.size(); i++) {
      Line line = grid.lines().get(i);
      if (line.kind() == Kind.TOTAL && i > 0 && grid.lines().get(i - 1).kind() == Kind.BODY) {
        text.append("─".repeat(label + widths.stream().mapToInt(w -> w + GAP.length()).sum()))
            .append('\n');
      }
      StringBuilder row = new StringBuilder(Plain.left(Plain.line(line.label()), label));
      for (int c = 0; c < widths.size(); c++) {
        row.append(GAP).append(Plain.right(cells.get(i).get(c), widths.get(c)));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }

  /** As wide as the figures and the longest word of the head over a single column. */
  private static List<Integer> widths(TableGrid grid, List<List<String>> cells) {
    List<Integer> widths = new ArrayList<>();
    for (int c = 0; c < grid.columns(); c++) {
      int width = 4;
      for (List<String> line : cells) {
        width = Math.max(width, Plain.width(line.get(c)));
      }
      widths.add(width);
    }
    for (List<HeadCell> heads : grid.heads()) {
      int at = 0;
      for (HeadCell cell : heads.subList(1, heads.size())) {
        if (cell.span() == 1) {
          for (String word : Plain.line(cell.text()).split(" ", -1)) {
            widths.set(at, Math.max(widths.get(at), Plain.width(word)));
          }
        }
        at += cell.span();
      }
    }
    return widths;
  }

  private static void headLines(
      List<HeadCell> heads, int label, List<Integer> widths, StringBuilder text) {
    List<List<String>> wrapped = new ArrayList<>();
    List<Integer> spans = new ArrayList<>();
    int at = 0;
    int deepest = 0;
    for (HeadCell cell : heads.subList(1, heads.size())) {
      int width = (cell.span() - 1) * GAP.length();
      for (int i = 0; i < cell.span(); i++) {
        width += widths.get(at++);
      }
      List<String> lines = Plain.wrap(Plain.line(cell.text()), width);
      wrapped.add(lines);
      spans.add(width);
      deepest = Math.max(deepest, lines.size());
    }
    for (int depth = 0; depth < deepest; depth++) {
      StringBuilder row = new StringBuilder(" ".repeat(label));
      for (int i = 0; i < wrapped.size(); i++) {
        // Heads stand on the line beneath them.
        int from = depth - (deepest - wrapped.get(i).size());
        row.append(GAP).append(Plain.right(from < 0 ? "" : wrapped.get(i).get(from), spans.get(i)));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }
}
