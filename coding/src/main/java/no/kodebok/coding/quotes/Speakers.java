package no.kodebok.coding.quotes;

import java.util.LinkedHashSet;
import java.util.Set;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/** Who speaks in a passage. */
final class Speakers {
  private Speakers() {}

  /**
   * The speakers of the segments that the passage overlaps, each once, in order, joined by {@code "
   * / "}; null when nobody is named.
   */
  static @Nullable String of(SourceText text, TextRange passage) {
    Set<String> names = new LinkedHashSet<>();
    for (Segment segment : text.segments(passage)) {
      if (segment.speaker() != null) {
        names.add(segment.speaker());
      }
    }
    return names.isEmpty() ? null : String.join(" / ", names);
  }
}
