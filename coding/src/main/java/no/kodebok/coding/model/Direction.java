package no.kodebok.coding.model;

import java.util.Optional;

/** Which end of a scale is positive. The names are stored: never rename one. */
public enum Direction {
  UP("up"),
  DOWN("down");

  private final String id;

  Direction(String id) {
    this.id = id;
  }

  /** The name in JSON and in questionnaire files. */
  public String id() {
    return id;
  }

  /** The one of this name, without regard to case. */
  public static Optional<Direction> of(String id) {
    for (Direction value : values()) {
      if (value.id.equalsIgnoreCase(id)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
