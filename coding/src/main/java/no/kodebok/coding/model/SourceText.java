package no.kodebok.coding.model;

import java.text.Normalizer;
import java.util.List;

/**
 * A source's text as it is read and coded, with its segments and its way back to the original
 * lines. Fixed once imported: Unicode NFC, lines ended by {@code \n}.
 */
public record SourceText(String text, LineMap lineMap, List<Segment> segments) {
  public SourceText {
    segments = List.copyOf(segments);
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC) || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("A source's text is NFC and its lines end in \\n");
    }
    int end = 0;
    for (Segment segment : segments) {
      TextRange range = segment.range();
      if (range.start() < end || range.end() > text.length() || range.isEmpty()) {
        throw new IllegalArgumentException("Segment out of place: " + range);
      }
      end = range.end();
    }
  }

  public LineRange lines(TextRange range) {
    return lineMap.lines(range);
  }

  /** The segments that share a character with the range, in order. */
  public List<Segment> segments(TextRange range) {
    int first = 0;
    int end = segments.size();
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (segments.get(middle).range().end() > range.start()) {
        end = middle;
      } else {
        first = middle + 1;
      }
    }
    int last = first;
    while (last < segments.size() && segments.get(last).range().start() < range.end()) {
      last++;
    }
    return segments.subList(first, last);
  }
}
