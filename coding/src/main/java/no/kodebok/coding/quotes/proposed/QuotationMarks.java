package no.kodebok.coding.quotes.proposed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/** Pairs of quotation marks: « », “ ”, „ “, ” ” and " ". */
final class QuotationMarks {
  private static final int DEEPEST = 8;

  private QuotationMarks() {}

  /** A mark that was opened. */
  private record Open(char mark, int at) {}

  /** What stands between marks in a paragraph, outermost pairs only, in order. */
  static List<TextRange> in(String text, TextRange paragraph) {
    List<TextRange> found = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    for (int at = paragraph.start(); at < paragraph.end(); at++) {
      char c = text.charAt(at);
      if ("«»“”„\"".indexOf(c) < 0) {
        continue;
      }
      Open last = open.peek();
      if (last != null && closes(last.mark, c)) {
        open.pop();
        if (open.isEmpty() && at > last.at + 1) {
          found.add(new TextRange(last.at + 1, at));
        }
      } else if (c != '»' && open.size() < DEEPEST) {
        open.push(new Open(c, at));
      }
    }
    return found;
  }

  /** What stands inside one pair that goes around the whole range; null where none does. */
  static @Nullable TextRange inside(String text, TextRange range) {
    List<TextRange> pairs = in(text, range);
    return pairs.size() == 1
            && pairs.getFirst().start() == range.start() + 1
            && pairs.getFirst().end() == range.end() - 1
        ? pairs.getFirst()
        : null;
  }

  private static boolean closes(char open, char c) {
    return switch (open) {
      case '«' -> c == '»';
      case '“' -> c == '”';
      case '„' -> c == '“' || c == '”';
      case '”' -> c == '”';
      default -> c == '"';
    };
  }
}
