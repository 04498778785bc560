package no.kodebok.importers.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.importers.passages.Block;

/** Cuts Markdown into headings, paragraphs, list items, table rows and notes. */
final class MarkdownBlocks {
  private static final Pattern HEADING = Pattern.compile("#{1,6}(?:\\s.*)?");
  private static final Pattern UNDERLINE = Pattern.compile("=+|-+");
  private static final Pattern RULE = Pattern.compile("(?:\\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}");
  private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])\\s.*");
  private static final Pattern TABLE_RULE = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*\\|?");
  private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]]{1,40}\\]:.*");
  private static final Pattern FENCE = Pattern.compile("(?:```|~~~).*");

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private SegmentKind openKind = SegmentKind.PARAGRAPH;
  private int openStart = -1;
  private int openEnd;
  private int openLines;
  private boolean fenced;

  private MarkdownBlocks(String text) {
    this.text = text;
  }

  static List<Block> of(String text) {
    MarkdownBlocks cutter = new MarkdownBlocks(text);
    int at = cutter.frontMatter();
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      cutter.line(at, end);
      at = end + 1;
    }
    cutter.close();
    return cutter.blocks;
  }

  /** What programs write between two rules at the very beginning is one block. */
  private int frontMatter() {
    int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
    if (end <= 4) {
      return 0;
    }
    blocks.add(Block.of(4, end, SegmentKind.PARAGRAPH));
    return end + 5;
  }

  private void line(int start, int end) {
    String line = text.substring(start, end).strip();
    if (FENCE.matcher(line).matches()) {
      continueOrOpen(SegmentKind.PARAGRAPH, start, end);
      fenced = !fenced;
      if (!fenced) {
        close();
      }
    } else if (fenced) {
      continueOrOpen(SegmentKind.PARAGRAPH, start, end);
    } else if (line.isEmpty()) {
      close();
    } else if (HEADING.matcher(line).matches()) {
      close();
      heading(start, end, line);
    } else if (openLines == 1 && isPlainOpen() && UNDERLINE.matcher(line).matches()) {
      openKind = SegmentKind.HEADING;
      close();
    } else if (RULE.matcher(line).matches()) {
      close();
    } else if (line.startsWith("|") || (line.contains("|") && isTable(end))) {
      close();
      row(start, end, line);
    } else if (NOTE.matcher(line).matches()) {
      close();
      continueOrOpen(SegmentKind.FOOTNOTE, start, end);
    } else if (ITEM.matcher(line).matches()) {
      close();
      continueOrOpen(SegmentKind.PARAGRAPH, start, end);
    } else {
      continueOrOpen(SegmentKind.PARAGRAPH, start, end);
    }
  }

  private boolean isPlainOpen() {
    return openStart >= 0 && openKind == SegmentKind.PARAGRAPH;
  }

  /** Marks are no part of the heading's segment. */
  private void heading(int start, int end, String line) {
    int from = text.indexOf('#', start);
    while (from < end && text.charAt(from) == '#') {
      from++;
    }
    int to = start + text.substring(start, end).stripTrailing().length();
    int closing = to;
    while (closing > from && text.charAt(closing - 1) == '#') {
      closing--;
    }
    boolean closed = closing < to && closing > from && text.charAt(closing - 1) == ' ';
    if (!line.replace("#", "").isBlank()) {
      blocks.add(Block.of(from, closed ? closing : to, SegmentKind.HEADING));
    }
  }

  private void row(int start, int end, String line) {
    if (!TABLE_RULE.matcher(line).matches()) {
      blocks.add(Block.of(start, end, SegmentKind.TABLE_ROW));
    }
  }

  /** A line with bars is a row when a rule follows it, or a row came before. */
  private boolean isTable(int end) {
    int next = Math.min(text.length(), end + 1);
    int newline = text.indexOf('\n', next);
    String line = text.substring(next, newline < 0 ? text.length() : newline).strip();
    boolean afterRow =
        openStart < 0
            && !blocks.isEmpty()
            && blocks.getLast().kind() == SegmentKind.TABLE_ROW
            && text.substring(blocks.getLast().range().end(), end).indexOf("\n\n") < 0;
    return afterRow || (line.contains("|") && TABLE_RULE.matcher(line).matches());
  }

  private void continueOrOpen(SegmentKind kind, int start, int end) {
    if (openStart < 0) {
      openStart = start;
      openKind = kind;
      openLines = 0;
    }
    openEnd = end;
    openLines++;
  }

  private void close() {
    if (openStart >= 0) {
      blocks.add(Block.of(openStart, openEnd, openKind));
    }
    openStart = -1;
  }
}
