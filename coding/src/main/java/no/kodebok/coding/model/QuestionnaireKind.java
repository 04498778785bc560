package no.kodebok.coding.model;

import java.util.Optional;

/** Where a table of answers comes from. The names are stored: never rename one. */
public enum QuestionnaireKind {
  SURVEY("survey"),
  ATTRIBUTES("attributes");

  private final String id;

  QuestionnaireKind(String id) {
    this.id = id;
  }

  /** The name in JSON and in questionnaire files. */
  public String id() {
    return id;
  }

  /** The one of this name, without regard to case. */
  public static Optional<QuestionnaireKind> of(String id) {
    for (QuestionnaireKind value : values()) {
      if (value.id.equalsIgnoreCase(id)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
