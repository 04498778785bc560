package no.kodebok.coding.matrix;

import java.util.Optional;

/** What the numbers of a matrix are. */
public enum MatrixCount {
  /** Places in the texts; in a matrix of codes by codes, pairs of them. */
  PASSAGES("passages"),
  /** Those whose words they are. */
  CASES("cases"),
  SOURCES("sources"),
  /** The share of the text: characters in passages, each once, out of all that was said. */
  SHARE("share");

  private final String id;

  MatrixCount(String id) {
    this.id = id;
  }

  /** The name in JSON, on the command line and in message files. */
  public String id() {
    return id;
  }

  public static Optional<MatrixCount> of(String id) {
    for (MatrixCount count : values()) {
      if (count.id.equalsIgnoreCase(id)) {
        return Optional.of(count);
      }
    }
    return Optional.empty();
  }
}
