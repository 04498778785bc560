package no.kodebok.coding.matrix;

/**
 * A number in each way of counting.
 *
 * @param passages places in the texts, or pairs of them
 */
public record Counts(long passages, long cases, long sources) {
  /** The number in one way. */
  public long of(MatrixCount count) {
    return switch (count) {
      case PASSAGES -> passages;
      case CASES -> cases;
      case SOURCES -> sources;
    };
  }
}
