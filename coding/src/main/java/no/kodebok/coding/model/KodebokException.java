package no.kodebok.coding.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can mend. The message is one or two plain sentences that say what is wrong,
 * where, and what to do; the command line shows it as it stands. A screen says the reason in its
 * own language.
 */
public class KodebokException extends RuntimeException {
  private final String sentence;
  private final transient @Nullable Because because;

  /** For what is said on the command line only: a screen has no words for it. */
  public KodebokException(String message) {
    super(message);
    this.sentence = message;
    this.because = null;
  }

  /** For what is said on the command line only: a screen has no words for it. */
  public KodebokException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
    this.because = null;
  }

  /** With the reason in terms that a screen can say. */
  public KodebokException(Because because, String message) {
    super(message);
    this.sentence = message;
    this.because = because;
  }

  /** With the reason in terms that a screen can say; those of the cause belong to it. */
  public KodebokException(Because because, String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
    this.because = because;
  }

  /** With a reason that has no values. */
  public KodebokException(Reason reason, String message) {
    this(reason.with(), message);
  }

  /** With a reason that has no values. */
  public KodebokException(Reason reason, String message, Throwable cause) {
    this(reason.with(), message, cause);
  }

  /** Never null, unlike that of other exceptions. */
  @Override
  public String getMessage() {
    return sentence;
  }

  /** The reason in terms that a screen can say; absent where only the command line says it. */
  public Optional<Because> because() {
    return Optional.ofNullable(because);
  }

  /** The same for the same reason, in another sentence. */
  public KodebokException saying(String otherwise) {
    KodebokException other =
        because == null
            ? new KodebokException(otherwise)
            : new KodebokException(because, otherwise);
    if (getCause() != null) {
      other.initCause(getCause());
    }
    return other;
  }

  /** This reason and those of its causes, the outermost first. */
  public List<Because> reasons() {
    List<Because> reasons = new ArrayList<>();
    for (Throwable at = this; at != null; at = at.getCause()) {
      if (at instanceof KodebokException wrong) {
        wrong.because().ifPresent(reasons::add);
      }
    }
    return reasons;
  }
}
