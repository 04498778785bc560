package no.kodebok.importers.spss;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * An extension record.
 *
 * @param subtype what it is about
 * @param size bytes of an element
 * @param count elements
 * @param text the whole content, one character a byte
 */
record InfoRecord(int subtype, int size, int count, String text, ByteOrder order) {
  static final int INTEGERS = 3;
  static final int FLOATS = 4;
  static final int VARIABLE_SETS = 5;
  static final int RESPONSE_SETS = 7;
  static final int DISPLAY = 11;
  static final int LONG_NAMES = 13;
  static final int VERY_LONG_STRINGS = 14;
  static final int CASES = 16;
  static final int FILE_ATTRIBUTES = 17;
  static final int VARIABLE_ATTRIBUTES = 18;
  static final int NEW_RESPONSE_SETS = 19;
  static final int ENCODING = 20;
  static final int LONG_LABELS = 21;
  static final int LONG_MISSING = 22;

  /** About dates, products, printing and the look of tables: nothing of it is about the data. */
  private static final java.util.Set<Integer> OF_NO_MEANING =
      java.util.Set.of(6, 8, 10, 12, 15, 23, 24);

  boolean meansNothing() {
    return OF_NO_MEANING.contains(subtype);
  }

  ByteBuffer numbers() {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)).order(order);
  }

  /** A text after its length, which is not allocated before it is checked. */
  static String text(ByteBuffer from) {
    return text(from, from.getInt());
  }

  static String text(ByteBuffer from, int length) {
    if (length < 0 || length > from.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    from.get(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
