package no.kodebok.coding.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;

/** Units that were set out beforehand: coded where a passage has a character of one. */
final class GivenUnits implements UnitsOfText {
  private final Map<UUID, List<TextRange>> segments = new HashMap<>();

  /**
   * Takes the units.
   *
   * @param given by source, in any order; units of a source share no character
   */
  GivenUnits(Map<UUID, List<TextRange>> given) {
    given.forEach((source, ranges) -> segments.put(source, ranges.stream().sorted().toList()));
  }

  @Override
  public long count(UUID source) {
    return segments.getOrDefault(source, List.of()).size();
  }

  @Override
  public void marked(UUID source, List<Mark> marks, MarkedUnits into) {
    SegmentUnits.mark(segments.getOrDefault(source, List.of()), marks, into);
  }
}
