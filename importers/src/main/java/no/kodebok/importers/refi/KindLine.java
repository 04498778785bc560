package no.kodebok.importers.refi;

import no.kodebok.coding.model.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The description of a source by which Kodebok says what kind it is: the standard has no place for
 * that, and not every interview can be known by its text.
 */
final class KindLine {
  private static final String KIND = "Kind: ";

  private KindLine() {}

  /** The kind; null for a description that says something else. */
  static @Nullable SourceKind of(String description) {
    return description.startsWith(KIND)
        ? SourceKind.of(description.substring(KIND.length()))
            .filter(kind -> kind != SourceKind.OPEN_ANSWER)
            .orElse(null)
        : null;
  }
}
