package no.kodebok.coding.tables.layout;

import java.util.List;

/**
 * A table laid out: a column of labels, then columns of figures.
 *
 * @param heads head lines from the top; the first cell of each stands over the labels
 * @param lines from the top
 * @param charted the columns of figures that a chart shows, from 0
 */
public record TableGrid(List<List<HeadCell>> heads, List<Line> lines, List<Integer> charted) {
  public TableGrid {
    heads = heads.stream().map(List::copyOf).toList();
    lines = List.copyOf(lines);
    charted = List.copyOf(charted);
  }

  /** Number of columns without the labels. */
  public int columns() {
    return lines.isEmpty() ? 0 : lines.getFirst().figures().size();
  }

  /** A head cell that reaches over some columns. */
  public record HeadCell(String text, int span) {}

  /** What a line is about. */
  public enum Kind {
    BODY,
    TOTAL,
    BASE,
    /** Ends of a scale, and means. */
    SUMMARY,
    MISSING
  }

  /** A label and its figures. */
  public record Line(Kind kind, String label, List<Figure> figures) {
    public Line {
      figures = figures.stream().map(Figure::shown).toList();
    }
  }
}
