package no.kodebok.coding.quotes;

import no.kodebok.coding.model.TextRange;

/**
 * Something in a wording that might tell who is meant.
 *
 * @param range in the wording
 */
public record AnonymityHint(TextRange range, Reason reason) {
  /** What it looks like; the surest first. */
  public enum Reason {
    NATIONAL_ID("nationalId"),
    EMAIL("email"),
    PHONE("phone"),
    DATE("date"),
    /** A case or a speaker of the project. */
    PERSON("person"),
    /** A value that cases have as an attribute. */
    ATTRIBUTE("attribute"),
    /** A name that many people have. */
    NAME("name"),
    /** A place, or an address. */
    PLACE("place"),
    /** A word with a capital where none is due. */
    CAPITAL("capital");

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    /** Its name outside the program. */
    public String id() {
      return id;
    }
  }
}
