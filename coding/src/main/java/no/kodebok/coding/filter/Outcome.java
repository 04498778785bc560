package no.kodebok.coding.filter;

import java.util.BitSet;

/**
 * Of which rows a condition holds and of which it does not. Of the others nobody knows, since an
 * answer is missing: Kleene's three-valued logic, a bit for each row.
 */
public record Outcome(BitSet holds, BitSet fails) {
  Outcome not() {
    return new Outcome(fails, holds);
  }

  Outcome and(Outcome other) {
    return new Outcome(both(holds, other.holds), either(fails, other.fails));
  }

  Outcome or(Outcome other) {
    return new Outcome(either(holds, other.holds), both(fails, other.fails));
  }

  private static BitSet both(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  private static BitSet either(BitSet a, BitSet b) {
    BitSet either = (BitSet) a.clone();
    either.or(b);
    return either;
  }
}
