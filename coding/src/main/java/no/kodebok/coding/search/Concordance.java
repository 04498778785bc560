package no.kodebok.coding.search;

import java.util.List;

/** Keyword in context: every match of a hit on one line, with some of the text on either side. */
public final class Concordance {
  private Concordance() {}

  /**
   * A match with its surroundings; line ends are shown as spaces.
   *
   * @param left what stands before, at most so wide, not padded
   * @param keyword the match as it stands
   * @param right what stands after
   */
  public record Line(String left, String keyword, String right, Match match) {}

  /**
   * The lines of a hit, in the order of its matches.
   *
   * @param width most UTF-16 units on either side, 0 or more; a pair of surrogates is not cut
   */
  public static List<Line> of(Hit hit, int width) {
    if (width < 0) {
      throw new IllegalArgumentException("A concordance is not narrower than its keyword");
    }
    int offset = hit.segment().range().start();
    return hit.matches().stream()
        .map(match ->
            line(
                hit.text(),
                match.range().start() - offset,
                match.range().end() - offset,
                width,
                match))
        .toList();
  }

  private static Line line(String text, int start, int end, int width, Match match) {
    int from = Math.max(0, start - width);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    int to = end + Math.min(width, text.length() - end);
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    return new Line(
        flat(text.substring(Math.min(from, start), start)),
        flat(text.substring(start, end)),
        flat(text.substring(end, Math.max(to, end))),
        match);
  }

  private static String flat(String text) {
    return text.replace('\n', ' ').replace('\t', ' ');
  }
}
