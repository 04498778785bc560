package no.kodebok.exports.project;

import java.io.IOException;
import java.util.List;

/** Writes CSV tables, each a file of its own. */
record TableFiles(TableSink sink) {
  /** A table whose rows are written one by one. */
  @FunctionalInterface
  interface Rows {
    void write(CsvTable table) throws IOException;
  }

  /**
   * Writes a table.
   *
   * @param columns their names, separated by spaces
   */
  void table(String name, String columns, Rows rows) throws IOException {
    sink.file(
        name,
        out -> {
          CsvTable table = new CsvTable(out, List.of(columns.split(" ")));
          rows.write(table);
          table.end();
        });
  }
}
