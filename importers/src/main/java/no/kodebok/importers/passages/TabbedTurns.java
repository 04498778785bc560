package no.kodebok.importers.passages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.SegmentKind;

/**
 * Turns in columns, as in a table of speaker and words, or of time, speaker and words: rows under
 * each other, or paragraphs with tabs. A column is the speakers' when it holds names that come
 * again and take turns; the words are the longest column.
 */
final class TabbedTurns {
  private static final int FEWEST_ROWS = 3;
  private static final int MOST_COLUMNS = 5;

  /** Of the filled cells, so many are times or names. */
  private static final double MOSTLY = 0.8;

  private final String text;
  private final List<Block> blocks;

  private TabbedTurns(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /** The blocks, with turns in place of rows that are some; the same where there are none. */
  static List<Block> in(String text, List<Block> blocks) {
    return new TabbedTurns(text, blocks).turns();
  }

  private List<Block> turns() {
    List<Block> turns = new ArrayList<>();
    for (int at = 0; at < blocks.size(); ) {
      int end = endOfRun(at);
      if (end == at) {
        turns.add(blocks.get(at++));
      } else {
        turns.addAll(read(blocks.subList(at, end)));
        at = end;
      }
    }
    return turns;
  }

  /** Rows with as many cells each; among tabbed paragraphs some may go on without a label. */
  private int endOfRun(int from) {
    int columns = columns(blocks.get(from));
    if (columns < 2) {
      return from;
    }
    int end = from + 1;
    int last = end;
    while (end < blocks.size() && end - last < 2) {
      int found = columns(blocks.get(end));
      if (found > 1 && found != columns) {
        break;
      }
      end++;
      last = found == columns ? end : last;
    }
    return last;
  }

  /** Cells of a block, or 0 for one that is no row. */
  private int columns(Block block) {
    boolean may =
        block.turn() == null
            && (block.kind() == SegmentKind.TABLE_ROW || block.kind() == SegmentKind.PARAGRAPH);
    if (!may) {
      return 0;
    }
    int tabs = cells(block).length;
    return tabs > MOST_COLUMNS ? 0 : tabs;
  }

  private String[] cells(Block block) {
    return block.range().in(text).split("\t", -1);
  }

  private List<Block> read(List<Block> run) {
    List<Block> rows = run.stream().filter(block -> columns(block) > 1).toList();
    int columns = columns(run.getFirst());
    int words = wordsColumn(rows, columns);
    int names = words < 0 ? -1 : namesColumn(rows, columns, words);
    if (names < 0 || rows.size() < FEWEST_ROWS) {
      return run;
    }
    List<Block> turns = new ArrayList<>();
    for (Block row : run) {
      boolean heads = row.equals(run.getFirst()) && isHeading(rows, names, words);
      turns.add(columns(row) == columns && !heads ? turn(row, names, words) : row);
    }
    return turns;
  }

  private Block turn(Block row, int names, int words) {
    String[] cells = cells(row);
    String name = name(cells[names]);
    int body = row.range().start();
    for (int i = 0; i < words; i++) {
      body += cells[i].length() + 1;
    }
    // What stands behind the words is none of them.
    int end = words + 1 == cells.length ? row.range().end() : body + cells[words].length();
    if (SpeakerName.is(name)) {
      return Block.turn(row.range().start(), end, name, body);
    }
    // A row without a name goes on with the turn before; headings of the columns are no turn.
    return name.isEmpty() && !cells[words].isBlank()
        ? Block.of(body, end, SegmentKind.PARAGRAPH)
        : row;
  }

  /** "Speaker | Words": one word over the words, and a name that nobody else has. */
  private boolean isHeading(List<Block> rows, int names, int words) {
    String[] cells = cells(rows.getFirst());
    String name = name(cells[names]);
    boolean again = rows.stream().skip(1).anyMatch(r -> name(cells(r)[names]).equals(name));
    boolean beforeTimes = false;
    for (int i = 0; i < cells.length; i++) {
      boolean heads = !cells[i].isBlank() && ClockTime.in(cells[i]).isEmpty();
      beforeTimes |= i != words && i != names && heads && isTimes(rows, i);
    }
    String word = cells[words].strip();
    return beforeTimes || (!again && word.length() <= 24 && word.indexOf(' ') < 0);
  }

  /** The column of the most letters, which are sentences; -1 if there is none. */
  private int wordsColumn(List<Block> rows, int columns) {
    long[] letters = new long[columns];
    long[] spaces = new long[columns];
    for (Block row : rows) {
      String[] cells = cells(row);
      for (int i = 0; i < columns; i++) {
        letters[i] += cells[i].length();
        spaces[i] += cells[i].strip().chars().filter(c -> c == ' ').count();
      }
    }
    int most = 0;
    for (int i = 1; i < columns; i++) {
      most = letters[i] > letters[most] ? i : most;
    }
    return spaces[most] >= rows.size() ? most : -1;
  }

  private int namesColumn(List<Block> rows, int columns, int words) {
    boolean timed = false;
    for (int i = 0; i < columns; i++) {
      timed |= i != words && isTimes(rows, i);
    }
    for (int i = 0; i < columns; i++) {
      if (i != words && areSpeakers(rows, i, timed)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isTimes(List<Block> rows, int column) {
    int filled = 0;
    int times = 0;
    for (Block row : rows) {
      String cell = cells(row)[column].strip();
      filled += cell.isEmpty() ? 0 : 1;
      times +=
          SpeakerLabel.TIME_ONLY.matcher(cell).matches()
                  || HeadedTurns.TIMES.matcher(cell).matches()
              ? 1
              : 0;
    }
    return times >= 2 && times >= MOSTLY * (filled - 1);
  }

  private boolean areSpeakers(List<Block> rows, int column, boolean timed) {
    Map<String, Integer> names = new HashMap<>();
    int filled = 0;
    int named = 0;
    int changes = 0;
    String before = "";
    for (Block row : rows) {
      String name = name(cells(row)[column]);
      filled += name.isEmpty() ? 0 : 1;
      if (SpeakerName.is(name)) {
        named++;
        names.merge(name, 1, Integer::sum);
        changes += before.isEmpty() || name.equals(before) ? 0 : 1;
        before = name;
      }
    }
    boolean known = names.keySet().stream().anyMatch(SpeakerRoles::isKnown);
    boolean again = names.size() < named;
    // The first row may hold the headings.
    boolean areNames = named >= 2 && named >= MOSTLY * (filled - 1) && named * 3 >= rows.size();
    boolean takeTurns = changes * 2 >= rows.size() && names.size() * 2 <= named + 1;
    return areNames && again && (timed || known || takeTurns);
  }

  private static String name(String cell) {
    String name = cell.replace('\u00a0', ' ').strip();
    return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
  }
}
