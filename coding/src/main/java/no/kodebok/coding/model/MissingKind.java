package no.kodebok.coding.model;

import java.util.Optional;

/** Why there is no answer. The names are stored: never rename one. */
public enum MissingKind {
  NOT_ASKED("notAsked"),
  SKIPPED("skipped"),
  DONT_KNOW("dontKnow"),
  NOT_APPLICABLE("notApplicable"),
  REFUSED("refused"),
  OTHER("other"),
  SYSTEM("system");

  private final String id;

  MissingKind(String id) {
    this.id = id;
  }

  /** The name in JSON and in questionnaire files. */
  public String id() {
    return id;
  }

  /** The one of this name, without regard to case. */
  public static Optional<MissingKind> of(String id) {
    for (MissingKind value : values()) {
      if (value.id.equalsIgnoreCase(id)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
