package no.kodebok.coding.tables.disclosure;

import java.util.Arrays;

/**
 * Numbers that make up a known total, and which of them are hidden.
 *
 * @param passes whether the audit found that none of the hidden can be computed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on within the package, never compared
record Parts(boolean[] hidden, boolean passes, Tally tally) {
  static Parts of(long[] counts, int threshold) {
    return of(counts, Long.MAX_VALUE, threshold);
  }

  /**
   * Hides.
   *
   * @param most what none of them can exceed
   */
  static Parts of(long[] counts, long most, int threshold) {
    Network network = new Network();
    int total = network.node();
    for (long count : counts) {
      network.add(total, Network.GROUND, count, most, Edge.Kind.CELL);
    }
    Protection.Outcome outcome = Protection.of(network, threshold);
    return new Parts(
        Arrays.copyOf(outcome.hidden(), counts.length),
        outcome.unprotected().isEmpty() && Audit.passes(outcome),
        Tally.of(outcome));
  }

  boolean any() {
    return tally.any();
  }
}
