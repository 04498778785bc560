package no.kodebok.coding.matrix;

/**
 * A number in each way of counting.
 *
 * @param passages places in the texts, or pairs of them
 * @param characters in these places, each once; 0 where shares of text were not asked for
 */
public record Counts(long passages, long cases, long sources, long characters) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  /** The number in one way. */
  public long of(MatrixCount count) {
    return switch (count) {
      case PASSAGES -> passages;
      case CASES -> cases;
      case SOURCES -> sources;
      case SHARE -> characters;
    };
  }
}
