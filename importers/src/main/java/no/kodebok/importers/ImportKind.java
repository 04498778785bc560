package no.kodebok.importers;

import java.util.Optional;

/** What the user says a file is, with {@code --as}. */
public enum ImportKind {
  INTERVIEW("interview"),
  DOCUMENT("document"),
  RESPONSES("responses"),
  CODEBOOK("codebook"),
  /** A whole project of another program. */
  PROJECT("project"),
  /** A published table: counts and percents of others, no respondents. */
  AGGREGATE("aggregate"),
  /** Attributes of cases, one row a case; its first column names a case or a source. */
  ATTRIBUTES("attributes");

  private final String id;

  ImportKind(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<ImportKind> of(String id) {
    for (ImportKind kind : values()) {
      if (kind.id.equalsIgnoreCase(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
