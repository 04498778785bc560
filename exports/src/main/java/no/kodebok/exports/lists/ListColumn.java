package no.kodebok.exports.lists;

/**
 * A column of a list.
 *
 * @param width in characters
 */
public record ListColumn(String heading, int width, Role role) {
  /** How a document for readers shows what stands in it. */
  public enum Role {
    /** The row's own words. */
    BODY,
    /** Words that are cited. */
    QUOTED,
    /** Where it is from, small below it. */
    DETAIL
  }
}
