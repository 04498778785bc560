package no.kodebok.importers.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chunks on the same line, from left to right. */
final class Row {
  /** A gap of so many times the size of the type parts cells, not words. */
  private static final double CELL_GAP = 2.2;

  private static final double WORD_GAP = 0.15;

  private final List<Chunk> chunks = new ArrayList<>();

  /** Sorts chunks into rows, from the top down. */
  static List<Row> of(List<Chunk> chunks) {
    List<Chunk> sorted = new ArrayList<>(chunks);
    // Larger type first: a raised number joins the row of its word, not the other way round.
    sorted.sort(Comparator.comparingDouble(Chunk::baseline));
    List<Row> rows = new ArrayList<>();
    for (Chunk chunk : sorted) {
      Row last = rows.isEmpty() ? null : rows.getLast();
      if (last == null || !last.takes(chunk)) {
        last = new Row();
        rows.add(last);
      }
      last.chunks.add(chunk);
    }
    rows.forEach(row -> row.chunks.sort(Comparator.comparingDouble(Chunk::left)));
    return rows;
  }

  private boolean takes(Chunk chunk) {
    return largest().isBeside(chunk) || chunks.getLast().isBeside(chunk);
  }

  private Chunk largest() {
    Chunk largest = chunks.getFirst();
    for (Chunk chunk : chunks) {
      largest = chunk.size() > largest.size() ? chunk : largest;
    }
    return largest;
  }

  double baseline() {
    return largest().baseline();
  }

  double size() {
    return largest().size();
  }

  double left() {
    return chunks.getFirst().left();
  }

  double right() {
    return chunks.stream().mapToDouble(Chunk::right).max().orElse(0);
  }

  /** Words parted by a space, cells by a tab. */
  String text() {
    StringBuilder text = new StringBuilder();
    Chunk before = null;
    for (Chunk chunk : chunks) {
      if (before != null) {
        double gap = chunk.left() - before.right();
        double size = Math.max(chunk.size(), before.size());
        if (gap > CELL_GAP * size) {
          text.append('\t');
        } else if (gap > WORD_GAP * size && !isSpace(text, chunk)) {
          text.append(' ');
        }
      }
      text.append(chunk.text());
      before = chunk;
    }
    return text.toString().stripTrailing();
  }

  private static boolean isSpace(StringBuilder text, Chunk chunk) {
    return text.isEmpty()
        || Character.isWhitespace(text.charAt(text.length() - 1))
        || Character.isWhitespace(chunk.text().charAt(0));
  }
}
