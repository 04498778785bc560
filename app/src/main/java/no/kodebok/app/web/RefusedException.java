package no.kodebok.app.web;

import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.KodebokException;

/** A request that is turned down, with the reason that the screen has words for. */
final class RefusedException extends KodebokException {
  private final Refusal refusal;

  RefusedException(Refusal refusal, String message) {
    this(refusal.with(), refusal, message);
  }

  /**
   * With what the screen's own sentence for the reason names.
   *
   * @param values by the names that the refusal has for them, in their order
   */
  static RefusedException naming(Refusal refusal, String message, Object... values) {
    return new RefusedException(refusal.with(values), refusal, message);
  }

  RefusedException(Refusal refusal, KodebokException cause) {
    super(refusal, cause.getMessage(), cause);
    this.refusal = refusal;
  }

  private RefusedException(Because because, Refusal refusal, String message) {
    super(because, message);
    this.refusal = refusal;
  }

  static RefusedException badRequest(String message) {
    return new RefusedException(Refusal.BAD_REQUEST, message);
  }

  static RefusedException notFound(String message) {
    return new RefusedException(Refusal.NOT_FOUND, message);
  }

  static RefusedException sourceGone() {
    return new RefusedException(Refusal.SOURCE_GONE, "That source is not in the project.");
  }

  static RefusedException codeGone() {
    return new RefusedException(Refusal.CODE_GONE, "That code is not in the codebook any more.");
  }

  Refusal refusal() {
    return refusal;
  }
}
