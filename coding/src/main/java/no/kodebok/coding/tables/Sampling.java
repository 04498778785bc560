package no.kodebok.coding.tables;

import java.util.Locale;
import java.util.Optional;

/** How those who are counted came into the material, which decides what can be inferred. */
public enum Sampling {
  /** Drawn by chance: tests and intervals say something of those who were not drawn. */
  RANDOM,
  /** Everybody: a difference is a difference, and there is nobody to infer to. */
  CENSUS,
  /** Chosen for what they can tell: nothing can be inferred to others. */
  PURPOSIVE;

  /** The name on the command line and in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this name, without regard to case. */
  public static Optional<Sampling> of(String id) {
    for (Sampling sampling : values()) {
      if (sampling.id().equalsIgnoreCase(id)) {
        return Optional.of(sampling);
      }
    }
    return Optional.empty();
  }

  /** Whether tests, standard errors and intervals mean anything. */
  public boolean isTested() {
    return this == RANDOM;
  }
}
