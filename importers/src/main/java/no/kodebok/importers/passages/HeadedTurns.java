package no.kodebok.importers.passages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Turns under a line of their own with name and time, as Teams, Zoom, Otter and others write them:
 * {@code Kari Nordmann 0:12}, {@code [Kari Nordmann] 10:01:02}, {@code 00:12 Kari Nordmann}, or a
 * time range with the name on the next line.
 */
final class HeadedTurns {
  // Marks of f4 end what is said, and head nothing.
  private static final String TIME = "(?:" + ClockTime.BRACKETED + "|" + ClockTime.BARE + ")";
  private static final String NAME = "\\[?(?<name>" + SpeakerName.WORDS + ")\\]?";
  private static final String GAP = "[ \\t\\u00a0]*[,|–\\-]?[ \\t\\u00a0]+";

  private static final Pattern NAME_TIME =
      Pattern.compile("\\*{0,2}" + NAME + "\\*{0,2}" + GAP + TIME);
  private static final Pattern TIME_NAME =
      Pattern.compile(
          "(?:" + TIME + GAP + "|" + ClockTime.BRACKETED + ")\\*{0,2}" + NAME + "\\*{0,2}");

  static final Pattern TIMES =
      Pattern.compile(
          "(?:\\s*\\d{1,6}\\s+)?\\s*" + TIME + "\\s*(?:-{1,2}>|–|—|-)\\s*" + TIME + "\\s*");

  /** Heads are believed when this share of them has words below. */
  private static final double WITH_WORDS = 0.6;

  private final String text;
  private final List<Line> lines = new ArrayList<>();

  /** A line of a block that is no row, note or turn already. */
  private record Line(int start, int end, int block, String words) {}

  /** The lines {@code from} to {@code to} name who speaks below. */
  private record Head(int from, int to, String name) {}

  private HeadedTurns(String text, List<Block> blocks) {
    this.text = text;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean may =
          block.turn() == null
              && (block.kind() == SegmentKind.PARAGRAPH || block.kind() == SegmentKind.HEADING);
      if (may) {
        take(block.range(), i);
      }
    }
  }

  private void take(TextRange range, int block) {
    for (int at = range.start(); at < range.end(); ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 || newline > range.end() ? range.end() : newline;
      String words = text.substring(at, end).replace('\u00a0', ' ').strip();
      if (!words.isEmpty()) {
        lines.add(new Line(at, end, block, words));
      }
      at = end + 1;
    }
  }

  /** The blocks, with turns where heads are found; the same where there are none. */
  static List<Block> in(String text, List<Block> blocks) {
    HeadedTurns turns = new HeadedTurns(text, blocks);
    List<Head> heads = turns.heads();
    return turns.areBelieved(heads) ? turns.cut(blocks, heads) : blocks;
  }

  private List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String words = lines.get(i).words;
      String name = words.length() > 100 ? null : name(words);
      if (name != null) {
        heads.add(new Head(i, i, name));
      } else if (TIMES.matcher(words).matches()
          && i + 2 < lines.size()
          && SpeakerName.is(lines.get(i + 1).words)
          && !TIMES.matcher(lines.get(i + 2).words).matches()) {
        heads.add(new Head(i, i + 1, lines.get(i + 1).words));
        i++;
      }
    }
    return heads;
  }

  private static @Nullable String name(String words) {
    Matcher first = NAME_TIME.matcher(words);
    if (first.matches() && SpeakerName.is(first.group("name"))) {
      return first.group("name");
    }
    Matcher last = TIME_NAME.matcher(words);
    return last.matches() && SpeakerName.is(last.group("name")) ? last.group("name") : null;
  }

  /** A programme of a day has such lines too, but nobody comes again in it and nothing is said. */
  private boolean areBelieved(List<Head> heads) {
    if (heads.size() < 2) {
      return false;
    }
    Map<String, Integer> names = new HashMap<>();
    int withWords = 0;
    for (int i = 0; i < heads.size(); i++) {
      names.merge(heads.get(i).name, 1, Integer::sum);
      int next = i + 1 < heads.size() ? heads.get(i + 1).from : lines.size();
      withWords += next > heads.get(i).to + 1 ? 1 : 0;
    }
    boolean again =
        names.size() < heads.size() || names.keySet().stream().anyMatch(SpeakerRoles::isKnown);
    return again && withWords >= WITH_WORDS * heads.size();
  }

  private List<Block> cut(List<Block> blocks, List<Head> heads) {
    List<Block> cut = new ArrayList<>();
    int next = 0;
    int line = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (line >= lines.size() || lines.get(line).block != i) {
        cut.add(block);
        continue;
      }
      int start = block.range().start();
      Head open = null;
      while (line < lines.size() && lines.get(line).block == i) {
        if (next < heads.size() && opening(heads.get(next)) == line) {
          add(cut, block, start, lines.get(line).start, open);
          open = heads.get(next++);
          start = lines.get(line).start;
        }
        line++;
      }
      add(cut, block, start, block.range().end(), open);
    }
    return cut;
  }

  /** The line that the turn begins with; a time in a paragraph of its own stays there. */
  private int opening(Head head) {
    return lines.get(head.from).block == lines.get(head.to).block ? head.from : head.to;
  }

  private void add(List<Block> cut, Block block, int from, int to, @Nullable Head head) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end <= from) {
      return;
    }
    if (head != null) {
      cut.add(Block.turn(from, end, head.name, Math.min(end, lines.get(head.to).end)));
    } else if (from == block.range().start() && end == block.range().end()) {
      cut.add(block);
    } else {
      cut.add(
          new Block(new TextRange(from, end), block.kind(), Math.min(block.boldEnd(), end), null));
    }
  }
}
