package no.kodebok.coding.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place where coders differed on a code, and what was decided to hold. The decision is about
 * exactly this place: where the coders have changed something since, it is open again.
 *
 * @param range from where the first of them begins to where the last of them ends
 * @param consensus id of the coder under whose name is coded what holds
 * @param coder id of who decided
 */
public record DecidedPlace(
    UUID id,
    UUID code,
    UUID source,
    TextRange range,
    UUID consensus,
    Choice choice,
    UUID coder,
    Instant at) {
  /** What holds. */
  public enum Choice {
    /** The passages of one of the coders. */
    ONE("one"),
    /** All that any of them has coded. */
    BOTH("both"),
    /** The code is not there. */
    NEITHER("neither"),
    /** Other ends. */
    ENDS("ends");

    private final String id;

    Choice(String id) {
      this.id = id;
    }

    /** The name in JSON and in the file. */
    public String id() {
      return id;
    }

    public static Optional<Choice> of(String id) {
      for (Choice choice : values()) {
        if (choice.id.equals(id)) {
          return Optional.of(choice);
        }
      }
      return Optional.empty();
    }
  }
}
