package no.kodebok.importers.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.characters.Invisible;

/**
 * The first rows of a table, by which the tool that wrote it is recognised.
 *
 * @param format that reads the table
 * @param rows with something in them, cleaned; at most {@link #ROWS}
 */
public record TableBeginning(TableFormat format, List<List<String>> rows) {
  /** Rows that are looked at. */
  public static final int ROWS = 12;

  /** The beginning of the file's table; empty when it is none, or none that can be read. */
  public static Optional<TableBeginning> of(ImportFile file) {
    return file.known(TableBeginning.class, TableBeginning::read);
  }

  private static Optional<TableBeginning> read(ImportFile file) {
    OfficeContainer container = OfficeContainer.of(file);
    if (container != OfficeContainer.NONE
        && container != OfficeContainer.EXCEL
        && container != OfficeContainer.OPEN_DOCUMENT) {
      return Optional.empty();
    }
    return TableFormats.of(file).map(format -> new TableBeginning(format, cleaned(format, file)));
  }

  private static List<List<String>> cleaned(TableFormat format, ImportFile file) {
    return format.beginning(file, ROWS).stream()
        .map(row -> java.util.Arrays.stream(row).map(Invisible::cleanField).toList())
        .filter(row -> row.stream().anyMatch(field -> !field.isEmpty()))
        .toList();
  }

  /** The first row; empty when there is none. */
  public List<String> headings() {
    return rows.isEmpty() ? List.of() : rows.getFirst();
  }

  /** Whether the first row has all of these, without regard to case. */
  public boolean hasHeadings(String... names) {
    List<String> lower = headings().stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    for (String name : names) {
      if (!lower.contains(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** The cell of a row and column from 0; empty outside. */
  public String cell(int row, int column) {
    return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
  }
}
