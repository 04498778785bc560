package no.kodebok.coding.search;

import no.kodebok.coding.model.KodebokException;

/** A query or filter that cannot be understood. */
public final class QueryException extends KodebokException {
  private final int position;

  /**
   * Says what is wrong at a place.
   *
   * @param position offset of the fault in what was written, from 0
   */
  public QueryException(String message, int position) {
    super(message);
    this.position = position;
  }

  public int position() {
    return position;
  }
}
