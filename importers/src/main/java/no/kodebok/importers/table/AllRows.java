package no.kodebok.importers.table;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.Invisible;
import org.jspecify.annotations.Nullable;

/** The rows of a small table that describes something, cleaned. */
public final class AllRows {
  /** More than any survey has labels. */
  private static final int MOST = 200_000;

  private AllRows() {}

  /**
   * A row with something in it.
   *
   * @param line from 1
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell of a column from 0; empty outside. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * Reads them.
   *
   * @param sheet to read; null for a file that is one table
   */
  public static List<Row> of(
      TableFormat format, ImportFile file, @Nullable String sheet, FindingLog log) {
    List<Row> rows = new ArrayList<>();
    RowReceiver receiver =
        (line, fields) -> {
          List<String> cells = java.util.Arrays.stream(fields).map(Invisible::cleanField).toList();
          if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(new Row(line, cells));
          }
          if (rows.size() > MOST) {
            throw new KodebokException(
                ImportReason.TOO_MANY_ROWS.with(MOST).at(PlacePart.LINE, line),
                file.name()
                    + ", line "
                    + line
                    + " is a row too many: at most "
                    + MOST
                    + " are read.");
          }
        };
    if (sheet == null) {
      format.read(file, receiver, log, Progress.NONE);
    } else {
      format.readSheet(file, sheet, receiver, log, Progress.NONE);
    }
    return rows;
  }
}
