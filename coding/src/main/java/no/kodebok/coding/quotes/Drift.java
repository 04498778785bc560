package no.kodebok.coding.quotes;

import no.kodebok.coding.model.TextRange;

/**
 * Words of an edited quote that differ from what was said, and are not marked as the editor's.
 *
 * @param range in the edited wording; empty where words were left out without a mark
 * @param stood what stood there in the passage; empty where words came in
 */
public record Drift(TextRange range, String stood) {
  /** What happened to the words. */
  public enum Kind {
    ADDED("added"),
    CHANGED("changed"),
    REMOVED("removed");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name outside the program. */
    public String id() {
      return id;
    }
  }

  public Kind kind() {
    if (range.isEmpty()) {
      return Kind.REMOVED;
    }
    return stood.isEmpty() ? Kind.ADDED : Kind.CHANGED;
  }
}
