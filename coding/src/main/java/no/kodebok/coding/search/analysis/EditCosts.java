package no.kodebok.coding.search.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far one writing of a word is from another: what it costs to turn the letters of the one into
 * those of the other, letter by letter or several at once where a list says so. 1 is a letter that
 * is wrong, missing or too much.
 */
final class EditCosts {
  /** Spelling: what people write for one another, and Bokmål for Nynorsk. */
  static final EditCosts SPELLING = new EditCosts("spelling-costs.txt", 0.5, 0.6);

  /** What a scanner reads for what is printed. */
  static final EditCosts SCANNED = new EditCosts("scanned-costs.txt", 1, 1);

  private static final int LONGEST_RUN = 2;

  private final Map<String, Double> costs = new HashMap<>();
  private final double doubled;
  private final double swapped;

  private EditCosts(String file, double doubled, double swapped) {
    this.doubled = doubled;
    this.swapped = swapped;
    for (List<String> row : WordLists.rows(file)) {
      String from = row.get(0).equals("_") ? "" : row.get(0);
      String to = row.get(1).equals("_") ? "" : row.get(1);
      costs.put(from + '>' + to, Double.parseDouble(row.get(2)));
      if (row.size() > 3) {
        costs.put(to + '>' + from, Double.parseDouble(row.get(2)));
      }
    }
  }

  /**
   * The cost of reading {@code written} for {@code meant}; above {@code most} some number above.
   */
  double between(String meant, String written, double most) {
    if (Math.abs(meant.length() - written.length()) > 2 * most + 1) {
      return most + 1;
    }
    double[][] cost = new double[meant.length() + 1][written.length() + 1];
    for (int i = 0; i <= meant.length(); i++) {
      double least = Double.MAX_VALUE;
      for (int j = 0; j <= written.length(); j++) {
        cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(meant, i, written, j, cost);
        least = Math.min(least, cost[i][j]);
      }
      if (least > most + 1) {
        return most + 1;
      }
    }
    return cost[meant.length()][written.length()];
  }

  private double cheapest(String meant, int i, String written, int j, double[][] cost) {
    double best = Double.MAX_VALUE;
    if (i > 0 && j > 0) {
      boolean same = meant.charAt(i - 1) == written.charAt(j - 1);
      best = cost[i - 1][j - 1] + (same ? 0 : listed(meant, i, 1, written, j, 1, 1));
    }
    if (i > 0) {
      best = Math.min(best, cost[i - 1][j] + alone(meant, i, written, j, true));
    }
    if (j > 0) {
      best = Math.min(best, cost[i][j - 1] + alone(written, j, meant, i, false));
    }
    for (int m = 1; m <= Math.min(LONGEST_RUN, i); m++) {
      for (int n = 1; n <= Math.min(LONGEST_RUN, j); n++) {
        if (m + n > 2) {
          double listed = listed(meant, i, m, written, j, n, Double.MAX_VALUE);
          if (listed < Double.MAX_VALUE) {
            best = Math.min(best, cost[i - m][j - n] + listed);
          }
        }
      }
    }
    if (i > 1
        && j > 1
        && meant.charAt(i - 1) == written.charAt(j - 2)
        && meant.charAt(i - 2) == written.charAt(j - 1)) {
      best = Math.min(best, cost[i - 2][j - 2] + swapped);
    }
    return best;
  }

  /** A letter that only one of the writings has. */
  private double alone(String has, int at, String lacks, int other, boolean meantHasIt) {
    char letter = has.charAt(at - 1);
    boolean isDouble =
        at > 1 && has.charAt(at - 2) == letter && other > 0 && lacks.charAt(other - 1) == letter;
    if (isDouble) {
      return doubled;
    }
    return costs.getOrDefault(meantHasIt ? letter + ">" : ">" + letter, 1.0);
  }

  private double listed(
      String meant, int i, int m, String written, int j, int n, double otherwise) {
    String key = meant.substring(i - m, i) + '>' + written.substring(j - n, j);
    return costs.getOrDefault(key, otherwise);
  }
}
