package no.kodebok.importers.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;

/**
 * A binary file, read once from beginning to end. Lengths are checked before anything is allocated,
 * and every failure names the place. Strings are read as one character a byte (Latin-1), to be
 * decoded when all of the file has spoken for its charset.
 */
public final class BinaryFile implements AutoCloseable {
  private static final int CHUNK = 1 << 18;

  private final ImportFile file;
  private final Progress progress;
  private final FileChannel channel;
  private final ImportFile.Pass pass;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).limit(0);
  private long filled;
  private String part = "the header";
  private long number;

  /**
   * Opens the file at its beginning.
   *
   * @throws KodebokException if the system does not let us read it
   */
  public BinaryFile(ImportFile file, Progress progress) {
    this.file = file;
    this.progress = progress;
    this.pass = file.pass();
    try {
      this.channel = FileChannel.open(file.path(), StandardOpenOption.READ);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** How numbers of several bytes are written from here on. */
  public void order(ByteOrder order) {
    buffer.order(order);
  }

  public ByteOrder order() {
    return buffer.order();
  }

  /** Names what is read now, for messages: "the value labels". */
  public void part(String name) {
    part = name;
    number = 0;
  }

  /** The number, from 1, of the row that is read now. */
  public void row(long row) {
    number = row;
  }

  /** In bytes from the beginning of the file. */
  public long position() {
    return filled - buffer.remaining();
  }

  /** Bytes after the position. */
  public long remaining() {
    return file.size() - position();
  }

  public boolean atEnd() {
    return buffer.remaining() == 0 && !fill();
  }

  public int u8() {
    need(1);
    return buffer.get() & 0xff;
  }

  public int u16() {
    need(2);
    return buffer.getShort() & 0xffff;
  }

  public int i32() {
    need(4);
    return buffer.getInt();
  }

  public long i64() {
    need(8);
    return buffer.getLong();
  }

  public double f64() {
    need(8);
    return buffer.getDouble();
  }

  /** The next bytes as a string of one character a byte. */
  public String raw(long length) {
    return new String(bytes(length), StandardCharsets.ISO_8859_1);
  }

  /** The next bytes; too great a length is refused before it is allocated. */
  public byte[] bytes(long length) {
    if (length < 0) {
      throw damaged("a length is negative");
    }
    if (length > remaining()) {
      throw cutOff();
    }
    if (length > Integer.MAX_VALUE - 16) {
      throw damaged("a part is longer than 2 GB");
    }
    byte[] bytes = new byte[(int) length];
    full(bytes, 0, bytes.length);
    return bytes;
  }

  /** Fills a piece of the array. */
  public void full(byte[] into, int offset, int length) {
    int done = 0;
    while (done < length) {
      int n = some(into, offset + done, length - done);
      if (n < 0) {
        throw cutOff();
      }
      done += n;
    }
  }

  /** Reads at least one byte and at most {@code length}; -1 at the end of the file. */
  public int some(byte[] into, int offset, int length) {
    if (buffer.remaining() == 0 && !fill()) {
      return -1;
    }
    int n = Math.min(length, buffer.remaining());
    buffer.get(into, offset, n);
    return n;
  }

  /** Passes over bytes. */
  public void skip(long length) {
    if (length < 0) {
      throw damaged("a length is negative");
    }
    long left = length;
    while (left > 0) {
      if (buffer.remaining() == 0 && !fill()) {
        throw cutOff();
      }
      int n = (int) Math.min(left, buffer.remaining());
      buffer.position(buffer.position() + n);
      left -= n;
    }
  }

  /** Reads what is left, so that the file's digest is of all of it. */
  public void finish() {
    do {
      buffer.position(buffer.limit());
    } while (fill());
    pass.end();
  }

  /** The error for a file that ends too early. */
  public KodebokException cutOff() {
    return new KodebokException(
        DatasetReason.CUT_OFF,
        file.path()
            + " is cut off: it ends at byte "
            + file.size()
            + ", within "
            + place()
            + ". Copy it again, or save it anew in its program.");
  }

  /**
   * The error for content that cannot be.
   *
   * @param what is wrong, as a sentence without its ending
   */
  public KodebokException damaged(String what) {
    return new KodebokException(
        DatasetReason.DAMAGED,
        file.path()
            + " is damaged at byte "
            + position()
            + ", in "
            + place()
            + ": "
            + what
            + ". Copy it again, or save it anew in its program.");
  }

  private String place() {
    return number > 0 ? part + " (row " + number + ")" : part;
  }

  private void need(int bytes) {
    while (buffer.remaining() < bytes) {
      if (!fill()) {
        throw cutOff();
      }
    }
  }

  /** Reads on behind what is left of the buffer; false at the end of the file. */
  private boolean fill() {
    progress.report(position(), file.size(), file.name());
    buffer.compact();
    try {
      int from = buffer.position();
      int n = channel.read(buffer);
      if (n > 0) {
        pass.add(buffer.array(), from, n);
        filled += n;
      }
      return n > 0;
    } catch (IOException e) {
      throw file.unreadable(e);
    } finally {
      buffer.flip();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
