package no.kodebok.coding.model;

/**
 * Something the user can mend. The message is one or two plain sentences that say what is wrong,
 * where, and what to do; it is shown as it stands.
 */
public class KodebokException extends RuntimeException {
  private final String sentence;

  public KodebokException(String message) {
    super(message);
    this.sentence = message;
  }

  public KodebokException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /** Never null, unlike that of other exceptions. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
