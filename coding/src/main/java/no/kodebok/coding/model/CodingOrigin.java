package no.kodebok.coding.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a coding came about. What a query or a model found is not a coder's own reading of the text,
 * and can be left out where readings are compared.
 *
 * @param autocoding id of the autocoding that made it; null for other kinds
 */
public record CodingOrigin(Kind kind, @Nullable UUID autocoding) {
  /** Coded by a person who read the passage. */
  public static final CodingOrigin HAND = new CodingOrigin(Kind.HAND, null);

  /** Proposed by a model and accepted by the coder. */
  public static final CodingOrigin SUGGESTION = new CodingOrigin(Kind.SUGGESTION, null);

  public CodingOrigin {
    if ((kind == Kind.AUTOCODING) != (autocoding != null)) {
      throw new IllegalArgumentException("An autocoding, and nothing else, names its query");
    }
  }

  /** Found by the query of this autocoding. */
  public static CodingOrigin autocoded(UUID autocoding) {
    return new CodingOrigin(Kind.AUTOCODING, autocoding);
  }

  public enum Kind {
    HAND("hand"),
    AUTOCODING("autocoding"),
    SUGGESTION("suggestion");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in JSON and in the project's file. */
    public String id() {
      return id;
    }

    public static Optional<Kind> of(String id) {
      for (Kind kind : values()) {
        if (kind.id.equals(id)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
