package no.kodebok.importers.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A row of a text file before it is decoded: where each field lies among the bytes. Most fields of
 * a survey are one of a few codes, which are known again by their bytes; making text of each would
 * be most of the work. One object stands for row after row.
 */
public final class ByteRow {
  private final Charset charset;
  private byte[] bytes = {};
  private int[] bounds = new int[128];
  private int count;

  /**
   * Rows in a charset in which the bytes below 128 are ASCII and nothing else.
   *
   * @see #reads
   */
  public ByteRow(Charset charset) {
    this.charset = charset;
  }

  /** Whether separators and ends of lines can be found among the bytes of this charset. */
  public static boolean reads(Charset charset) {
    String name = charset.name();
    return charset.equals(StandardCharsets.UTF_8)
        || charset.equals(StandardCharsets.US_ASCII)
        || name.startsWith("ISO-8859-")
        || name.startsWith("windows-125");
  }

  /** Begins a row of fields among these bytes. */
  public void begin(byte[] of) {
    bytes = of;
    count = 0;
  }

  /** Adds a field. */
  public void add(int start, int end) {
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
  }

  /** Number of fields. */
  public int count() {
    return count;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int field) {
    return bounds[2 * field];
  }

  int end(int field) {
    return bounds[2 * field + 1];
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** A field as text. */
  String text(int field) {
    return new String(bytes, start(field), end(field) - start(field), charset);
  }

  /** All fields as text. */
  public String[] texts() {
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = text(i);
    }
    return texts;
  }

  /** Whether a field has a sign of ASCII in it that is no space: the row is surely not blank. */
  boolean isSurelyFilled() {
    for (int field = 0; field < count; field++) {
      int end = end(field);
      for (int i = start(field); i < end; i++) {
        if (bytes[i] > ' ') {
          return true;
        }
      }
    }
    return false;
  }
}
