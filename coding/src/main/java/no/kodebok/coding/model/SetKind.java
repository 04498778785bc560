package no.kodebok.coding.model;

import java.util.Optional;

/** How the variables of a set belong together. The names are stored: never rename one. */
public enum SetKind {
  MULTIPLE("multiple"),
  CATEGORIES("categories"),
  BATTERY("battery"),
  RANK("rank");

  private final String id;

  SetKind(String id) {
    this.id = id;
  }

  /** The name in JSON and in questionnaire files. */
  public String id() {
    return id;
  }

  /** The one of this name, without regard to case. */
  public static Optional<SetKind> of(String id) {
    for (SetKind value : values()) {
      if (value.id.equalsIgnoreCase(id)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
