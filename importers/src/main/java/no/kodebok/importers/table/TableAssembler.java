package no.kodebok.importers.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.RowLines;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.Invisible;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into columns as they come. A row with too few fields is filled up with empty ones, with
 * a finding; too many are an error unless the extra ones are empty; empty rows are left out and
 * counted.
 */
public final class TableAssembler implements RowReceiver {
  /** More respondents than any survey or register of a country's people has. */
  public static final int MOST_ROWS = 2_000_000;

  private final String file;
  private final boolean breaksAreLines;
  private final FindingLog log;
  private final List<ColumnBuilder> builders = new ArrayList<>();
  private @Nullable List<String> names;
  private int[] lines = new int[1024];
  private final List<Map<Integer, Integer>> shifts = new ArrayList<>();
  private int rows;
  private int blanks;
  private final List<Integer> pendingBlanks = new ArrayList<>();

  /**
   * Assembles the table of the file of this name.
   *
   * @param breaksAreLines whether a line break within a field begins a line of the file
   */
  public TableAssembler(String file, boolean breaksAreLines, FindingLog log) {
    this.file = file;
    this.breaksAreLines = breaksAreLines;
    this.log = log;
  }

  @Override
  public void row(int line, String[] fields) {
    List<String> headings = names;
    if (headings == null) {
      if (isBlank(fields)) {
        return;
      }
      headings = Headings.of(file, fields, log);
      headings.forEach(name -> {
        builders.add(new ColumnBuilder());
        shifts.add(new HashMap<>());
      });
      names = headings;
      return;
    }
    if (isBlank(fields)) {
      blank(line);
      return;
    }
    // In a table of one column an empty line is a respondent without an answer, but not at the end.
    pendingBlanks.forEach(blankLine -> add(blankLine, new String[0]));
    pendingBlanks.clear();
    requireNothingExtra(headings, line, fields);
    // A sheet has no empty cells at the end of its rows.
    if (breaksAreLines && fields.length < headings.size()) {
      log.warningAt(
          "short-row",
          null,
          line,
          null,
          String.valueOf(fields.length),
          String.valueOf(headings.size()));
    }
    add(line, fields);
  }

  @Override
  public void row(int line, ByteRow fields) {
    // What is out of the ordinary is looked at as text.
    if (fields.count() != builders.size() || !pendingBlanks.isEmpty() || !fields.isSurelyFilled()) {
      row(line, fields.texts());
      return;
    }
    requireRoom(line);
    for (int i = 0; i < fields.count(); i++) {
      builders.get(i).add(fields, i);
    }
    lines[rows++] = line;
  }

  private void blank(int line) {
    if (builders.size() == 1) {
      pendingBlanks.add(line);
    } else {
      blanks++;
    }
  }

  private void add(int line, String[] fields) {
    requireRoom(line);
    int passed = 0;
    for (int i = 0; i < builders.size(); i++) {
      String field = i < fields.length ? fields[i] : "";
      builders.get(i).add(field);
      if (breaksAreLines && (passed > 0 || field.indexOf('\n') >= 0)) {
        // The breaks before the first word are cleaned away with the space around it.
        int shift = passed + breaks(field, field.length() - field.stripLeading().length());
        if (shift > 0) {
          shifts.get(i).put(rows, shift);
        }
        passed += breaks(field, field.length());
      }
    }
    lines[rows++] = line;
  }

  private void requireRoom(int line) {
    if (rows == MOST_ROWS) {
      throw new KodebokException(
          ImportReason.TOO_MANY_ROWS.with(MOST_ROWS).at(PlacePart.LINE, line),
          file
              + ", line "
              + line
              + " is a row too many: at most "
              + MOST_ROWS
              + " are read. Split the file, or keep the rows that are needed.");
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, rows * 2);
    }
  }

  private static int breaks(String field, int end) {
    int breaks = 0;
    for (int i = field.indexOf('\n'); i >= 0 && i < end; i = field.indexOf('\n', i + 1)) {
      breaks++;
    }
    return breaks;
  }

  private void requireNothingExtra(List<String> headings, int line, String[] fields) {
    for (int i = headings.size(); i < fields.length; i++) {
      if (!fields[i].isBlank()) {
        throw new KodebokException(
            ImportReason.TOO_MANY_FIELDS
                .with(fields.length, headings.size(), shortened(fields[i].strip()))
                .at(PlacePart.LINE, line)
                .at(PlacePart.COLUMN, Headings.columnLetter(i)),
            file
                + ", line "
                + line
                + " has "
                + fields.length
                + " fields but there are "
                + headings.size()
                + " headings; column "
                + Headings.columnLetter(i)
                + " has \""
                + shortened(fields[i].strip())
                + "\". Put fields that hold the separator in quotes, or name the column.");
      }
    }
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static boolean isBlank(String[] fields) {
    for (String field : fields) {
      if (!field.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The table, when all rows have come.
   *
   * @throws KodebokException if there were no rows
   */
  public TableContents contents() {
    List<String> headings = names;
    if (headings == null) {
      throw new KodebokException(
          ImportReason.NO_TABLE, file + " holds no table: every row is empty.");
    }
    if (rows == 0) {
      throw new KodebokException(
          ImportReason.NO_ROWS,
          file + " has headings but no rows below them. Is the export complete?");
    }
    if (blanks > 0) {
      log.note("blank-rows", String.valueOf(blanks));
    }
    int[] kept = Arrays.copyOf(lines, rows);
    List<Column> columns =
        EachColumn.of(
            builders.size(),
            log,
            (i, columnLog) -> {
              Column raw = builders.get(i).build();
              builders.set(i, new ColumnBuilder());
              return cleaned(raw, headings.get(i), kept, columnLog);
            });
    return new TableContents(file, headings, columns, kept, rowLines(headings, kept));
  }

  private RowLines rowLines(List<String> headings, int[] kept) {
    if (!breaksAreLines) {
      return RowLines.ofSheet(kept);
    }
    Map<String, Map<Integer, Integer>> byName = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      byName.put(headings.get(i), shifts.get(i));
    }
    return RowLines.ofText(kept, byName);
  }

  private static Column cleaned(Column raw, String name, int[] kept, FindingLog log) {
    int[] first = Columns.firstRows(raw);
    return Columns.map(
        raw,
        (value, place) -> {
          int line = kept[first[place]];
          String clean = Invisible.cleanField(value);
          if (!clean.equals(value.replace("\r\n", "\n").replace('\r', '\n'))) {
            log.change("field-cleaned", line, name, shortened(value), shortened(clean));
          }
          if (clean.indexOf(0xFFFD) >= 0) {
            log.warningAt("undecodable", null, line, name, shortened(clean));
          }
          return clean;
        });
  }
}
