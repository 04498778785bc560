package no.kodebok.coding.joint;

import java.util.Locale;
import java.util.Optional;

/**
 * How a survey and interviews go together, as a researcher sees it.
 *
 * @param note why; may be empty
 */
public record JointMark(Kind kind, String note) {
  /** The kinds. */
  public enum Kind {
    CONVERGING("converging"),
    DIVERGING("diverging"),
    SILENT("silent");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name outside the program. */
    public String id() {
      return id;
    }

    public static Optional<Kind> of(String id) {
      String wanted = id.strip().toLowerCase(Locale.ROOT);
      for (Kind kind : values()) {
        if (kind.id.equals(wanted)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** As it is kept: the kind in the first line, the note below. */
  String written() {
    return note.isEmpty() ? kind.id() : String.join("\n", kind.id(), note);
  }

  static Optional<JointMark> read(String written) {
    int end = written.indexOf('\n');
    String note = end < 0 ? "" : written.substring(end + 1);
    return Kind.of(end < 0 ? written : written.substring(0, end))
        .map(kind -> new JointMark(kind, note));
  }
}
