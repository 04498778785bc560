package no.kodebok.coding.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.model.TextRange;

/**
 * What was changed between two texts, word by word, and so where every place of the one is in the
 * other. A place within replaced words has no counterpart of its own: a passage that begins or ends
 * there gets all of the words that took their place.
 */
public final class EditMap {
  private final String before;
  private final String after;
  private final List<TextEdit> edits = new ArrayList<>();

  private EditMap(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** Compares line by line, then word by word where lines differ. */
  public static EditMap between(String before, String after) {
    EditMap map = new EditMap(before, after);
    map.compare(
        TextParts.LINES, new TextRange(0, before.length()), new TextRange(0, after.length()));
    return map;
  }

  private void compare(Pattern part, TextRange was, TextRange is) {
    TextParts.Cutter cutter = new TextParts.Cutter(part);
    TextParts left = cutter.cut(before, was.start(), was.end());
    TextParts right = cutter.cut(after, is.start(), is.end());
    int b = was.start();
    int a = is.start();
    // Lines that stand several times ("Ja.") are told apart by the words around them.
    boolean inFull = part == TextParts.WORDS;
    for (Alignment.Run run : Alignment.of(left.numbers(), right.numbers(), inFull)) {
      gap(part, b, left.start(run.before()), a, right.start(run.after()));
      b = left.start(run.before() + run.length());
      a = right.start(run.after() + run.length());
    }
    gap(part, b, was.end(), a, is.end());
  }

  private void gap(Pattern part, int b, int bEnd, int a, int aEnd) {
    if (b == bEnd && a == aEnd) {
      return;
    }
    TextRange was = new TextRange(b, bEnd);
    TextRange is = new TextRange(a, aEnd);
    if (part == TextParts.LINES && !was.isEmpty() && !is.isEmpty()) {
      compare(TextParts.WORDS, was, is);
    } else {
      edits.add(new TextEdit(was, is));
    }
  }

  /** What was changed, in order; none touches the next. */
  public List<TextEdit> edits() {
    return List.copyOf(edits);
  }

  /** Whether the texts are the same. */
  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /**
   * Where a passage stands in the corrected text. Words put in at its very ends are not part of it.
   * A passage whose words are all gone gets the word nearest to its place.
   *
   * @throws IllegalArgumentException if the corrected text is blank
   */
  public TextRange passage(TextRange passage) {
    TextRange moved = moved(passage);
    boolean gone = moved.isEmpty() || (moved.in(after).isBlank() && !passage.in(before).isBlank());
    return gone ? nearestWord(moved.start()) : moved;
  }

  /** As {@link #passage}, but empty or blank where the words are all gone. */
  TextRange moved(TextRange passage) {
    return new TextRange(start(passage.start()), end(passage.end()));
  }

  /** As {@link #moved}, with what was put in at its very ends. */
  TextRange wide(TextRange passage) {
    int found = lastBefore(passage.start() + 1, true);
    TextEdit at = found < 0 ? null : edits.get(found);
    boolean atStart = at != null && at.before().isEmpty() && at.before().start() == passage.start();
    int start = at != null && atStart ? at.after().start() : start(passage.start());
    int last = lastBefore(passage.end() + 1, true);
    TextEdit behind = last < 0 ? null : edits.get(last);
    boolean atEnd =
        behind != null && behind.before().isEmpty() && behind.before().start() == passage.end();
    return new TextRange(
        start, behind != null && atEnd ? behind.after().end() : end(passage.end()));
  }

  /** Where a passage begins that began here. */
  int start(int place) {
    int found = lastBefore(place + 1, true);
    if (found < 0) {
      return place;
    }
    TextEdit edit = edits.get(found);
    return place >= edit.before().end()
        ? edit.after().end() + place - edit.before().end()
        : edit.after().start();
  }

  private int end(int place) {
    int found = lastBefore(place, true);
    if (found < 0) {
      return place;
    }
    TextEdit edit = edits.get(found);
    return edit.after().end() + Math.max(0, place - edit.before().end());
  }

  /** The place in the text as it was that a place of the corrected text stems from. */
  public int origin(int place) {
    int found = lastBefore(place + 1, false);
    if (found < 0) {
      return place;
    }
    TextEdit edit = edits.get(found);
    return place >= edit.after().end()
        ? edit.before().end() + place - edit.after().end()
        : edit.before().start();
  }

  /** Whether a stretch of the corrected text holds something that was not there before. */
  boolean isNew(TextRange stretch) {
    int found = lastBefore(stretch.end(), false);
    return found >= 0 && edits.get(found).after().end() > stretch.start();
  }

  /** Whether something was changed, put in or taken out at a stretch of the corrected text. */
  boolean touches(TextRange stretch) {
    int found = lastBefore(stretch.end() + 1, false);
    return found >= 0 && edits.get(found).after().end() >= stretch.start();
  }

  /** The last edit that begins before the place; -1 where none does. */
  private int lastBefore(int place, boolean inBefore) {
    int low = 0;
    int high = edits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      TextEdit edit = edits.get(middle);
      if ((inBefore ? edit.before() : edit.after()).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private TextRange nearestWord(int place) {
    int right = place;
    while (right < after.length() && !isWord(after.codePointAt(right))) {
      right += Character.charCount(after.codePointAt(right));
    }
    int left = place;
    while (left > 0 && !isWord(after.codePointBefore(left))) {
      left -= Character.charCount(after.codePointBefore(left));
    }
    boolean none = right == after.length() && left == 0;
    if (none) {
      return firstSign();
    }
    boolean takeRight = left == 0 || (right < after.length() && right - place <= place - left);
    int at = takeRight ? right : left - Character.charCount(after.codePointBefore(left));
    int start = at;
    while (start > 0 && isWord(after.codePointBefore(start))) {
      start -= Character.charCount(after.codePointBefore(start));
    }
    int end = at;
    while (end < after.length() && isWord(after.codePointAt(end))) {
      end += Character.charCount(after.codePointAt(end));
    }
    return new TextRange(start, end);
  }

  private TextRange firstSign() {
    for (int at = 0; at < after.length(); at += Character.charCount(after.codePointAt(at))) {
      if (!Character.isWhitespace(after.codePointAt(at))) {
        return new TextRange(at, at + Character.charCount(after.codePointAt(at)));
      }
    }
    throw new IllegalArgumentException("The corrected text is blank");
  }

  private static boolean isWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
