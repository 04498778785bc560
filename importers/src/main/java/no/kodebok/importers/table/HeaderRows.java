package no.kodebok.importers.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes the rows of a table whose first rows all describe its columns: they are made into one row
 * of names, and the rest is handed on. Rows with nothing in them before the last are passed over.
 */
public final class HeaderRows implements RowReceiver {
  private final int count;
  private final Function<List<String[]>, String[]> names;
  private final RowReceiver receiver;
  private final List<String[]> headers = new ArrayList<>();

  /**
   * Reads so many rows as headings.
   *
   * @param names what the columns are called, given the rows
   */
  public HeaderRows(int count, Function<List<String[]>, String[]> names, RowReceiver receiver) {
    this.count = count;
    this.names = names;
    this.receiver = receiver;
  }

  @Override
  public void row(int line, String[] fields) {
    if (headers.size() == count) {
      receiver.row(line, fields);
      return;
    }
    if (String.join("", fields).isBlank() && headers.isEmpty()) {
      return;
    }
    headers.add(fields);
    if (headers.size() == count) {
      receiver.row(line, names.apply(headers));
    }
  }

  @Override
  public void row(int line, ByteRow fields) {
    if (headers.size() == count) {
      receiver.row(line, fields);
    } else {
      row(line, fields.texts());
    }
  }
}
