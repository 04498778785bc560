package no.kodebok.importers.characters;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts what tells charsets apart, chunk by chunk, so that no file is too large. */
public final class ByteCensus {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SPACES = 0x2020202020202020L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final long[] afterLetter = new long[256];
  private final boolean[] seen = new boolean[256];
  private final long[] evenAndOddNuls = new long[2];
  private long total;
  private long high;
  private long controls;
  private long multibyte;
  private long malformed;
  private int pending;
  private int lower = 0x80;
  private int upper = 0xBF;
  private int previous;

  /** Takes the next bytes of the file. */
  public void add(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      if (pending == 0 && i + Long.BYTES <= length && isPlain((long) EIGHT.get(bytes, i))) {
        i += Long.BYTES;
        total += Long.BYTES;
        previous = bytes[i - 1];
        continue;
      }
      int b = bytes[i++] & 0xff;
      if (b == 0) {
        evenAndOddNuls[(int) (total & 1)]++;
      }
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0b && b != 0x1a) {
        controls++;
      }
      if (b >= 0x80) {
        high++;
        seen[b] = true;
        if (isLetter(previous)) {
          afterLetter[b]++;
        }
      }
      utf8(b);
      previous = b;
      total++;
    }
  }

  /** Whether eight bytes are all printable ASCII: none has the high bit, or is below a space. */
  private static boolean isPlain(long eight) {
    return ((eight | (eight - SPACES)) & HIGH_BITS) == 0;
  }

  private void utf8(int b) {
    if (pending > 0) {
      if (b >= lower && b <= upper) {
        pending--;
        lower = 0x80;
        upper = 0xBF;
        multibyte += pending == 0 ? 1 : 0;
        return;
      }
      malformed++;
      pending = 0;
      lower = 0x80;
      upper = 0xBF;
    }
    if (b >= 0xC2 && b <= 0xDF) {
      pending = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      pending = 2;
      // Neither longer than needed nor half a surrogate pair.
      lower = b == 0xE0 ? 0xA0 : 0x80;
      upper = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      pending = 3;
      lower = b == 0xF0 ? 0x90 : 0x80;
      upper = b == 0xF4 ? 0x8F : 0xBF;
    } else if (b >= 0x80) {
      malformed++;
    }
  }

  private static boolean isLetter(int b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  public long total() {
    return total;
  }

  /** Bytes of 0x80 and above. */
  public long high() {
    return high;
  }

  /** Bytes below space that no text has, NUL included. */
  public long controls() {
    return controls;
  }

  /** Well-formed UTF-8 sequences of two bytes and more. */
  public long multibyte() {
    return multibyte;
  }

  /** Places where the bytes are not UTF-8, a sequence cut off at the end included. */
  public long malformed() {
    return malformed + (pending > 0 ? 1 : 0);
  }

  public long nuls() {
    return evenAndOddNuls[0] + evenAndOddNuls[1];
  }

  /** NULs at even places (of the high halves of big-endian UTF-16). */
  public long evenNuls() {
    return evenAndOddNuls[0];
  }

  /** Whether this byte of 0x80 or above occurs. */
  boolean seen(int b) {
    return seen[b];
  }

  /** How often this byte of 0x80 or above follows an ASCII letter. */
  public long afterLetter(int b) {
    return afterLetter[b];
  }
}
