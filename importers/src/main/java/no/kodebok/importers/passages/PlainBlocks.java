package no.kodebok.importers.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Cuts plain text into paragraphs, evident headings and tab-separated rows. Paragraphs are parted
 * by blank lines, unless the program that made the text put one between all lines; a line that
 * plainly continues the one before (lower case after no end mark) belongs to it, unless a blank
 * line follows on a few words.
 */
public final class PlainBlocks {
  /** A paragraph longer than this ends at the next line that ends a sentence. */
  private static final int LONG = 1500;

  private static final int LONGEST_HEADING = 90;

  private static final int SHORTEST_BROKEN = 25;

  private static final Pattern NUMBERED =
      Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?[ \\t\\u00a0]+\\p{Lu}[^\\t]*");

  private static final Pattern BULLET =
      Pattern.compile("(?:[•●▪◦‣·*–—o-]|\\d{1,2}[.)]|[a-zæøå]\\))[ \\t\\u00a0]+\\S.*");

  private final List<TextLine> lines;
  private final LineHabits habits;
  private final List<Block> blocks = new ArrayList<>();

  private final List<TextRange> notes;

  private PlainBlocks(String text, List<TextRange> notes) {
    this.lines = TextLine.linesOf(text);
    this.notes = notes;
    this.habits = LineHabits.of(lines);
  }

  /** The blocks of a text, in order. */
  public static List<Block> of(String text) {
    return of(text, List.of());
  }

  /**
   * The blocks of a text, in order.
   *
   * @param notes where footnotes stand, in order; each is whole lines
   */
  public static List<Block> of(String text, List<TextRange> notes) {
    PlainBlocks blocks = new PlainBlocks(text, notes);
    blocks.cut();
    return blocks.blocks;
  }

  /** Whether a text has turns in columns, which a table of answers has not. */
  public static boolean hasTurnsInColumns(String text) {
    return text.indexOf('\t') >= 0
        && TabbedTurns.in(text, of(text)).stream().anyMatch(block -> block.turn() != null);
  }

  private void cut() {
    TextLine first = null;
    TextLine last = null;
    int note = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (note < notes.size() && line.start() >= notes.get(note).start()) {
        close(first, last);
        first = null;
        int end = line.end();
        while (i + 1 < lines.size() && lines.get(i + 1).end() <= notes.get(note).end()) {
          end = lines.get(++i).end();
        }
        note++;
        blocks.add(Block.of(line.start(), end, SegmentKind.FOOTNOTE));
        continue;
      }
      if (isRow(i)) {
        close(first, last);
        first = null;
        blocks.add(Block.of(line.start(), line.end(), SegmentKind.TABLE_ROW));
        continue;
      }
      if (first == null || last == null || parts(first, last, line)) {
        close(first, last);
        first = line;
      }
      last = line;
    }
    close(first, last);
  }

  private void close(@Nullable TextLine first, @Nullable TextLine last) {
    if (first == null || last == null) {
      return;
    }
    boolean heading = first.equals(last) && isHeading(first);
    blocks.add(
        Block.of(first.start(), last.end(), heading ? SegmentKind.HEADING : SegmentKind.PARAGRAPH));
  }

  /** Whether a new paragraph begins with this line. */
  private boolean parts(TextLine first, TextLine last, TextLine line) {
    if (BULLET.matcher(line.text()).matches()) {
      return true;
    }
    if (first.equals(last) && isHeading(first)) {
      return true;
    }
    if (line.continues(last) && (line.blanksBefore() == 0 || !isListed(last))) {
      return line.blanksBefore() > 3;
    }
    int length = last.end() - first.start();
    return switch (line.blanksBefore()) {
      case 0 -> !habits.wrapped() || endsHere(last, line);
      case 1 -> !habits.blankBetween() || !habits.isFull(last) || (length > LONG && last.isEnded());
      default -> true;
    };
  }

  /** Too short to have been broken off at a margin or the end of a page. */
  private static boolean isListed(TextLine line) {
    return line.end() - line.start() < SHORTEST_BROKEN;
  }

  /** In wrapped text without blank lines a short last line tells the end of a paragraph. */
  private boolean endsHere(TextLine last, TextLine line) {
    if (last.isEnded()) {
      return habits.isShort(last, 0.7) || last.end() - last.start() == 0;
    }
    return habits.isShort(last, 0.5) && line.startsUpper();
  }

  /** Rows come in runs, or have three cells and more. */
  private boolean isRow(int i) {
    TextLine line = lines.get(i);
    if (!line.hasTab() || SpeakerLabel.of(line.text()) != null) {
      return false;
    }
    boolean run =
        (i > 0 && lines.get(i - 1).hasTab()) || (i + 1 < lines.size() && lines.get(i + 1).hasTab());
    return run || line.text().indexOf('\t') != line.text().lastIndexOf('\t');
  }

  /** Numbered, or all in capitals, and no sentence. */
  private boolean isHeading(TextLine line) {
    String words = line.text();
    if (words.length() > LONGEST_HEADING || line.isEnded() || words.endsWith(",")) {
      return false;
    }
    if (!Character.isDigit(words.charAt(0)) && BULLET.matcher(words).matches()) {
      return false;
    }
    if (NUMBERED.matcher(words).matches()) {
      return !Character.isDigit(words.charAt(words.length() - 1));
    }
    long letters = words.chars().filter(Character::isLetter).count();
    return letters >= 4
        && letters * 2 > words.length()
        && words.equals(words.toUpperCase(Locale.ROOT));
  }
}
