package no.kodebok.importers.repair;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Joins paragraphs that a page or a stray blank line cut in two: the words before end no sentence,
 * and those after begin none.
 */
final class CutParagraphs implements Repair {
  /** Shorter lines are verse, headings and lists. */
  private static final int SHORTEST = 45;

  private static final int MOST_BLANK = 4;
  private static final int CONTEXT = 40;

  @Override
  public void mend(Lines lines, RepairLog log) {
    Habits habits = Habits.of(lines);
    Set<Line> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    int last = lines.nextWritten(0);
    while (last < lines.size()) {
      int next = lines.nextWritten(last + 1);
      if (next < lines.size()
          && next - last > 1
          && next - last - 1 <= MOST_BLANK
          && isCut(lines, last, next, habits)) {
        String before = lines.get(last).stripped();
        String after = lines.get(next).stripped();
        String end = before.substring(Math.max(0, before.length() - CONTEXT));
        String start = after.substring(0, Math.min(after.length(), CONTEXT));
        String cut = end + " ¶ " + start;
        if (!log.leaves("paragraph-joined", lines.get(next).number(), cut)) {
          for (int i = last + 1; i < next; i++) {
            gone.add(lines.get(i));
          }
          log.mended("paragraph-joined", lines.get(next).number(), cut, end + " " + start);
        }
      }
      last = next;
    }
    lines.remove(gone);
  }

  private static boolean isCut(Lines lines, int last, int next, Habits habits) {
    Line line = lines.get(last);
    String before = line.stripped();
    String words = lines.get(next).stripped();
    if (line.isNote()
        || lines.get(next).isNote()
        || Sentence.isEnded(before)
        || Sentence.isRow(before)
        || Sentence.isRow(words)
        || Sentence.isBullet(words)
        || Sentence.hasLabel(before)
        || before.length() < SHORTEST) {
      return false;
    }
    boolean alone = last == 0 || lines.get(last - 1).isBlank();
    if (Sentence.startsLower(words)) {
      // Items of a list without marks begin in lower case, each of them.
      boolean full = !habits.wrapped() || before.length() >= 0.7 * habits.width();
      return full && !(alone && Sentence.startsLower(before));
    }
    // At the end of a page a full line tells enough, as long as no heading may follow.
    return lines.get(next).isPageStart()
        && habits.wrapped()
        && !alone
        && before.length() >= 0.85 * habits.width()
        && words.length() >= 0.7 * habits.width()
        && !Character.isDigit(words.charAt(0));
  }
}
