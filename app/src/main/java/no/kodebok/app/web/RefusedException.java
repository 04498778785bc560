package no.kodebok.app.web;

import java.util.Map;
import no.kodebok.coding.model.KodebokException;

/** A request that is turned down, with the reason that the screen has words for. */
final class RefusedException extends KodebokException {
  private final Refusal refusal;
  private final Map<String, String> particulars;

  RefusedException(Refusal refusal, String message) {
    this(refusal, message, Map.of());
  }

  /**
   * With what the screen's own sentence for the reason names.
   *
   * @param particulars by the names of their places in that sentence
   */
  RefusedException(Refusal refusal, String message, Map<String, String> particulars) {
    super(message);
    this.refusal = refusal;
    this.particulars = Map.copyOf(particulars);
  }

  RefusedException(Refusal refusal, KodebokException cause) {
    super(cause.getMessage(), cause);
    this.refusal = refusal;
    this.particulars = Map.of();
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

  Map<String, String> particulars() {
    return particulars;
  }

  Refusal refusal() {
    return refusal;
  }
}
