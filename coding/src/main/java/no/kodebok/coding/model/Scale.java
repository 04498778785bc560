package no.kodebok.coding.model;

import java.util.Optional;

/** How a variable is measured. The names are stored: never rename one. */
public enum Scale {
  NOMINAL("nominal"),
  ORDINAL("ordinal"),
  INTERVAL("interval"),
  TEXT("text"),
  DATE("date");

  private final String id;

  Scale(String id) {
    this.id = id;
  }

  /** The name in JSON and in questionnaire files. */
  public String id() {
    return id;
  }

  /** The one of this name, without regard to case. */
  public static Optional<Scale> of(String id) {
    for (Scale value : values()) {
      if (value.id.equalsIgnoreCase(id)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
