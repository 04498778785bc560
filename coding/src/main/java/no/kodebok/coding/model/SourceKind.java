package no.kodebok.coding.model;

import java.util.Optional;

/** The kinds of sources. The names are stored: never rename one. */
public enum SourceKind {
  INTERVIEW("interview"),
  DOCUMENT("document"),
  /** One respondent's answer to an open question of a questionnaire. */
  OPEN_ANSWER("openAnswer");

  private final String id;

  SourceKind(String id) {
    this.id = id;
  }

  /** The name in JSON and on the command line. */
  public String id() {
    return id;
  }

  public static Optional<SourceKind> of(String id) {
    for (SourceKind kind : values()) {
      if (kind.id.equalsIgnoreCase(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
