package no.kodebok.importers.pdf;

import java.util.ArrayList;
import java.util.List;

/** The lines of a page, in reading order, with a blank one where paragraphs part. */
final class PageText {
  /** More than this share over the usual distance of lines parts paragraphs. */
  private static final double PARTED = 1.3;

  private static final double INDENT = 0.9;

  private PageText() {}

  static List<String> lines(List<Chunk> chunks) {
    List<String> lines = new ArrayList<>();
    Row before = null;
    for (List<Chunk> part : Columns.of(chunks)) {
      List<Row> rows = Row.of(part);
      double pitch = pitch(rows);
      double margin = margin(rows);
      boolean first = true;
      for (Row row : rows) {
        if (row.text().isBlank()) {
          continue;
        }
        if (before != null && (first ? isOther(before, row) : parts(before, row, pitch, margin))) {
          lines.add("");
        }
        lines.add(row.text().strip());
        before = row;
        first = false;
      }
    }
    return lines;
  }

  /** Between columns a paragraph may go on, but not in other type. */
  private static boolean isOther(Row before, Row row) {
    return Math.abs(row.size() - before.size()) > 0.1 * before.size()
        || row.baseline() > before.baseline();
  }

  private static boolean parts(Row before, Row row, double pitch, double margin) {
    double step = row.baseline() - before.baseline();
    double usual = Math.max(pitch, 1.0 * Math.min(before.size(), row.size()));
    boolean otherSize = Math.abs(row.size() - before.size()) > 0.15 * before.size();
    boolean indented =
        row.left() - margin > INDENT * row.size()
            && Math.abs(before.left() - margin) < 0.5 * row.size();
    return step > PARTED * usual || otherSize || indented;
  }

  /** The usual distance from one line to the next: of all distances the one in the middle. */
  private static double pitch(List<Row> rows) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      double step = rows.get(i).baseline() - rows.get(i - 1).baseline();
      if (step > 0 && step < 3 * rows.get(i).size()) {
        steps.add(step);
      }
    }
    steps.sort(null);
    // Blank lines between paragraphs only lengthen the upper ones.
    return steps.isEmpty() ? 0 : steps.get(steps.size() / 3);
  }

  /** Where most lines begin. */
  private static double margin(List<Row> rows) {
    List<Double> lefts = new ArrayList<>(rows.stream().map(Row::left).toList());
    lefts.sort(null);
    return lefts.isEmpty() ? 0 : lefts.get(lefts.size() / 3);
  }
}
