package no.kodebok.importers.excel;

import no.kodebok.importers.table.RowReceiver;
import org.jspecify.annotations.Nullable;

/** Holds a sheet's first row back until another follows, since a row alone is no table. */
final class FirstRow implements RowReceiver {
  private final RowReceiver receiver;
  private int line;
  private String @Nullable [] held;
  private boolean followed;

  FirstRow(RowReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void row(int line, String[] fields) {
    if (!followed && held == null) {
      this.line = line;
      this.held = fields;
      return;
    }
    release();
    followed = true;
    receiver.row(line, fields);
  }

  boolean isThere() {
    return held != null || followed;
  }

  boolean isFollowed() {
    return followed;
  }

  /** Hands the row on, if it is still held. */
  void release() {
    if (held != null) {
      receiver.row(line, held);
      held = null;
    }
  }
}
