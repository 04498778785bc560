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
 * with the rows' rests as nodes, and whole branches counted or left out where bounds allow. The
 * last two columns are filled at once.
 */
final class FisherExact {
  /** Respondents beyond which nobody asks for an exact test, nor waits for it. */
  private static final int MOST = 2000;

  /** Ways to fill a column that are tried before giving up; about a fifth of a second. */
  private static final long WORK = 4_000_000;

  /** The same where the test was asked for by name, which may take some seconds. */
  private static final long PATIENT_WORK = 60_000_000;

  /** Pasts that are held at once, each of 16 bytes. */
  private static final int MOST_PASTS = 8_000_000;

  /** Tables as likely as the one seen must not be lost by rounding. */
  private static final double TIE = 1e-7;

  private final double[] logFactorial;
  private final int[] columns;
  private final double seen;
  private final double whole;
  private final long most;
  private double p;
  private long work;
  private int held;

  private FisherExact(int[][] counts, int[] rows, int[] columns, long most) {
    this.most = most;
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

  /**
   * The probability; nothing where the table is too large for it.
   *
   * @param patient whether to wait some seconds
   */
  static OptionalDouble p(Contingency table, boolean patient) {
    if (table.total() > MOST) {
      return OptionalDouble.empty();
    }
    // Nodes are what is left of the rows: the fewer of these, the fewer nodes.
    boolean tall = table.rows() > table.columns();
    Contingency flat = tall ? table.transposed() : table;
    int[][] counts = new int[flat.rows()][flat.columns()];
    int[] rows = new int[flat.rows()];
    int[] columns = new int[flat.columns()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        counts[i][j] = (int) Math.rint(flat.count(i, j));
        rows[i] += counts[i][j];
        columns[j] += counts[i][j];
      }
    }
    // Large columns first leave fewer nodes.
    int[] sorted = Arrays.stream(columns).map(c -> -c).sorted().map(c -> -c).toArray();
    return new FisherExact(counts, rows, sorted, patient ? PATIENT_WORK : WORK).compute(rows);
  }

  private OptionalDouble compute(int[] rows) {
    Map<String, FisherNode> nodes = new HashMap<>();
    take(FisherNode.at(rows, nodes, at -> bounds(at, 0)), 0, 1);
    for (int column = 0; column < columns.length - 1; column++) {
      Map<String, FisherNode> next = new HashMap<>();
      for (FisherNode node : nodes.values()) {
        node.settle();
        if (node.size() > 0 && column == columns.length - 2) {
          finish(node);
        } else if (node.size() > 0) {
          fill(node, column, next);
        }
        if (isTooMuch()) {
          return OptionalDouble.empty();
        }
      }
      nodes = next;
      held = 0;
    }
    return OptionalDouble.of(Math.min(p, 1));
  }

  private boolean isTooMuch() {
    return work > most || held > MOST_PASTS;
  }

  private FisherNode.Bounds bounds(int[] rests, int column) {
    // Logarithms take longer than sums.
    work += 2L * rests.length * (columns.length - column);
    return new FisherNode.Bounds(
        likeliest(rests, column), rarest(rests, column), rest(rests, column) - whole);
  }

  /**
   * Keeps a past whose continuations must be followed, or counts it or leaves it out as a whole.
   */
  private void take(FisherNode node, double value, double ways) {
    FisherNode.Bounds bounds = node.bounds();
    if (value + bounds.likeliest() <= seen) {
      p += ways * Math.exp(value + bounds.together());
    } else if (value + bounds.rarest() <= seen) {
      node.add(value, ways);
      held++;
    }
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

  /**
   * No way to fill them is likelier. By Lagrange multipliers: whatever numbers are multiplied with
   * the margins, what is largest without heeding them is an upper bound. The numbers taken are
   * those of independence, half a respondent a cell added since cells are whole.
   */
  private double likeliest(int[] rests, int column) {
    int left = columns.length - column;
    int filled = 0;
    int n = 0;
    for (int rest : rests) {
      filled += rest > 0 ? 1 : 0;
      n += rest;
    }
    double all = n + filled * left / 2.0;
    double bound = n * Math.log(all);
    for (int j = column; j < columns.length; j++) {
      bound -= columns[j] * Math.log(columns[j] + filled / 2.0);
    }
    for (int rest : rests) {
      if (rest > 0) {
        double row = rest + left / 2.0;
        bound -= rest * Math.log(row);
        for (int j = column; j < columns.length; j++) {
          double even = row * (columns[j] + filled / 2.0) / all;
          int count = (int) even;
          bound += count * Math.log(even) - logFactorial[count];
        }
      }
    }
    return bound;
  }

  /**
   * No way to fill them is rarer: each column, or each row, in as few cells as the other side lets
   * it, which is the most that the sum of ln n! can be.
   */
  private double rarest(int[] rests, int column) {
    int[] ends = Arrays.copyOfRange(columns, column, columns.length);
    Arrays.sort(ends);
    return -Math.min(gathered(ends, rests), gathered(rests, ends));
  }

  /** Σ ln n! of each sum put into the largest places first, which are in ascending order. */
  private double gathered(int[] sums, int[] places) {
    double most = 0;
    for (int sum : sums) {
      int left = sum;
      for (int i = places.length - 1; i >= 0 && left > 0; i--) {
        int taken = Math.min(left, places[i]);
        most += logFactorial[taken];
        left -= taken;
      }
    }
    return most;
  }

  private interface Filled {
    void with(int[] rests, double step);
  }

  private void fill(FisherNode node, int column, Map<String, FisherNode> next) {
    fill(
        node.rests().clone(),
        0,
        columns[column],
        0,
        (left, step) -> {
          work += node.size();
          FisherNode after = FisherNode.at(left, next, at -> bounds(at, column + 1));
          for (int i = 0; i < node.size(); i++) {
            take(after, node.value(i) + step, node.ways(i));
          }
        });
  }

  /** The last two columns: how one is filled says how the other is. */
  private void finish(FisherNode node) {
    FisherNode ends = new FisherNode(node.rests(), node.bounds());
    fill(
        node.rests().clone(),
        0,
        columns[columns.length - 2],
        0,
        (left, step) -> {
          double value = step;
          for (int rest : left) {
            value -= logFactorial[rest];
          }
          ends.add(value, 1);
        });
    ends.settle();
    int at = 0;
    double below = 0;
    // Measured from the likeliest, since none of them alone is a number that can be told from 0.
    double likeliest = ends.value(ends.size() - 1);
    // The rarest pasts last: ever more of the ends are rare enough.
    for (int i = node.size() - 1; i >= 0; i--) {
      while (at < ends.size() && node.value(i) + ends.value(at) <= seen) {
        below += ends.ways(at) * Math.exp(ends.value(at) - likeliest);
        at++;
      }
      p += node.ways(i) * Math.exp(node.value(i) + likeliest - whole) * below;
    }
  }

  /** All ways to give a column's count to the rows. */
  private void fill(int[] rests, int row, int left, double step, Filled filled) {
    if (isTooMuch()) {
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
}
