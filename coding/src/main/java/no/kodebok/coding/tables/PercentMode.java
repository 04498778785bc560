package no.kodebok.coding.tables;

import java.util.Locale;
import java.util.Optional;

/** What the percents of a cross table are shares of. */
public enum PercentMode {
  COLUMN,
  ROW,
  TOTAL,
  NONE;

  /** The name on the command line and in table plans. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this name, without regard to case. */
  public static Optional<PercentMode> of(String id) {
    for (PercentMode mode : values()) {
      if (mode.id().equalsIgnoreCase(id)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
