package no.kodebok.coding.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;

/** Every paragraph or turn is a unit. */
final class SegmentUnits implements UnitsOfText {
  private final Map<UUID, List<TextRange>> segments = new HashMap<>();

  SegmentUnits(ProjectReader project, Collection<UUID> sources) {
    project.forEachText(
        sources,
        (source, text) ->
            segments.put(source, text.segments().stream().map(Segment::range).toList()));
  }

  @Override
  public long count(UUID source) {
    return of(source).size();
  }

  @Override
  public void marked(UUID source, List<Mark> marks, MarkedUnits into) {
    mark(of(source), marks, into);
  }

  /**
   * Tells which of the ranges have a character of a passage.
   *
   * @param all in the order of the text; they share no character
   */
  static void mark(List<TextRange> all, List<Mark> marks, MarkedUnits into) {
    int[] coders = new int[all.size()];
    for (Mark mark : marks) {
      int first = firstEndingBehind(all, mark.range().start());
      for (int i = first; i < coders.length && all.get(i).start() < mark.range().end(); i++) {
        coders[i] |= 1 << mark.coder();
      }
    }
    for (int i = 0; i < coders.length; i++) {
      if (coders[i] != 0) {
        into.take(all.get(i), coders[i], 1);
      }
    }
  }

  private List<TextRange> of(UUID source) {
    return segments.getOrDefault(source, List.of());
  }

  private static int firstEndingBehind(List<TextRange> ranges, int at) {
    int first = 0;
    int end = ranges.size();
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (ranges.get(middle).end() > at) {
        end = middle;
      } else {
        first = middle + 1;
      }
    }
    return first;
  }
}
