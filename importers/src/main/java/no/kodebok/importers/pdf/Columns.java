package no.kodebok.importers.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the chunks of a page into reading order: columns of running text one after the other, all
 * else from the top down. A table has gutters too, but its cells do not fill its columns; it is
 * read row by row.
 */
final class Columns {
  /** A gutter is at least so many times as wide as the type is large. */
  private static final double GUTTER = 0.9;

  private static final int FEWEST_ROWS = 4;
  private static final int FEWEST_LETTERS = 16;
  private static final double FULL = 0.62;

  private static final int DEEPEST = 4;

  private Columns() {}

  private record Gap(double left, double right) {
    double width() {
      return right - left;
    }
  }

  /** Parts of the page, in the order in which they are read. */
  static List<List<Chunk>> of(List<Chunk> chunks) {
    List<List<Chunk>> parts = new ArrayList<>();
    List<Chunk> sorted = new ArrayList<>(chunks);
    sorted.sort(Comparator.comparingDouble(Chunk::top).thenComparingDouble(Chunk::left));
    divide(sorted, parts, 0);
    return parts;
  }

  private static void divide(List<Chunk> chunks, List<List<Chunk>> parts, int depth) {
    double left = chunks.stream().mapToDouble(Chunk::left).min().orElse(0);
    double right = chunks.stream().mapToDouble(Chunk::right).max().orElse(0);
    List<Chunk> plain = new ArrayList<>();
    int at = 0;
    while (at < chunks.size()) {
      int end = depth < DEEPEST ? run(chunks, at, left, right) : at;
      Gap gutter = end > at ? gutter(chunks.subList(at, end), left, right) : null;
      if (gutter == null) {
        int next = Math.max(at + 1, end);
        plain.addAll(chunks.subList(at, next));
        at = next;
        continue;
      }
      addPart(plain, parts);
      double middle = (gutter.left + gutter.right) / 2;
      List<Chunk> run = chunks.subList(at, end);
      divide(run.stream().filter(c -> c.left() < middle).toList(), parts, depth + 1);
      divide(run.stream().filter(c -> c.left() >= middle).toList(), parts, depth + 1);
      at = end;
    }
    addPart(plain, parts);
  }

  private static void addPart(List<Chunk> plain, List<List<Chunk>> parts) {
    if (!plain.isEmpty()) {
      parts.add(List.copyOf(plain));
      plain.clear();
    }
  }

  /** Where the chunks end that leave a gutter between them, from one of them on. */
  private static int run(List<Chunk> chunks, int from, double left, double right) {
    List<Gap> gaps = new ArrayList<>(List.of(inner(left, right)));
    int at = from;
    while (at < chunks.size()) {
      List<Gap> narrower = without(gaps, chunks.get(at));
      if (narrower.isEmpty()) {
        break;
      }
      gaps = narrower;
      at++;
    }
    return at;
  }

  /** The edges are no gutter. */
  private static Gap inner(double left, double right) {
    double margin = 0.15 * (right - left);
    return new Gap(left + margin, right - margin);
  }

  private static List<Gap> without(List<Gap> gaps, Chunk chunk) {
    List<Gap> left = new ArrayList<>();
    double least = GUTTER * chunk.size();
    for (Gap gap : gaps) {
      if (chunk.right() <= gap.left || chunk.left() >= gap.right) {
        left.add(gap);
        continue;
      }
      Gap before = new Gap(gap.left, chunk.left());
      Gap after = new Gap(chunk.right(), gap.right);
      if (before.width() >= least) {
        left.add(before);
      }
      if (after.width() >= least) {
        left.add(after);
      }
    }
    return left;
  }

  private static @Nullable Gap gutter(List<Chunk> run, double left, double right) {
    List<Gap> gaps = new ArrayList<>(List.of(inner(left, right)));
    for (Chunk chunk : run) {
      gaps = without(gaps, chunk);
    }
    gaps.sort(Comparator.comparingDouble(Gap::width).reversed());
    for (Gap gap : gaps) {
      double middle = (gap.left + gap.right) / 2;
      if (isProse(run.stream().filter(c -> c.left() < middle).toList())
          && isProse(run.stream().filter(c -> c.left() >= middle).toList())) {
        return gap;
      }
    }
    return null;
  }

  /** Running text fills its lines from edge to edge, most of them. */
  private static boolean isProse(List<Chunk> side) {
    if (side.isEmpty()) {
      return false;
    }
    double left = side.stream().mapToDouble(Chunk::left).min().orElse(0);
    double right = side.stream().mapToDouble(Chunk::right).max().orElse(0);
    List<Row> rows = Row.of(side);
    long full =
        rows.stream()
            .filter(row -> row.text().length() >= FEWEST_LETTERS && row.text().indexOf('\t') < 0)
            .filter(row -> row.right() - row.left() >= FULL * (right - left))
            .count();
    return rows.size() >= FEWEST_ROWS && full * 2 > rows.size();
  }
}
