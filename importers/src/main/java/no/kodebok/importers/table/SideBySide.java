package no.kodebok.importers.table;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;

/** A table that was too wide for one sheet and goes on in others, row by row. */
public final class SideBySide {
  private SideBySide() {}

  /**
   * The sheets as one table. A column that stands in several is taken once.
   *
   * @param sheets at least one
   * @throws KodebokException if they do not have the same number of rows
   */
  public static TableContents of(
      TableFormat format, ImportFile file, List<String> sheets, FindingLog log, Progress progress) {
    TableContents all = null;
    for (String sheet : sheets) {
      TableAssembler assembler = new TableAssembler(file.name(), format.breaksAreLines(), log);
      format.readSheet(file, sheet, assembler, log, progress);
      TableContents next = assembler.contents();
      all = all == null ? next : joined(all, next, sheet);
    }
    if (all == null) {
      throw new KodebokException(
          ImportReason.NO_TABLE, file.path() + " holds no table: there is no sheet with answers.");
    }
    return all;
  }

  private static TableContents joined(TableContents first, TableContents next, String sheet) {
    if (first.rows() != next.rows()) {
      throw new KodebokException(
          ImportReason.SHEETS_UNEVEN.with(sheet, next.rows(), first.rows()),
          first.file()
              + ", sheet "
              + sheet
              + " has "
              + next.rows()
              + " rows, but the sheet before it has "
              + first.rows()
              + ". Export the answers again.");
    }
    List<String> names = new ArrayList<>(first.names());
    List<Column> columns = new ArrayList<>(first.columns());
    for (int i = 0; i < next.names().size(); i++) {
      if (!names.contains(next.names().get(i))) {
        names.add(next.names().get(i));
        columns.add(next.columns().get(i));
      }
    }
    return first.with(names, columns);
  }
}
