package no.kodebok.coding.tables.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Fisher's exact test of a table of any size: the probability of all tables with these margins that
 * are no more likely than this one. The network of Mehta and Patel, "A network algorithm for
 * performing Fisher's exact test in r × c contingency tables", JASA 78 (1983): column by column,
 * with the rows' rests as nodes, and whole branches counted or left out where bounds allow.
 */
final class FisherExact {
  /** Respondents beyond which nobody asks for an exact test, nor waits for it. */
  private static final int MOST = 500;

  /** Ways to fill a column that are tried before giving up; about a fifth of a second. */
  private static final int WORK = 4_000_000;

  /** Tables as likely as the one seen must not be lost by rounding. */
  private static final double TIE = 1e-7;

  private final double[] logFactorial;
  private final int[] columns;
  private final double seen;
  private final double whole;
  private double p;
  private int work;

  /** The rests of the rows, in order of size: equal ones have the same continuations. */
  private static final class Node {
    private final String key;
    private final int[] rests;

    private Node(String key, int[] rests) {
      this.key = key;
      this.rests = rests;
    }

    static Node of(int[] rests) {
      int[] sorted = rests.clone();
      Arrays.sort(sorted);
      return new Node(Arrays.toString(sorted), sorted);
    }
  }

  private FisherExact(int[][] counts, int[] rows, int[] columns) {
    int n = Arrays.stream(rows).sum();
    logFactorial = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      logFactorial[i] = LogGamma.value(i + 1.0);
    }
    this.columns = columns;
    double own = 0;
    for (int[] row : counts) {
      for (int count : row) {
        own -= logFactorial[count];
      }
    }
    seen = own + TIE;
    // Of all tables with these margins together.
    whole = rest(rows, 0);
  }

  /** The probability; nothing where the table is too large for it. */
  static OptionalDouble p(Contingency table) {
    if (table.total() > MOST) {
      return OptionalDouble.empty();
    }
    boolean wide = table.columns() > table.rows();
    Contingency narrow = wide ? table.transposed() : table;
    int[][] counts = new int[narrow.rows()][narrow.columns()];
    int[] rows = new int[narrow.rows()];
    int[] columns = new int[narrow.columns()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        counts[i][j] = (int) Math.rint(narrow.count(i, j));
        rows[i] += counts[i][j];
        columns[j] += counts[i][j];
      }
    }
    // Large columns first leave fewer nodes.
    int[] sorted = Arrays.stream(columns).map(c -> -c).sorted().map(c -> -c).toArray();
    return new FisherExact(counts, rows, sorted).compute(rows);
  }

  private OptionalDouble compute(int[] rows) {
    Map<String, Node> nodes = new HashMap<>();
    Map<String, Map<Long, Double>> pasts = new HashMap<>();
    Node first = Node.of(rows);
    nodes.put(first.key, first);
    pasts.put(first.key, new HashMap<>(Map.of(0L, 1.0)));
    for (int column = 0; column < columns.length; column++) {
      Map<String, Node> nextNodes = new HashMap<>();
      Map<String, Map<Long, Double>> nextPasts = new HashMap<>();
      for (Node node : nodes.values()) {
        Map<Long, Double> open = open(node.rests, pasts.getOrDefault(node.key, Map.of()), column);
        if (!open.isEmpty()) {
          fill(node.rests, open, column, nextNodes, nextPasts);
        }
        if (work > WORK) {
          return OptionalDouble.empty();
        }
      }
      nodes = nextNodes;
      pasts = nextPasts;
    }
    for (Map<Long, Double> ends : pasts.values()) {
      ends.forEach((past, ways) -> {
        if (value(past) <= seen) {
          p += ways * Math.exp(value(past) - whole);
        }
      });
    }
    return OptionalDouble.of(Math.min(p, 1));
  }

  /** Pasts whose continuations must be followed; the others are counted or left out as a whole. */
  private Map<Long, Double> open(int[] rests, Map<Long, Double> pasts, int column) {
    double likeliest = likeliest(rests, column);
    double rarest = rarest(rests, column);
    Map<Long, Double> open = new HashMap<>();
    pasts.forEach((past, ways) -> {
      double value = value(past);
      if (value + likeliest <= seen) {
        p += ways * Math.exp(value + rest(rests, column) - whole);
      } else if (value + rarest <= seen) {
        open.put(past, ways);
      }
    });
    return open;
  }

  /** Σ Π 1/n! over all ways to fill the columns that are left, as a logarithm. */
  private double rest(int[] rests, int column) {
    double sum = logFactorial[Arrays.stream(rests).sum()];
    for (int rest : rests) {
      sum -= logFactorial[rest];
    }
    for (int j = column; j < columns.length; j++) {
      sum -= logFactorial[columns[j]];
    }
    return sum;
  }

  /** No way to fill them is likelier: cells as even as the margins of one side let them be. */
  private double likeliest(int[] rests, int column) {
    int left = columns.length - column;
    double byRow = 0;
    for (int rest : rests) {
      byRow += left * LogGamma.value((double) rest / left + 1);
    }
    double byColumn = 0;
    for (int j = column; j < columns.length; j++) {
      byColumn += rests.length * LogGamma.value((double) columns[j] / rests.length + 1);
    }
    return -Math.max(byRow, byColumn);
  }

  /** No way to fill them is rarer: everybody of a row, or of a column, in one cell. */
  private double rarest(int[] rests, int column) {
    double byRow = 0;
    for (int rest : rests) {
      byRow += logFactorial[rest];
    }
    double byColumn = 0;
    for (int j = column; j < columns.length; j++) {
      byColumn += logFactorial[columns[j]];
    }
    return -Math.min(byRow, byColumn);
  }

  private void fill(
      int[] rests,
      Map<Long, Double> pasts,
      int column,
      Map<String, Node> nodes,
      Map<String, Map<Long, Double>> next) {
    fill(
        rests.clone(),
        0,
        columns[column],
        0,
        (left, step) -> {
          Node node = Node.of(left);
          nodes.putIfAbsent(node.key, node);
          Map<Long, Double> own = next.computeIfAbsent(node.key, key -> new HashMap<>());
          pasts.forEach((past, ways) -> own.merge(key(value(past) + step), ways, Double::sum));
          work += pasts.size();
        });
  }

  private interface Filled {
    void with(int[] rests, double step);
  }

  /** All ways to give a column's count to the rows. */
  private void fill(int[] rests, int row, int left, double step, Filled filled) {
    if (work > WORK) {
      return;
    }
    if (row == rests.length - 1) {
      if (left <= rests[row]) {
        rests[row] -= left;
        filled.with(rests, step - logFactorial[left]);
        rests[row] += left;
      }
      return;
    }
    int most = Math.min(left, rests[row]);
    for (int count = 0; count <= most; count++) {
      work++;
      rests[row] -= count;
      fill(rests, row + 1, left - count, step - logFactorial[count], filled);
      rests[row] += count;
    }
  }

  /** Pasts that differ by rounding only are the same. */
  private static long key(double value) {
    return Math.round(value * 1e9);
  }

  private static double value(long key) {
    return key / 1e9;
  }
}
