package no.kodebok.coding.tables.disclosure;

import java.util.List;

/**
 * Proves what {@link Protection} chose, with whole numbers and without trusting how it chose. Each
 * witness is another set of numbers: where it fits all that is shown, a reader cannot tell it from
 * the true one, and whatever it changes cannot be computed. The range of a number over the
 * witnesses is thus the least that its feasible interval spans.
 */
final class Audit {
  private Audit() {}

  /**
   * Whether no hidden number can be computed, and enough values remain possible for the small ones.
   */
  static boolean passes(Protection.Outcome outcome) {
    Network network = outcome.network();
    List<Edge> edges = network.edges();
    long[] least = new long[edges.size()];
    long[] most = new long[edges.size()];
    for (long[] witness : outcome.witnesses()) {
      if (!fits(network, outcome.hidden(), witness)) {
        return false;
      }
      for (int i = 0; i < witness.length; i++) {
        least[i] = Math.min(least[i], witness[i]);
        most[i] = Math.max(most[i], witness[i]);
      }
    }
    for (int i = 0; i < edges.size(); i++) {
      long needed = outcome.small(i) ? Protection.width(outcome.threshold()) : 1;
      boolean isSmall = outcome.small(i);
      if ((isSmall && !outcome.hidden()[i])
          || (outcome.hidden()[i] && most[i] - least[i] < needed)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the numbers with these changes agree with everything that a reader knows. */
  private static boolean fits(Network network, boolean[] hidden, long[] changes) {
    long[] sums = new long[network.nodes()];
    for (int i = 0; i < changes.length; i++) {
      Edge edge = network.edges().get(i);
      boolean published = edge.kind() != Edge.Kind.UNPUBLISHED && !hidden[i];
      long value = edge.value() + changes[i];
      if (changes[i] != 0 && (published || value < edge.least() || value > edge.most())) {
        return false;
      }
      sums[edge.from()] += changes[i];
      sums[edge.to()] -= changes[i];
    }
    long sharedSum = 0;
    for (Network.Shared shared : network.shared()) {
      sharedSum += changes[shared.edge()];
      for (int node : shared.nodes()) {
        sums[node] -= changes[shared.edge()];
      }
    }
    if (sharedSum != 0) {
      return false;
    }
    for (int node = 0; node < sums.length; node++) {
      if (node != Network.GROUND && sums[node] != 0) {
        return false;
      }
    }
    return true;
  }
}
