package no.kodebok.coding.search.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Another search engine, as it comes. */
interface Engine extends AutoCloseable {
  /** Takes in all segments; says how many bytes of text they are. */
  long build(BigArchive archive) throws Exception;

  /** Finds the 20 best segments with some of the words; says how many milliseconds it took. */
  double search(String query) throws Exception;

  @Override
  void close() throws IOException, SQLException;
}
