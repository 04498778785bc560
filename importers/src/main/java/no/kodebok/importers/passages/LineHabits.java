package no.kodebok.importers.passages;

import java.util.List;

/**
 * How the program that made a text broke its lines.
 *
 * @param width that nine of ten lines keep, in UTF-16 units
 * @param wrapped whether lines are broken at a width, so that a paragraph has several
 * @param blankBetween whether a blank line stands between all lines and parts no paragraphs
 */
record LineHabits(int width, boolean wrapped, boolean blankBetween) {
  private static final int WIDEST_WRAP = 140;
  private static final int FEWEST_PAIRS = 6;

  static LineHabits of(List<TextLine> lines) {
    int[] lengths = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
    int width = lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
    int pairs = 0;
    int continued = 0;
    int adjacent = 0;
    for (int i = 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.blanksBefore() == 0) {
        adjacent++;
      } else if (line.blanksBefore() == 1) {
        pairs++;
        continued += line.continues(lines.get(i - 1)) ? 1 : 0;
      }
    }
    boolean wrapped = width >= 30 && width <= WIDEST_WRAP;
    boolean blankBetween =
        wrapped && pairs >= FEWEST_PAIRS && pairs > adjacent && continued * 5 > pairs;
    return new LineHabits(width, wrapped, blankBetween);
  }

  /** Whether the line goes to the margin, as all but the last of a paragraph do. */
  boolean isFull(TextLine line) {
    return !isShort(line, 0.75);
  }

  boolean isShort(TextLine line, double share) {
    return line.text().length() < share * width;
  }
}
