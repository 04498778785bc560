package no.kodebok.coding.agreement;

import java.util.Optional;

/** What is compared: each is coded with a code by a coder, or is not. */
public enum TextUnit {
  /** Paragraphs or turns: coded where a passage has a character of it. */
  SEGMENT("segment"),
  /** Characters of the text, as code points, white space and all. */
  CHARACTER("character"),
  /** Whole texts: coded where any passage in them is. */
  SOURCE("source"),
  /** Units that were set out beforehand: coded where a passage has a character of one. */
  GIVEN("given");

  private final String id;

  TextUnit(String id) {
    this.id = id;
  }

  /** The name in JSON and on the command line. */
  public String id() {
    return id;
  }

  public static Optional<TextUnit> of(String id) {
    for (TextUnit unit : values()) {
      if (unit.id.equalsIgnoreCase(id)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
