package no.kodebok.coding.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;

/** Every character is a unit: the ends of passages are swept from left to right. */
final class CharacterUnits implements UnitsOfText {
  private static final int CODER_BITS = 6;

  private final Characters characters;

  CharacterUnits(Characters characters) {
    this.characters = characters;
  }

  @Override
  public long count(UUID source) {
    return characters.length(source);
  }

  @Override
  public void marked(UUID source, List<Mark> marks, MarkedUnits into) {
    long[] ends = new long[2 * marks.size()];
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      ends[2 * i] = end(mark.range().start(), mark.coder(), true);
      ends[2 * i + 1] = end(mark.range().end(), mark.coder(), false);
    }
    Arrays.sort(ends);
    int[] open = new int[Integer.SIZE];
    int coders = 0;
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      int coder = (int) (ends[i] >>> 1) & ((1 << CODER_BITS) - 1);
      open[coder] += (ends[i] & 1) == 1 ? 1 : -1;
      int at = (int) (ends[i] >>> (CODER_BITS + 1));
      int next = i + 1 < ends.length ? (int) (ends[i + 1] >>> (CODER_BITS + 1)) : -1;
      if (at == next) {
        continue;
      }
      int now = 0;
      for (int c = 0; c < open.length; c++) {
        now |= open[c] > 0 ? 1 << c : 0;
      }
      if (now != coders) {
        tell(source, from, at, coders, into);
        from = at;
        coders = now;
      }
    }
  }

  private void tell(UUID source, int from, int to, int coders, MarkedUnits into) {
    if (coders != 0) {
      TextRange where = new TextRange(from, to);
      into.take(where, coders, characters.range(source, where).length());
    }
  }

  private static long end(int at, int coder, boolean start) {
    return ((((long) at << CODER_BITS) | coder) << 1) | (start ? 1 : 0);
  }
}
