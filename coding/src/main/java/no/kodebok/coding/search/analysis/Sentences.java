package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.kodebok.coding.model.TextRange;

/**
 * The sentences of a text. One ends with a full stop, a question mark and their like where {@link
 * SentenceEnds} says so, at a blank line, and at the end of a line that is one by itself: after an
 * end mark, before a list item, or where the line is too short to have been broken for its length.
 */
public final class Sentences {
  private static final String MARKS = ".!?…";
  private static final String CLOSING = ")]}»«\"'“”’‘›*_";
  private static final String BULLETS = "-–—•*·▪◦";

  /** A line of fewer characters was not broken because it was full. */
  private static final int FULL_LINE = 45;

  private final String text;
  private final SentenceEnds ends;

  /** Where sentences begin, from 0 on. */
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  public Sentences(String text) {
    this.text = text;
    this.ends = new SentenceEnds(text);
    int at = 0;
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (sign == '\n') {
        at = line(at);
      } else if (MARKS.indexOf(sign) >= 0) {
        at = mark(at);
      } else {
        at++;
      }
    }
  }

  /** All sentences in order, without white space around. */
  public List<TextRange> all() {
    List<TextRange> all = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      TextRange sentence = trimmed(starts.get(i), endOf(i));
      if (!sentence.isEmpty()) {
        all.add(sentence);
      }
    }
    return all;
  }

  /**
   * The sentence, or the sentences, that the range stands in, without white space around.
   *
   * @param range not empty
   */
  public TextRange around(TextRange range) {
    return trimmed(starts.get(indexOf(range.start())), endOf(indexOf(range.end() - 1)));
  }

  private int indexOf(int at) {
    int found = Collections.binarySearch(starts, at);
    return found >= 0 ? found : -found - 2;
  }

  private int endOf(int sentence) {
    return sentence + 1 < starts.size() ? starts.get(sentence + 1) : text.length();
  }

  /** Takes in one or several end marks with what closes after them. */
  private int mark(int sign) {
    int at = sign;
    while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int closed = at;
    while (closed < text.length() && CLOSING.indexOf(text.charAt(closed)) >= 0) {
      closed++;
    }
    int next = pastSpace(closed);
    if (next > closed && next < text.length() && text.charAt(next) != '\n') {
      if (ends.endsAt(sign, next)) {
        starts.add(next);
      }
      return next;
    }
    return at;
  }

  private int line(int at) {
    int next = at;
    int lines = 0;
    while (next < text.length() && isSpace(text.charAt(next), true)) {
      lines += text.charAt(next) == '\n' ? 1 : 0;
      next++;
    }
    if (next < text.length() && (lines > 1 || endsLine(at, next))) {
      starts.add(next);
    }
    return next;
  }

  private boolean endsLine(int end, int next) {
    int start = text.lastIndexOf('\n', end - 1) + 1;
    int last = end;
    while (last > start && isSpace(text.charAt(last - 1), false)) {
      last--;
    }
    if (last == start || (BULLETS.indexOf(text.charAt(next)) >= 0 && isItem(next))) {
      return true;
    }
    int mark = last;
    while (mark > start && CLOSING.indexOf(text.charAt(mark - 1)) >= 0) {
      mark--;
    }
    boolean marked = mark > start && (MARKS + ":").indexOf(text.charAt(mark - 1)) >= 0;
    if (marked && text.charAt(mark - 1) != '.') {
      return !Character.isLowerCase(text.codePointAt(next));
    }
    if (marked) {
      return ends.endsAt(mark - 1, next);
    }
    return last - start < FULL_LINE && !Character.isLowerCase(text.codePointAt(next));
  }

  private boolean isItem(int at) {
    return at + 1 < text.length() && isSpace(text.charAt(at + 1), false);
  }

  private int pastSpace(int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at), false)) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char sign, boolean alsoLines) {
    return sign == '\n' ? alsoLines : Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private TextRange trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1), true)) {
      end--;
    }
    while (start < end && isSpace(text.charAt(start), true)) {
      start++;
    }
    return new TextRange(start, end);
  }
}
