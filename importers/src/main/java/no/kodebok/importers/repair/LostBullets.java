package no.kodebok.importers.repair;

/**
 * Gives list items their bullet back where only the space behind it is left: one space at the start
 * of a line after a blank line, several times in a row, in a text whose lines else begin at the
 * margin.
 */
final class LostBullets implements Repair {
  /** More lines with a space in front than this share, and the text is merely indented. */
  private static final double MOST = 0.15;

  /** Items of a list stand so near each other, in lines. */
  private static final int NEAR = 14;

  private static final String BULLET = "• ";

  @Override
  public void mend(Lines lines, RepairLog log) {
    int written = 0;
    int spaced = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        written++;
        spaced += Spaces.isSpace(lines.get(i).text().charAt(0)) ? 1 : 0;
      }
    }
    if (spaced == 0 || spaced > MOST * written) {
      return;
    }
    int previous = Integer.MIN_VALUE / 2;
    for (int i = 1; i < lines.size(); i++) {
      if (!mayBeItem(lines, i)) {
        continue;
      }
      int next = i + 1;
      while (next < lines.size() && next - i <= NEAR && !mayBeItem(lines, next)) {
        next++;
      }
      boolean followed = next < lines.size() && next - i <= NEAR;
      if (followed || i - previous <= NEAR) {
        previous = i;
        Line line = lines.get(i);
        String before = line.text();
        if (log.leaves("bullet-restored", line.number(), before)) {
          continue;
        }
        line.replace(0, Spaces.start(before), BULLET);
        log.mended("bullet-restored", line.number(), before, line.text());
      }
    }
  }

  private static boolean mayBeItem(Lines lines, int i) {
    Line line = lines.get(i);
    String text = line.text();
    int start = Spaces.start(text);
    return start >= 1
        && start <= 2
        && text.length() - start > 3
        && !line.isNote()
        && text.indexOf('\t') < 0
        && Character.isLetterOrDigit(text.charAt(start))
        && lines.get(i - 1).isBlank()
        && !isBroken(lines, i)
        && !line.isPageStart();
  }

  /** Whether the words before end within a word: then a page begins here, and no item. */
  private static boolean isBroken(Lines lines, int i) {
    int before = lines.previousWritten(i - 1);
    return before >= 0 && lines.get(before).stripped().endsWith("-");
  }
}
