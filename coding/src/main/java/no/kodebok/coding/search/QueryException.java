package no.kodebok.coding.search;

import java.util.List;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;

/** A query or filter that cannot be understood: a sentence, and the same for machines. */
public final class QueryException extends KodebokException {
  private final transient QueryFault fault;

  /**
   * Says what is wrong with a filter on cases.
   *
   * @param position offset of the fault in what was written, from 0
   */
  public QueryException(Because because, String message, int position) {
    super(because, message);
    this.fault = QueryFault.of(QueryFault.Kind.WRONG_FILTER, new TextRange(position, position), "");
  }

  /** Says what is wrong with a query at a place of it. */
  public QueryException(String message, QueryFault fault) {
    super(SearchReason.QUERY, message);
    this.fault = fault;
  }

  /** What is wrong with a query, where no name is to be proposed. */
  public static QueryException of(
      QueryFault.Kind kind, TextRange place, String subject, String message) {
    return new QueryException(message, QueryFault.of(kind, place, subject));
  }

  /** What is wrong with a query that names something unknown. */
  public static QueryException unknown(
      QueryFault.Kind kind, TextRange place, String written, List<String> nearest, String message) {
    return new QueryException(message, new QueryFault(kind, place, written, nearest));
  }

  public QueryFault fault() {
    return fault;
  }

  /** Offset of the fault in what was written, from 0. */
  public int position() {
    return fault.place().start();
  }
}
