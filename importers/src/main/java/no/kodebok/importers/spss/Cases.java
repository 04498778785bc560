package no.kodebok.importers.spss;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import no.kodebok.importers.dataset.BinaryFile;

/** The cases one by one, each as it would stand uncompressed. */
final class Cases {
  private static final int ELEMENT = 8;
  private static final int END = 252;
  private static final int LITERAL = 253;
  private static final int SPACES = 254;
  private static final int SYSTEM_MISSING = 255;

  private final BinaryFile in;
  private final CaseBytes bytes;
  private final boolean compressed;
  private final VarHandle longs;

  /** What stands for each command of the compression, in the file's order of bytes. */
  private final long[] meaning = new long[256];

  private final byte[] commands = new byte[ELEMENT];
  private int command = ELEMENT;

  /**
   * The cases of a file that stands where they begin.
   *
   * @param systemMissing the number that means it
   */
  Cases(BinaryFile in, CaseBytes bytes, boolean compressed, double bias, double systemMissing) {
    this.in = in;
    this.bytes = bytes;
    this.compressed = compressed;
    this.longs = longs(in.order());
    for (int i = 1; i < END; i++) {
      meaning[i] = Double.doubleToRawLongBits(i - bias);
    }
    meaning[SPACES] = 0x2020202020202020L;
    meaning[SYSTEM_MISSING] = Double.doubleToRawLongBits(systemMissing);
  }

  /** Reads numbers of 8 bytes out of a case. */
  static VarHandle longs(ByteOrder order) {
    return MethodHandles.byteArrayViewVarHandle(long[].class, order);
  }

  /** Writes the next case into a piece of the array; false where there is none. */
  boolean next(byte[] into, int offset, int length) {
    return compressed ? unpack(into, offset, offset + length) : full(into, offset, length);
  }

  private boolean unpack(byte[] row, int begin, int end) {
    for (int at = begin; at < end; ) {
      if (command == ELEMENT) {
        int n = some(commands, 0, ELEMENT);
        if (n == 0) {
          return ends(at - begin);
        }
        // The last commands need not be filled up to eight.
        Arrays.fill(commands, n, ELEMENT, (byte) 0);
        command = 0;
      }
      int code = commands[command++] & 0xff;
      if (code == 0) {
        continue;
      }
      if (code == END) {
        return ends(at - begin);
      }
      if (code == LITERAL) {
        if (!full(row, at, ELEMENT)) {
          throw in.cutOff();
        }
      } else {
        longs.set(row, at, meaning[code]);
      }
      at += ELEMENT;
    }
    return true;
  }

  private boolean ends(int done) {
    if (done > 0) {
      throw in.cutOff();
    }
    // Whatever follows is no case.
    Arrays.fill(commands, (byte) END);
    command = 0;
    return false;
  }

  /** Fills a piece of an array; false where nothing is left. */
  private boolean full(byte[] into, int offset, int length) {
    int n = some(into, offset, length);
    if (n > 0 && n < length) {
      throw in.cutOff();
    }
    return n > 0;
  }

  /** Fills as much of a piece as there is. */
  private int some(byte[] into, int offset, int length) {
    int done = 0;
    while (done < length) {
      int n = bytes.some(into, offset + done, length - done);
      if (n < 0) {
        return done;
      }
      done += n;
    }
    return done;
  }
}
