package no.kodebok.coding.filter;

import java.util.Map;
import java.util.Optional;

/** How an answer is compared with a value. */
enum Relation {
  EQUAL,
  NOT_EQUAL,
  LESS,
  AT_MOST,
  GREATER,
  AT_LEAST;

  private static final Map<String, Relation> BY_SIGN =
      Map.of(
          "=", EQUAL, "!=", NOT_EQUAL, "<>", NOT_EQUAL, "<", LESS, "<=", AT_MOST, ">", GREATER,
          ">=", AT_LEAST);

  static Optional<Relation> of(String sign) {
    return Optional.ofNullable(BY_SIGN.get(sign));
  }

  /** Whether it holds, given how the answer orders against the value as in {@code compareTo}. */
  boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }
}
