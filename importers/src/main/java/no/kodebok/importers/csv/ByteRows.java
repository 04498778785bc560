package no.kodebok.importers.csv;

import com.opencsv.RFC4180Parser;
import java.io.IOException;
import java.util.Arrays;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.characters.CharsetGuess;
import no.kodebok.importers.characters.LineLimit;
import no.kodebok.importers.table.ByteRow;
import no.kodebok.importers.table.RowReceiver;

/**
 * Reads rows from bytes. Fields without quotation marks, and fields in quotation marks that hold
 * neither marks nor ends of lines, are taken as they lie there; a row with anything else is left to
 * OpenCSV, which decides what it means.
 */
final class ByteRows {
  private static final int QUOTE = '"';

  /** Room for the beginnings of lines that are longer than the last that was cut, in bytes. */
  private static final int SPARE = 1 << 16;

  private static final int CUT = -1;
  private static final int ODD = -2;

  private final ImportFile file;
  private final CharsetGuess guess;
  private final byte separator;
  private final RFC4180Parser parser;
  private final RowReceiver receiver;
  private final Progress progress;
  private final ByteRow row;

  private byte[] buffer = new byte[0];
  private int at;
  private int end;
  private long taken;
  private boolean ended;
  private int line = 1;
  private int lineStart;

  ByteRows(
      ImportFile file,
      CharsetGuess guess,
      CsvShape shape,
      RFC4180Parser parser,
      RowReceiver receiver,
      Progress progress) {
    this.file = file;
    this.guess = guess;
    this.separator = (byte) shape.separator();
    this.parser = parser;
    this.receiver = receiver;
    this.progress = progress;
    this.row = new ByteRow(guess.charset());
  }

  /** A field was opened in this line and never closed. */
  static final class NotClosed extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;

    NotClosed(int line) {
      super("A field that begins in line " + line + " is not closed");
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /**
   * Hands all rows on.
   *
   * @param announced whether the first line names the separator
   */
  void read(boolean announced) throws IOException, NotClosed {
    try (FileBlocks blocks = new FileBlocks(file)) {
      more(blocks);
      at = Math.min(guess.mark(), end);
      if (announced) {
        skipLine(blocks);
      }
      while (at < end || more(blocks)) {
        row(blocks);
      }
    }
  }

  /** Takes the next block behind what is left of the last; false at the end of the file. */
  private boolean more(FileBlocks blocks) throws IOException {
    FileBlocks.Block block = ended ? null : blocks.next();
    if (block == null) {
      ended = true;
      return false;
    }
    int left = end - at;
    if (left == 0) {
      buffer = block.bytes();
    } else {
      LineLimit.require(buffer, at, end, line);
      byte[] joined =
          left + block.length() <= buffer.length && at > 0
              ? buffer
              : new byte[left + block.length() + SPARE];
      System.arraycopy(buffer, at, joined, 0, left);
      System.arraycopy(block.bytes(), 0, joined, left, block.length());
      buffer = joined;
    }
    at = 0;
    end = left + block.length();
    taken += block.length();
    progress.report(file.size() / 8 + taken / 8 * 7, file.size(), file.name());
    return true;
  }

  /** Reads the row that begins here, with more of the file as long as it is cut. */
  private void row(FileBlocks blocks) throws IOException, NotClosed {
    while (true) {
      row.begin(buffer);
      int next = plain();
      if (next == ODD) {
        odd(blocks);
        return;
      }
      if (next >= 0) {
        at = next;
        receiver.row(line++, row);
        return;
      }
      more(blocks);
    }
  }

  /** Takes the fields of a plain row; tells where the next begins. At the end nothing is cut. */
  private int plain() {
    int p = at;
    while (true) {
      int start = p;
      int stop;
      if (p < end && buffer[p] == QUOTE) {
        start++;
        p++;
        while (p < end && buffer[p] != QUOTE && !isBreak(buffer[p])) {
          p++;
        }
        if (p == end) {
          return ended ? ODD : CUT;
        }
        if (buffer[p] != QUOTE) {
          return ODD;
        }
        stop = p++;
        if (p < end && buffer[p] != separator && !isBreak(buffer[p])) {
          return ODD;
        }
      } else {
        while (p < end && buffer[p] != separator && !isBreak(buffer[p])) {
          if (buffer[p] == QUOTE) {
            return ODD;
          }
          p++;
        }
        stop = p;
      }
      row.add(start, stop);
      if (p == end) {
        return ended ? end : CUT;
      }
      if (buffer[p] != separator) {
        return afterBreak(p);
      }
      p++;
    }
  }

  private static boolean isBreak(byte b) {
    return b == '\n' || b == '\r';
  }

  /** Where the next line begins. A return that ends the block may have its line feed after it. */
  private int afterBreak(int p) {
    if (buffer[p] == '\n') {
      return p + 1;
    }
    if (p + 1 == end) {
      return ended ? end : CUT;
    }
    return buffer[p + 1] == '\n' ? p + 2 : p + 1;
  }

  private void odd(FileBlocks blocks) throws IOException, NotClosed {
    int begin = line;
    String[] fields = {};
    int lines = 0;
    do {
      if ((at == end && !more(blocks)) || ++lines > CsvTable.MOST_LINES_OF_A_FIELD) {
        throw new NotClosed(begin);
      }
      String[] next = parser.parseLineMulti(line(blocks));
      int before = fields.length;
      fields = Arrays.copyOf(fields, before + next.length);
      System.arraycopy(next, 0, fields, before, next.length);
    } while (parser.isPending());
    receiver.row(begin, fields);
  }

  /** The text of the line that begins here, and on to the next. */
  private String line(FileBlocks blocks) throws IOException {
    int length = skipLine(blocks);
    return new String(buffer, lineStart, length, guess.charset());
  }

  /** Goes on to the next line; tells how long this one is, in bytes, without its end. */
  private int skipLine(FileBlocks blocks) throws IOException {
    while (true) {
      int p = at;
      while (p < end && !isBreak(buffer[p])) {
        p++;
      }
      int next = p == end ? (ended ? end : CUT) : afterBreak(p);
      if (next >= 0) {
        lineStart = at;
        at = next;
        line++;
        return p - lineStart;
      }
      more(blocks);
    }
  }
}
