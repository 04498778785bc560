package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.List;

/**
 * What an editor did to a passage, as parts in order: those that were kept and those that were left
 * out are the passage, those that were kept and those that came in are the edited wording, each to
 * the letter. Whole words and signs are compared; of all ways to tell it, one that keeps most.
 */
public final class TrackedWording {
  /** Most pairs of words that are compared; beyond, everything that differs is told as one. */
  private static final long MOST_PAIRS = 30_000_000;

  private static final int WORD = 4;

  private TrackedWording() {}

  /** What happened to a part. */
  public enum Kind {
    KEPT("kept"),
    DELETED("deleted"),
    INSERTED("inserted");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name outside the program. */
    public String id() {
      return id;
    }
  }

  /** A part, which is never empty. */
  public record Part(Kind kind, String text) {}

  /** The parts; between two that are kept, what was left out comes before what came in. */
  public static List<Part> of(String verbatim, String edited) {
    List<String> before = tokens(verbatim);
    List<String> after = tokens(edited);
    int start = 0;
    while (start < Math.min(before.size(), after.size())
        && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(before.size(), after.size()) - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    Parts parts = new Parts();
    before.subList(0, start).forEach(parts::keep);
    compare(
        before.subList(start, before.size() - end),
        after.subList(start, after.size() - end),
        parts);
    before.subList(before.size() - end, before.size()).forEach(parts::keep);
    return parts.all();
  }

  private static void compare(List<String> before, List<String> after, Parts parts) {
    int rows = before.size();
    int columns = after.size();
    if (rows == 0 || columns == 0 || (long) rows * columns > MOST_PAIRS) {
      before.forEach(parts::delete);
      after.forEach(parts::insert);
      return;
    }
    // Which of the two to leave first, or 0 to keep both, found from the end backwards.
    byte[][] steps = new byte[rows][columns];
    int[] below = new int[columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      int[] kept = new int[columns + 1];
      for (int j = columns - 1; j >= 0; j--) {
        String token = before.get(i);
        int both = token.equals(after.get(j)) ? below[j + 1] + weight(token) : -1;
        kept[j] = Math.max(both, Math.max(below[j], kept[j + 1]));
        steps[i][j] = (byte) (kept[j] == both ? 0 : kept[j] == below[j] ? 1 : 2);
      }
      below = kept;
    }
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      byte step = i == rows ? 2 : j == columns ? 1 : steps[i][j];
      switch (step) {
        case 0 -> {
          parts.keep(before.get(i++));
          j++;
        }
        case 1 -> parts.delete(before.get(i++));
        default -> parts.insert(after.get(j++));
      }
    }
  }

  private static int weight(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0)) ? WORD : 1;
  }

  /** Words, white space as it stands, and signs one by one. */
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      boolean word = isWord(point);
      boolean space = Character.isWhitespace(point);
      while ((word || space)
          && end < text.length()
          && (word
              ? isWord(text.codePointAt(end))
              : Character.isWhitespace(text.codePointAt(end)))) {
        end += Character.charCount(text.codePointAt(end));
      }
      tokens.add(text.substring(at, end));
      at = end;
    }
    return tokens;
  }

  private static boolean isWord(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /** Gathers parts of one kind; white space alone between two changes is part of the change. */
  private static final class Parts {
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    void keep(String token) {
      kept.append(token);
    }

    void delete(String token) {
      change();
      deleted.append(token);
    }

    void insert(String token) {
      change();
      inserted.append(token);
    }

    private void change() {
      if (kept.isEmpty()) {
        return;
      }
      if ((!deleted.isEmpty() || !inserted.isEmpty()) && kept.toString().isBlank()) {
        deleted.append(kept);
        inserted.append(kept);
      } else {
        flush();
      }
      kept.setLength(0);
    }

    private void flush() {
      add(Kind.DELETED, deleted);
      add(Kind.INSERTED, inserted);
      add(Kind.KEPT, kept);
    }

    private void add(Kind kind, StringBuilder text) {
      if (!text.isEmpty()) {
        parts.add(new Part(kind, text.toString()));
        text.setLength(0);
      }
    }

    List<Part> all() {
      flush();
      return List.copyOf(parts);
    }
  }
}
