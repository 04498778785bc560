package no.kodebok.importers.spss;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import no.kodebok.importers.dataset.BinaryFile;

/** Cases packed with zlib, block after block, up to the table of blocks behind them. */
final class InflatedBytes implements CaseBytes, AutoCloseable {
  private final BinaryFile in;
  private final Inflater inflater = new Inflater();
  private final byte[] packed = new byte[1 << 16];
  private final long end;
  private boolean within;
  private int fed;

  /** Reads the header of the blocks, which stands where the records before the cases end. */
  InflatedBytes(BinaryFile in, long size) {
    this.in = in;
    long begin = in.position();
    long said = in.i64();
    end = in.i64();
    long trailer = in.i64();
    if (said != begin || end < begin + 24 || trailer < 24) {
      throw in.damaged("the packed cases are not where the file says");
    }
    if (end > size - trailer) {
      throw in.cutOff();
    }
  }

  @Override
  public int some(byte[] into, int offset, int length) {
    try {
      while (true) {
        if (inflater.finished()) {
          next();
        }
        if (inflater.needsInput() && !feed()) {
          if (within) {
            throw in.cutOff();
          }
          return -1;
        }
        within = true;
        int n = inflater.inflate(into, offset, length);
        if (n > 0) {
          return n;
        }
        if (inflater.needsDictionary()) {
          throw in.damaged("a packed block needs a dictionary");
        }
      }
    } catch (DataFormatException e) {
      throw in.damaged("a packed block cannot be unpacked");
    }
  }

  /** Unpacks what is left, so that every block's checksum is looked at. */
  void finish() {
    byte[] left = new byte[1 << 13];
    while (some(left, 0, left.length) > 0) {
      in.part("what follows the cases");
    }
  }

  /** Goes on with the block behind, whose first bytes may have been read already. */
  private void next() {
    int left = inflater.getRemaining();
    int begin = fed - left;
    inflater.reset();
    within = false;
    if (left > 0) {
      inflater.setInput(packed, begin, left);
    }
  }

  private boolean feed() {
    long left = end - in.position();
    if (left <= 0) {
      return false;
    }
    int n = in.some(packed, 0, (int) Math.min(left, packed.length));
    if (n < 0) {
      return false;
    }
    fed = n;
    inflater.setInput(packed, 0, n);
    return true;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
