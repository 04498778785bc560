package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what to hide in a network: whatever is of too few, and then others until for each of them
 * enough values remain possible.
 */
final class Protection {
  private final Network network;
  private final int threshold;
  private final boolean[] hidden;
  private final List<long[]> witnesses = new ArrayList<>();

  private Protection(Network network, int threshold) {
    this.network = network;
    this.threshold = threshold;
    this.hidden = new boolean[network.edges().size()];
  }

  /**
   * How far apart the least and the largest possible value of a small cell are at least: as far as
   * those of what is hidden anywhere, 1 to one less than the threshold. That it is hidden thus says
   * as much as the rest of the table does.
   */
  static long width(int threshold) {
    return Math.max(1, threshold - 2L);
  }

  /**
   * Hides.
   *
   * @param threshold cells with fewer respondents, but not none, are hidden; at least 2
   */
  static Outcome of(Network network, int threshold) {
    return new Protection(network, threshold).run();
  }

  /**
   * What came of it.
   *
   * @param hidden by the places of the edges; unpublished ones are not among them
   * @param unprotected small ones for which nothing helps as long as the known sums are known
   * @param witnesses changes of the numbers that leave all that is shown as it is
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on within the package, never compared
  record Outcome(
      Network network,
      int threshold,
      boolean[] hidden,
      List<Integer> unprotected,
      List<long[]> witnesses) {
    boolean small(int edge) {
      return network.edges().get(edge).small(threshold);
    }
  }

  private Outcome run() {
    List<Integer> small = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      if (network.edges().get(i).small(threshold)) {
        hidden[i] = true;
        small.add(i);
      }
    }
    // What several variables share first: it moves what it consists of with it.
    small.sort(Comparator.comparing(edge -> network.edges().get(edge).row() >= 0));
    List<Integer> unprotected = new ArrayList<>();
    for (int edge : small) {
      if (range(edge) < width(threshold) && !protect(edge)) {
        unprotected.add(edge);
      }
    }
    return new Outcome(network, threshold, hidden, unprotected, witnesses);
  }

  private long range(int edge) {
    long least = 0;
    long most = 0;
    for (long[] witness : witnesses) {
      least = Math.min(least, witness[edge]);
      most = Math.max(most, witness[edge]);
    }
    return most - least;
  }

  /** Larger rather than smaller: what is small is then not known to be. */
  private boolean protect(int edge) {
    long width = width(threshold);
    for (long up = width; up >= 0; up--) {
      boolean[] before = hidden.clone();
      int witnessed = witnesses.size();
      if ((up == 0 || moved(edge, up)) && (up == width || moved(edge, up - width))) {
        return true;
      }
      System.arraycopy(before, 0, hidden, 0, hidden.length);
      witnesses.subList(witnessed, witnesses.size()).clear();
    }
    return false;
  }

  private boolean moved(int edge, long change) {
    Flow flow = new Flow(network, hidden);
    if (!flow.move(edge, change)) {
      return false;
    }
    long[] changes = flow.changes();
    for (int i = 0; i < changes.length; i++) {
      hidden[i] |= changes[i] != 0 && network.edges().get(i).kind() != Edge.Kind.UNPUBLISHED;
    }
    witnesses.add(changes);
    return true;
  }
}
