package no.kodebok.importers.table;

import org.jspecify.annotations.Nullable;

/** Holds a sheet's first row back until another follows, since a row alone is no table. */
public final class FirstRow implements RowReceiver {
  private final RowReceiver receiver;
  private int line;
  private String @Nullable [] held;
  private boolean followed;

  public FirstRow(RowReceiver receiver) {
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

  public boolean isThere() {
    return held != null || followed;
  }

  public boolean isFollowed() {
    return followed;
  }

  /** Hands the row on, if it is still held. */
  public void release() {
    if (held != null) {
      receiver.row(line, held);
      held = null;
    }
  }
}
