package no.kodebok.importers.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The lines of one note, from the one with its number to where the text goes on. */
final class NoteLines {
  private static final int LONGEST = 60;
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  private final Lines lines;
  private final Habits habits;
  private final int first;
  private final Set<Integer> beginnings;
  private final boolean interrupts;

  /**
   * Looks at a note.
   *
   * @param first place of the line with its number
   * @param beginnings places where notes begin
   */
  NoteLines(Lines lines, Habits habits, int first, Set<Integer> beginnings) {
    this.lines = lines;
    this.habits = habits;
    this.first = first;
    this.beginnings = beginnings;
    int before = lines.previousWritten(first - 1);
    interrupts = before >= 0 && !Sentence.isEnded(lines.get(before).stripped());
  }

  /**
   * In order. A note that follows with the next number, but to which no number in the text was
   * found, is among them; it is told to the receiver.
   */
  List<Line> lines(Consumer<Line> orphan) {
    List<Line> own = new ArrayList<>();
    own.add(lines.get(first));
    int last = first;
    int number = Footnotes.markedNumber(lines.get(first).text());
    while (own.size() < LONGEST) {
      int next = lines.nextWritten(last + 1);
      if (next >= lines.size() || beginnings.contains(next)) {
        break;
      }
      boolean following =
          next - last <= 2 && number > 0 && Footnotes.number(lines.get(next).text()) == number + 1;
      if (following) {
        number++;
        orphan.accept(lines.get(next));
      } else if (!goesOn(last, next)) {
        break;
      }
      own.add(lines.get(next));
      last = next;
    }
    return own;
  }

  private boolean goesOn(int last, int next) {
    Line line = lines.get(next);
    String before = lines.get(last).stripped();
    String words = line.stripped();
    int blanks = next - last - 1;
    boolean pushedIn = !habits.indented() && Spaces.isSpace(line.text().charAt(0));
    if (line.isPageStart() || line.page() != lines.get(first).page() || pushedIn || blanks > 1) {
      return false;
    }
    if (ADDRESS.matcher(words).matches()) {
      return true;
    }
    boolean ended = Sentence.isEnded(before);
    if (!ended) {
      return Sentence.startsLower(words)
          || before.endsWith("-")
          || (blanks == 0 && before.length() > 0.6 * habits.width())
          || before.length() > 0.9 * habits.width();
    }
    if (Sentence.startsLower(words)) {
      // A sentence of the text, broken off by the note, goes on here.
      return !interrupts && blanks == 0;
    }
    // Notes are set smaller, so that their full lines hold more than those of the text.
    return before.length() > 1.1 * habits.width()
        || (blanks == 0 && !habits.blankBetween() && before.length() > 0.75 * habits.width());
  }
}
