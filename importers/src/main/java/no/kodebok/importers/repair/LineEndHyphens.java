package no.kodebok.importers.repair;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts words together that the end of a line broke. */
final class LineEndHyphens implements Repair {
  private static final int MOST_BLANK = 3;

  /** Lines narrower than this are verse and tables, not broken at a width. */
  private static final int NARROWEST = 24;

  private static final Pattern ADDRESS =
      Pattern.compile("://|^www\\.|[@+_=?&%]|/[^/]*\\d[^/]*/|\\w/\\w[^.]*\\.\\w");

  @Override
  public void mend(Lines lines, RepairLog log) {
    Habits habits = Habits.of(lines);
    HyphenRule rule = null;
    Set<Line> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (gone.contains(line)) {
        continue;
      }
      int next = nextWritten(lines, i + 1, gone);
      int emptied = 0;
      while (next < lines.size() && endsInHyphen(line.text(), Spaces.end(line.text()))) {
        rule = rule == null ? new HyphenRule(Vocabulary.of(lines)) : rule;
        if (!mend(lines, i, next, emptied, habits, rule, log)) {
          break;
        }
        for (int blank = i + 1; blank < next; blank++) {
          gone.add(lines.get(blank));
        }
        if (!lines.get(next).isBlank()) {
          break;
        }
        gone.add(lines.get(next));
        // What a word broken twice left empty is no blank line.
        emptied = next - i;
        next = nextWritten(lines, next + 1, gone);
      }
    }
    lines.remove(gone);
  }

  private static int nextWritten(Lines lines, int from, Set<Line> gone) {
    int next = lines.nextWritten(from);
    while (next < lines.size() && gone.contains(lines.get(next))) {
      next = lines.nextWritten(next + 1);
    }
    return next;
  }

  /** Whether a hyphen with a letter or digit before it stands before the end. */
  static boolean endsInHyphen(String text, int end) {
    return end > 1
        && Vocabulary.isHyphen(text.charAt(end - 1))
        && Character.isLetterOrDigit(text.charAt(end - 2));
  }

  private static boolean mend(
      Lines lines,
      int place,
      int next,
      int emptied,
      Habits habits,
      HyphenRule rule,
      RepairLog log) {
    Line line = lines.get(place);
    Line below = lines.get(next);
    int blanks = next - place - 1 - emptied;
    if (blanks > MOST_BLANK
        || line.isNote() != below.isNote()
        || Sentence.isRow(line.text())
        || Sentence.hasLabel(below.stripped())) {
      return false;
    }
    String text = line.text();
    int end = Spaces.end(text);
    int from = wordStart(text, end - 1);
    int margin = Spaces.start(below.text());
    int length = Sentence.firstWord(below.stripped());
    String rest = below.stripped().substring(0, length);
    if (isAddress(text, from, end) || isAddress(rest, 0, length)) {
      return false;
    }
    boolean soft = text.charAt(end - 1) == 0xAD;
    boolean full =
        habits.wrapped()
            ? line.stripped().length() >= 0.5 * habits.width()
            : line.stripped().length() >= NARROWEST && habits.width() < 140;
    HyphenRule.Verdict verdict =
        rule.judge(text.substring(from, end - 1), word(rest), soft || (full && blanks == 0));
    if (verdict == HyphenRule.Verdict.LEAVE) {
      return false;
    }
    boolean join = verdict == HyphenRule.Verdict.JOIN || soft;
    String before = text.substring(from, end) + " " + rest;
    if (log.leaves(join ? "hyphen-joined" : "hyphen-kept", line.number(), before)) {
      return false;
    }
    line.replace(join ? end - 1 : end, text.length(), "");
    String indent = below.text().substring(0, margin);
    below.replace(0, margin, "");
    line.take(below, length);
    below.replace(0, Spaces.start(below.text()), below.isBlank() ? "" : indent);
    String after = line.text().substring(from);
    log.mended(join ? "hyphen-joined" : "hyphen-kept", line.number(), before, after);
    return true;
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0
        && (Character.isLetterOrDigit(text.charAt(start - 1))
            || (Vocabulary.isHyphen(text.charAt(start - 1)) && start < end))) {
      start--;
    }
    while (start < end && Vocabulary.isHyphen(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static String word(String rest) {
    int end = 0;
    while (end < rest.length()
        && (Character.isLetterOrDigit(rest.charAt(end))
            || (end > 0 && Vocabulary.isHyphen(rest.charAt(end))))) {
      end++;
    }
    while (end > 0 && Vocabulary.isHyphen(rest.charAt(end - 1))) {
      end--;
    }
    return rest.substring(0, end);
  }

  private static boolean isAddress(String text, int from, int to) {
    int start = from;
    while (start > 0 && !Spaces.isSpace(text.charAt(start - 1))) {
      start--;
    }
    String token = text.substring(start, to);
    return ADDRESS.matcher(token).find();
  }
}
