package no.kodebok.importers.characters;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;

/** Stops at a line that is longer than any table's, before it fills the memory. */
public final class LineLimit extends FilterReader {
  /** In UTF-16 units. */
  public static final int LONGEST = 16 << 20;

  private int length;
  private int line = 1;

  public LineLimit(Reader in) {
    super(in);
  }

  /** A line was too long; {@link #line} says which. */
  public static final class LineTooLong extends IOException {
    private final int line;

    LineTooLong(int line) {
      super("Line " + line + " is too long");
      this.line = line;
    }

    public int line() {
      return line;
    }
  }

  /**
   * Looks at the beginning of a line whose end has not come yet.
   *
   * @throws LineTooLong if it is too long already
   */
  public static void require(byte[] bytes, int start, int end, int line) throws LineTooLong {
    if (end - start <= LONGEST) {
      return;
    }
    int signs = 0;
    for (int i = start; i < end; i++) {
      // The bytes of UTF-8 that go on with a sign are none of their own.
      signs += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    if (signs > LONGEST) {
      throw new LineTooLong(line);
    }
  }

  /** What is said of a line that is too long. */
  public static KodebokException refused(ImportFile file, LineTooLong e) {
    return new KodebokException(
        ImportReason.LINE_TOO_LONG.with(LONGEST >> 20).at(PlacePart.LINE, e.line()),
        file.path()
            + ", line "
            + e.line()
            + " is longer than "
            + (LONGEST >> 20)
            + " million characters. Is this a table with one row a line?",
        e);
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    int n = in.read(buffer, offset, count);
    for (int i = offset; i < offset + n; i++) {
      if (buffer[i] == '\n' || buffer[i] == '\r') {
        length = 0;
        line++;
      } else if (++length > LONGEST) {
        throw new LineTooLong(line);
      }
    }
    return n;
  }
}
