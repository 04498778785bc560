package no.kodebok.coding.agreement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;

/** Every text is one unit. */
final class SourceUnits implements UnitsOfText {
  private final Map<UUID, Integer> lengths;

  SourceUnits(Map<UUID, Integer> lengths) {
    this.lengths = Map.copyOf(lengths);
  }

  @Override
  public long count(UUID source) {
    return 1;
  }

  @Override
  public void marked(UUID source, List<Mark> marks, MarkedUnits into) {
    int coders = 0;
    for (Mark mark : marks) {
      coders |= 1 << mark.coder();
    }
    if (coders != 0) {
      into.take(new TextRange(0, lengths.getOrDefault(source, 0)), coders, 1);
    }
  }
}
