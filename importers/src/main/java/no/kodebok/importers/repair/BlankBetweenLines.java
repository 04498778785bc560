package no.kodebok.importers.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out the blank lines that a converter put between all lines. What then parts paragraphs is
 * told by their last lines: a sentence ends before the margin.
 */
final class BlankBetweenLines implements Repair {
  private static final double ENDED = 0.93;
  private static final double UNENDED = 0.75;

  /** A paragraph as long as this, in lines, ends where a sentence ends with its line. */
  private static final int LONG = 18;

  @Override
  public void mend(Lines lines, RepairLog log) {
    Habits habits = Habits.of(lines);
    if (!habits.blankBetween()) {
      return;
    }
    List<Line> kept = new ArrayList<>();
    int taken = 0;
    int firstLine = 0;
    int paragraph = 0;
    int widest = 0;
    int i = 0;
    while (i < lines.size()) {
      Line line = lines.get(i);
      kept.add(line);
      if (line.isBlank()) {
        i++;
        continue;
      }
      paragraph++;
      widest = Math.max(widest, line.stripped().length());
      int next = lines.nextWritten(i + 1);
      boolean one = next - i == 2 && next < lines.size();
      if (one && !parts(line, lines.get(next), widest, paragraph)) {
        taken++;
        firstLine = firstLine == 0 ? line.number() : firstLine;
        i = next;
      } else {
        if (next > i + 1 || isParted(lines, i, next)) {
          paragraph = 0;
          widest = 0;
        }
        i++;
      }
    }
    if (taken > 0) {
      lines.arrange(kept);
      log.habit("blank-lines-between", firstLine, taken);
    }
  }

  private static boolean isParted(Lines lines, int last, int next) {
    return next < lines.size()
        && lines.get(last).stripped().length() < 0.5 * lines.get(next).stripped().length();
  }

  private static boolean parts(Line line, Line next, int widest, int paragraph) {
    String before = line.stripped();
    String words = next.stripped();
    if (Sentence.isBullet(words) || Sentence.isRow(words) || Sentence.isRow(before)) {
      return true;
    }
    boolean ended = Sentence.isEnded(before);
    if (Sentence.startsLower(words) && !ended) {
      return false;
    }
    if (before.endsWith(":") || isAttributed(before)) {
      return !Sentence.startsLower(words);
    }
    int margin = Math.max(widest, words.length());
    int room = before.length() + 1 + Sentence.firstWord(words);
    if (ended) {
      return room < ENDED * margin || (paragraph >= LONG && room < margin);
    }
    return room < UNENDED * margin;
  }

  /** A quotation that ends with who said it: "… stopp. (kontroller)". */
  private static boolean isAttributed(String words) {
    int open = words.lastIndexOf('(');
    return words.endsWith(")")
        && open > 1
        && words.length() - open < 60
        && Sentence.isEnded(words.substring(0, open).stripTrailing());
  }
}
