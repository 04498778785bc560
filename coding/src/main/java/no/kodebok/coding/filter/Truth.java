package no.kodebok.coding.filter;

/**
 * Kleene's three truth values. A missing answer makes a comparison {@link #UNKNOWN}, and turning
 * that round leaves it unknown: so {@code ikke q1 = 1} does not hold for those who gave no answer.
 */
enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
