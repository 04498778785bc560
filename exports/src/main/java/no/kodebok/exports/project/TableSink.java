package no.kodebok.exports.project;

import java.io.IOException;
import java.io.OutputStream;

/** Takes in files of tables, one after the other. */
interface TableSink {
  /** What a file holds. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * A file.
   *
   * @param name with {@code /} between folder and file
   */
  void file(String name, Content content) throws IOException;
}
