package no.kodebok.coding.model;

/**
 * Something the user can mend. The message is one or two plain sentences that say what is wrong,
 * where, and what to do; it is shown as it stands.
 */
public class KodebokException extends RuntimeException {
  public KodebokException(String message) {
    super(message);
  }

  public KodebokException(String message, Throwable cause) {
    super(message, cause);
  }
}
