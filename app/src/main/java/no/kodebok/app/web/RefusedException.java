package no.kodebok.app.web;

import no.kodebok.coding.model.KodebokException;

/** A request that is turned down, with the reason that the screen has words for. */
final class RefusedException extends KodebokException {
  private final Refusal refusal;

  RefusedException(Refusal refusal, String message) {
    super(message);
    this.refusal = refusal;
  }

  RefusedException(Refusal refusal, KodebokException cause) {
    super(cause.getMessage(), cause);
    this.refusal = refusal;
  }

  static RefusedException badRequest(String message) {
    return new RefusedException(Refusal.BAD_REQUEST, message);
  }

  static RefusedException notFound(String message) {
    return new RefusedException(Refusal.NOT_FOUND, message);
  }

  Refusal refusal() {
    return refusal;
  }
}
