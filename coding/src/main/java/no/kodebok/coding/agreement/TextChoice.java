package no.kodebok.coding.agreement;

import java.util.Optional;

/** Which texts coders are compared in: what a project knows of who has read what. */
public enum TextChoice {
  /** Texts in which every one of them has coded something, with whatever code. */
  SHARED("shared"),
  /** Texts in which at least one of them has; who has coded nothing there has found nothing. */
  ANY("any"),
  /** Texts in which two or more have; who has coded nothing there is missing, and says nothing. */
  MISSING("missing");

  private final String id;

  TextChoice(String id) {
    this.id = id;
  }

  /** The name in JSON and on the command line. */
  public String id() {
    return id;
  }

  /** How many of so many coders have coded something in a text that is compared. */
  int fewest(int coders) {
    return switch (this) {
      case SHARED -> coders;
      case ANY -> 1;
      case MISSING -> 2;
    };
  }

  public static Optional<TextChoice> of(String id) {
    for (TextChoice choice : values()) {
      if (choice.id.equalsIgnoreCase(id)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
