package no.kodebok.exports.sav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes cases in SPSS's own compression: a byte for each eight says that they are a small whole
 * number, spaces, system missing, or that they follow as they are.
 */
final class SavCases {
  private static final int BIAS = 100;
  private static final int AS_IT_IS = 253;
  private static final int SPACES = 254;
  private static final int SYSTEM_MISSING = 255;

  private final OutputStream out;
  private final byte[] codes = new byte[8];
  private final ByteArrayOutputStream literals = new ByteArrayOutputStream();
  private final ByteBuffer eight = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
  private int used;

  SavCases(OutputStream out) {
    this.out = out;
  }

  void number(@Nullable Double number) throws IOException {
    if (number == null) {
      add(SYSTEM_MISSING, null);
    } else if (number == Math.rint(number)
        && number >= 1 - BIAS
        && number <= 251 - BIAS
        && !(number == 0 && 1 / number < 0)) {
      add(number.intValue() + BIAS, null);
    } else {
      add(AS_IT_IS, eight.putDouble(0, number).array());
    }
  }

  /** The bytes of a text, spread over the segments of its variable. */
  void text(SavVariable variable, byte[] text) throws IOException {
    int from = 0;
    for (int segment = 0; segment < variable.segments(); segment++) {
      int width = variable.segmentWidth(segment);
      int length = Math.min(text.length - from, width);
      byte[] cell = new byte[(width + 7) / 8 * 8];
      Arrays.fill(cell, (byte) ' ');
      System.arraycopy(text, from, cell, 0, length);
      from += length;
      for (int at = 0; at < cell.length; at += 8) {
        byte[] part = Arrays.copyOfRange(cell, at, at + 8);
        boolean blank = true;
        for (byte one : part) {
          blank &= one == ' ';
        }
        add(blank ? SPACES : AS_IT_IS, blank ? null : part);
      }
    }
  }

  private void add(int code, byte @Nullable [] literal) throws IOException {
    codes[used++] = (byte) code;
    if (literal != null) {
      literals.write(literal);
    }
    if (used == codes.length) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(codes);
    literals.writeTo(out);
    literals.reset();
    Arrays.fill(codes, (byte) 0);
    used = 0;
  }

  /** Writes what is still held. */
  void end() throws IOException {
    if (used > 0) {
      flush();
    }
  }
}
