package no.kodebok.importers.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a line that is longer than any table's, before it fills the memory. */
final class LineLimit extends FilterReader {
  /** In UTF-16 units. */
  static final int LONGEST = 16 << 20;

  private int length;
  private int line = 1;

  LineLimit(Reader in) {
    super(in);
  }

  /** A line was too long; {@link #line} says which. */
  static final class LineTooLong extends IOException {
    private final int line;

    LineTooLong(int line) {
      super("Line " + line + " is too long");
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /**
   * Looks at the beginning of a line whose end has not come yet.
   *
   * @throws LineTooLong if it is too long already
   */
  static void require(byte[] bytes, int start, int end, int line) throws LineTooLong {
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
