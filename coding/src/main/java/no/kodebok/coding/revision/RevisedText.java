package no.kodebok.coding.revision;

import java.util.Arrays;
import java.util.TreeSet;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.SourceText;

/**
 * Makes a corrected text into one that can be coded: every line leads back to the original lines by
 * way of the text as it was, and segments keep their speakers.
 */
final class RevisedText {
  private RevisedText() {}

  /** The corrected text with its lines and segments; NFC with lines ended by {@code \n}. */
  static SourceText of(SourceText before, String after, EditMap map) {
    return new SourceText(
        after, lines(before, after, map), new RevisedSegments(before, after, map).segments());
  }

  private static LineMap lines(SourceText before, String after, EditMap map) {
    TreeSet<Integer> breaks = new TreeSet<>();
    breaks.add(0);
    for (int at = after.indexOf('\n'); at >= 0; at = after.indexOf('\n', at + 1)) {
      breaks.add(at + 1);
    }
    for (TextEdit edit : map.edits()) {
      breaks.add(edit.after().start());
      breaks.add(edit.after().end());
    }
    for (int offset : before.lineMap().offsets()) {
      breaks.add(map.start(offset));
    }
    int[] offsets = new int[breaks.size()];
    int[] lines = new int[breaks.size()];
    int count = 0;
    for (int at : breaks) {
      int line = before.lineMap().lineAt(map.origin(at));
      boolean same = count > 0 && lines[count - 1] == line;
      if (at == 0 || (at < after.length() && !same)) {
        offsets[count] = at;
        lines[count++] = line;
      }
    }
    return LineMap.of(Arrays.copyOf(offsets, count), Arrays.copyOf(lines, count))
        .withPlacesOf(before.lineMap());
  }
}
