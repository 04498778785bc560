package no.kodebok.coding.store.sql;

import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;

/** An imported file's bytes, read part by part, so that a large file is never held whole. */
final class OriginalBytes extends InputStream {
  static final int PART = 8 << 20;

  private final Handles handles;
  private final UUID original;
  private byte[] part = {};
  private int at;
  private int next;

  OriginalBytes(Handles handles, UUID original) {
    this.handles = handles;
    this.original = original;
  }

  @Override
  public int read() {
    return fill() ? part[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, part.length - at);
    System.arraycopy(part, at, into, offset, count);
    at += count;
    return count;
  }

  /** Whether there is a byte to read. */
  private boolean fill() {
    if (at < part.length) {
      return true;
    }
    part =
        handles.with(h ->
            h.createQuery("select bytes from original_part where original = :id and part = :part")
                .bind("id", original.toString())
                .bind("part", next)
                .mapTo(byte[].class)
                .findOne()
                .orElse(new byte[0]));
    at = 0;
    next++;
    return part.length > 0;
  }
}
