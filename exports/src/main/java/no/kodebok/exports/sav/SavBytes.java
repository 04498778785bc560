package no.kodebok.exports.sav;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a system file, little end first, texts in UTF-8. */
final class SavBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  SavBytes integers(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return raw(bytes.array());
  }

  SavBytes number(double number) {
    return raw(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(number).array());
  }

  SavBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  SavBytes one(int number) {
    out.write(number);
    return this;
  }

  SavBytes text(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text filled up with spaces, or cut, to so many bytes. */
  SavBytes padded(String text, int width) {
    return padded(SavNames.cut(text, width).getBytes(StandardCharsets.UTF_8), width);
  }

  SavBytes padded(byte[] text, int width) {
    byte[] field = new byte[width];
    Arrays.fill(field, (byte) ' ');
    System.arraycopy(text, 0, field, 0, Math.min(width, text.length));
    return raw(field);
  }

  /** A text after its length in bytes. */
  SavBytes counted(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return integers(bytes.length).raw(bytes);
  }

  /** An extension record. */
  SavBytes extension(int subtype, int size, byte[] data) {
    return integers(7, subtype, size, data.length / size).raw(data);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
