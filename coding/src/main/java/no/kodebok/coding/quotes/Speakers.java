package no.kodebok.coding.quotes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/** Who speaks in a passage. */
final class Speakers {
  private final List<Segment> segments;

  /** Takes the segments of a source: in order, without overlap. */
  Speakers(List<Segment> segments) {
    this.segments = segments;
  }

  /**
   * The speakers of the segments that the passage overlaps, each once, in order, joined by {@code "
   * / "}; null when nobody is named.
   */
  @Nullable String of(TextRange passage) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = firstEndingAfter(passage.start()); i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.range().start() >= passage.end()) {
        break;
      }
      if (segment.speaker() != null) {
        names.add(segment.speaker());
      }
    }
    return names.isEmpty() ? null : String.join(" / ", names);
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).range().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
