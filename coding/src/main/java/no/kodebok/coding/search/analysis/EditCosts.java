package no.kodebok.coding.search.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
  private static final double NOT_LISTED = Double.MAX_VALUE;

  /** More than any writing costs. */
  private static final double FAR = 1e9;

  /** Listed costs by what they are of, four letters under one number; a hash with free places. */
  private final long[] keys;

  private final double[] costs;

  /** What the first letter of a word may have been read as, by that letter. */
  private final Map<Character, Set<Character>> firstReads = new HashMap<>();

  /** Pairs of letters that a list names, by their bits; others are not looked up. */
  private final long[] pairs = new long[64];

  private final double doubled;
  private final double swapped;

  private EditCosts(String file, double doubled, double swapped) {
    this.doubled = doubled;
    this.swapped = swapped;
    List<List<String>> rows = WordLists.rows(file);
    keys = new long[Integer.highestOneBit(rows.size() * 2) * 8];
    costs = new double[keys.length];
    for (List<String> row : rows) {
      String from = row.get(0).equals("_") ? "" : row.get(0);
      String to = row.get(1).equals("_") ? "" : row.get(1);
      double cost = Double.parseDouble(row.get(2));
      put(from, to, cost);
      if (!from.isEmpty() && !to.isEmpty()) {
        firstReads.computeIfAbsent(from.charAt(0), f -> new TreeSet<>()).add(to.charAt(0));
      }
      if (row.size() > 3) {
        put(to, from, cost);
      }
    }
  }

  private void put(String from, String to, double cost) {
    long key = key(from, 0, from.length(), to, 0, to.length());
    int place = place(key);
    keys[place] = key;
    costs[place] = cost;
    for (String letters : List.of(from, to)) {
      if (letters.length() == 2) {
        pairs[letters.charAt(0) & 63] |= 1L << (letters.charAt(1) & 63);
      }
    }
  }

  /** The letters that a word may begin with that is written for one that begins so. */
  Set<Character> firstLetters(char meant) {
    Set<Character> letters = new TreeSet<>(firstReads.getOrDefault(meant, Set.of()));
    letters.add(meant);
    return letters;
  }

  /**
   * The cost of reading {@code written} for {@code meant}; above {@code most} some number above.
   */
  double between(String meant, String written, double most) {
    if (Math.abs(meant.length() - written.length()) > 2 * most + 1) {
      return most + 1;
    }
    // Only where the writings are nearly as long; farther off each letter that one has more costs.
    int aside = (int) (2 * most + 1);
    double[][] rows = new double[written.length() + 1][];
    double[][] three = new double[LONGEST_RUN + 1][meant.length() + 1];
    double leastBefore = 0;
    for (int j = 0; j <= written.length(); j++) {
      rows[j] = three[j % three.length];
      Arrays.fill(rows[j], FAR);
      double least =
          row(meant, written, j, rows, Math.max(0, j - aside), Math.min(meant.length(), j + aside));
      // A pair of letters leads past one row, never past two.
      if (Math.min(least, leastBefore) > most) {
        return most + 1;
      }
      leastBefore = least;
    }
    return rows[written.length()][meant.length()];
  }

  /**
   * Works out what the first {@code j} letters written cost for each beginning of what was meant,
   * from the two rows before.
   *
   * @return the least of them
   */
  double row(String meant, String written, int j, double[][] rows) {
    return row(meant, written, j, rows, 0, meant.length());
  }

  private double row(String meant, String written, int j, double[][] rows, int from, int to) {
    double[] row = rows[j];
    double least = Double.MAX_VALUE;
    for (int i = from; i <= to; i++) {
      row[i] = i == 0 && j == 0 ? 0 : cheapest(meant, i, written, j, rows);
      least = Math.min(least, row[i]);
    }
    return least;
  }

  private double cheapest(String meant, int i, String written, int j, double[][] rows) {
    double best = Double.MAX_VALUE;
    if (i > 0 && j > 0) {
      double before = rows[j - 1][i - 1];
      if (meant.charAt(i - 1) == written.charAt(j - 1)) {
        best = before;
      } else {
        double other = listed(meant, i, 1, written, j, 1);
        best = before + (other == NOT_LISTED ? 1 : other);
      }
    }
    if (i > 0 && rows[j][i - 1] < best) {
      best = Math.min(best, rows[j][i - 1] + alone(meant, i, written, j, true));
    }
    if (j > 0 && rows[j - 1][i] < best) {
      best = Math.min(best, rows[j - 1][i] + alone(written, j, meant, i, false));
    }
    for (int m = 1; m <= Math.min(LONGEST_RUN, i); m++) {
      for (int n = 1; n <= Math.min(LONGEST_RUN, j); n++) {
        double before = rows[j - n][i - m];
        if (m + n > 2 && before < best && isPair(meant, i, m) && isPair(written, j, n)) {
          double listed = listed(meant, i, m, written, j, n);
          if (listed != NOT_LISTED) {
            best = Math.min(best, before + listed);
          }
        }
      }
    }
    if (i > 1
        && j > 1
        && meant.charAt(i - 1) == written.charAt(j - 2)
        && meant.charAt(i - 2) == written.charAt(j - 1)) {
      best = Math.min(best, rows[j - 2][i - 2] + swapped);
    }
    return best;
  }

  /** Whether two letters, if they are two, may be listed. */
  private boolean isPair(String word, int end, int length) {
    return length == 1
        || (pairs[word.charAt(end - 2) & 63] & 1L << (word.charAt(end - 1) & 63)) != 0;
  }

  /** A letter that only one of the writings has. */
  private double alone(String has, int at, String lacks, int other, boolean meantHasIt) {
    char letter = has.charAt(at - 1);
    boolean isDouble =
        at > 1 && has.charAt(at - 2) == letter && other > 0 && lacks.charAt(other - 1) == letter;
    if (isDouble) {
      return doubled;
    }
    double listed = meantHasIt ? listed(has, at, 1, "", 0, 0) : listed("", 0, 0, has, at, 1);
    return listed == NOT_LISTED ? 1 : listed;
  }

  private double listed(String meant, int i, int m, String written, int j, int n) {
    int place = place(key(meant, i - m, i, written, j - n, j));
    return keys[place] == 0 ? NOT_LISTED : costs[place];
  }

  /** Two letters of each side; no letter is 0. */
  private static long key(String from, int start, int end, String to, int toStart, int toEnd) {
    return (long) letters(from, start, end) << 32 | (letters(to, toStart, toEnd) & 0xFFFFFFFFL);
  }

  private static int letters(String word, int start, int end) {
    int letters = 0;
    for (int at = start; at < end; at++) {
      letters = letters << 16 | word.charAt(at);
    }
    return letters;
  }

  /** Where a key is, or a free place for it. */
  private int place(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int place = (int) (hash >>> 40) & (keys.length - 1);
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }
}
