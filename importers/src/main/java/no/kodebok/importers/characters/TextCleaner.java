package no.kodebok.importers.characters;

import java.text.Normalizer;
import java.util.Arrays;
import no.kodebok.coding.model.LineMap;
import no.kodebok.importers.FindingLog;

/**
 * Mends the characters of a text, line by line, so that every line keeps its number. Lines end at
 * {@code \r\n}, {@code \n} and {@code \r}, as in an editor; the other breaks of Unicode break the
 * text but do not count.
 */
public final class TextCleaner {
  private static final int CONTEXT = 20;

  private final boolean repair;
  private final FindingLog log;
  private final StringBuilder text;
  private int[] offsets = new int[256];
  private int[] lines = new int[256];
  private int known;
  private int normalised;

  private TextCleaner(int length, boolean repair, FindingLog log) {
    this.text = new StringBuilder(length);
    this.repair = repair;
    this.log = log;
  }

  /**
   * Cleans a text.
   *
   * @param repair whether to take out invisible characters; without it only what no text may hold
   *     (NUL) goes
   */
  public static CleanText clean(String decoded, boolean repair, FindingLog log) {
    TextCleaner cleaner = new TextCleaner(decoded.length(), repair, log);
    cleaner.run(decoded);
    return new CleanText(
        cleaner.text.toString(),
        LineMap.of(
            Arrays.copyOf(cleaner.offsets, cleaner.known),
            Arrays.copyOf(cleaner.lines, cleaner.known)));
  }

  private void run(String decoded) {
    int line = 1;
    int start = 0;
    while (true) {
      int end = start;
      while (end < decoded.length() && decoded.charAt(end) != '\n' && decoded.charAt(end) != '\r') {
        end++;
      }
      mark(line);
      line(decoded.substring(start, end), line);
      if (end == decoded.length()) {
        break;
      }
      text.append('\n');
      boolean pair = decoded.charAt(end) == '\r' && decoded.startsWith("\n", end + 1);
      start = end + (pair ? 2 : 1);
      if (start == decoded.length()) {
        // The last line's end begins no further line.
        break;
      }
      line++;
    }
    if (normalised > 0) {
      log.note("normalised", String.valueOf(normalised));
    }
  }

  private void mark(int line) {
    if (known == offsets.length) {
      offsets = Arrays.copyOf(offsets, known * 2);
      lines = Arrays.copyOf(lines, known * 2);
    }
    offsets[known] = text.length();
    lines[known++] = line;
  }

  private void line(String original, int line) {
    String cleaned = original;
    for (int i = 0; i < original.length(); i++) {
      if (Invisible.isSuspect(original.charAt(i))) {
        cleaned = mend(original, line);
        break;
      }
    }
    if (!Normalizer.isNormalized(cleaned, Normalizer.Form.NFC)) {
      cleaned = Normalizer.normalize(cleaned, Normalizer.Form.NFC);
      normalised++;
    }
    text.append(cleaned);
  }

  private String mend(String original, int line) {
    StringBuilder mended = new StringBuilder(original.length());
    Invisible.Kind reported = null;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      Invisible.Kind kind = Invisible.kind(original, i);
      if (kind == Invisible.Kind.NONE || (!repair && kind.mayStay(c))) {
        mended.append(c);
        continue;
      }
      if (kind == Invisible.Kind.BREAK) {
        mended.append('\n');
      } else if (kind == Invisible.Kind.UNDECODABLE) {
        mended.append(c);
      }
      // One finding of a kind for a line says enough.
      if (kind != reported) {
        reported = kind;
        report(kind, original, i, line);
      }
    }
    return mended.toString();
  }

  private void report(Invisible.Kind kind, String original, int at, int line) {
    String before =
        original.substring(Math.max(0, at - CONTEXT), Math.min(original.length(), at + CONTEXT));
    switch (kind) {
      case BREAK -> log.noteAt("odd-line-break", line);
      case UNDECODABLE -> log.warningAt("undecodable", null, line, null, before.strip());
      case CONTROL, ZERO_WIDTH, SOFT_HYPHEN ->
          log.change(kind.finding(), line, null, before, Invisible.without(before));
      case NONE -> {}
    }
  }
}
