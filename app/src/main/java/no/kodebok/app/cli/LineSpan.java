package no.kodebok.app.cli;

import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/** Lines given on the command line as {@code A-B} or {@code A}. */
final class LineSpan {
  private LineSpan() {}

  static LineRange parse(String written) {
    String[] ends = written.strip().split("\\s*-\\s*", 2);
    try {
      int first = Integer.parseInt(ends[0]);
      int last = ends.length == 1 ? first : Integer.parseInt(ends[1]);
      if (first >= 1 && last >= first) {
        return new LineRange(first, last);
      }
    } catch (NumberFormatException e) {
      throw notLines(written, e);
    }
    throw notLines(written, null);
  }

  private static WrongUseException notLines(String written, @Nullable Throwable cause) {
    WrongUseException wrong =
        new WrongUseException("--lines takes lines like 10-20, not \"" + written + "\".");
    if (cause != null) {
      wrong.initCause(cause);
    }
    return wrong;
  }

  /** The part of the text that stems from these lines of the original. */
  static TextRange of(SourceText text, LineRange lines) {
    LineMap map = text.lineMap();
    int[] offsets = map.offsets();
    int[] numbers = map.lines();
    int start = -1;
    int end = -1;
    for (int i = 0; i < offsets.length; i++) {
      int until = i + 1 < offsets.length ? offsets[i + 1] : text.text().length();
      if (numbers[i] >= lines.first() && numbers[i] <= lines.last()) {
        start = start < 0 ? offsets[i] : start;
        end = until;
      }
    }
    if (start < 0) {
      throw new KodebokException(
          "There are no lines "
              + lines.first()
              + "-"
              + lines.last()
              + "; the last is "
              + numbers[numbers.length - 1]
              + ".");
    }
    return new TextRange(start, end);
  }
}
