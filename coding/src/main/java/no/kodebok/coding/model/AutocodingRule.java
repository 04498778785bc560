package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A query whose hits were given a code. It is kept so that every coding it made says where it came
 * from, and so that it can be asked again when texts have come.
 *
 * @param code id of the code
 * @param query in the query language
 * @param readings by which readings a word had to match, in the search's own notation
 * @param repeated whether it is asked again; not where somebody chose among the hits
 * @param seen the hits that were there when it was asked last, in the search's own notation: what
 *     was passed over or taken away since is not coded again
 * @param coder id of who made it
 */
public record AutocodingRule(
    UUID id,
    UUID code,
    String query,
    CodingUnit unit,
    String readings,
    boolean repeated,
    Wording seen,
    UUID coder,
    Instant at) {
  public AutocodingRule {
    if (query.isBlank()) {
      throw new IllegalArgumentException("An autocoding has a query");
    }
  }

  /** The same after it was asked again. */
  public AutocodingRule asked(boolean again, Wording found) {
    return new AutocodingRule(id, code, query, unit, readings, again, found, coder, at);
  }

  /** The same for another code, into which its own was merged. */
  public AutocodingRule forCode(UUID other) {
    return new AutocodingRule(id, other, query, unit, readings, repeated, seen, coder, at);
  }
}
