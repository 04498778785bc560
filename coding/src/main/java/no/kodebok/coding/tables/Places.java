package no.kodebok.coding.tables;

import java.util.function.IntUnaryOperator;

/**
 * For every row its place among the categories of a dimension, in as few bytes as they need: what
 * counting waits for is the memory.
 */
sealed interface Places {
  /** The place of a row. */
  int at(int row);

  /** Puts the places of the rows from {@code from} where sums begin. */
  void putInto(int[] sums, int from, int count);

  /** Adds {@code scale} times the places of the rows from {@code from} to the sums. */
  void addTo(int[] sums, int from, int count, int scale);

  /**
   * Packs them.
   *
   * @param categories number of categories, which every place is less than
   */
  static Places of(int rows, int categories, IntUnaryOperator placeOf) {
    if (categories <= 1 << Byte.SIZE) {
      byte[] places = new byte[rows];
      for (int row = 0; row < rows; row++) {
        places[row] = (byte) placeOf.applyAsInt(row);
      }
      return new Bytes(places);
    }
    if (categories <= 1 << Character.SIZE) {
      char[] places = new char[rows];
      for (int row = 0; row < rows; row++) {
        places[row] = (char) placeOf.applyAsInt(row);
      }
      return new Chars(places);
    }
    int[] places = new int[rows];
    for (int row = 0; row < rows; row++) {
      places[row] = placeOf.applyAsInt(row);
    }
    return new Ints(places);
  }

  /** Up to 256 categories. */
  final class Bytes implements Places {
    private final byte[] places;

    private Bytes(byte[] places) {
      this.places = places;
    }

    @Override
    public int at(int row) {
      return places[row] & 0xff;
    }

    @Override
    public void putInto(int[] sums, int from, int count) {
      for (int i = 0; i < count; i++) {
        sums[i] = places[from + i] & 0xff;
      }
    }

    @Override
    public void addTo(int[] sums, int from, int count, int scale) {
      for (int i = 0; i < count; i++) {
        sums[i] += (places[from + i] & 0xff) * scale;
      }
    }
  }

  /** Up to 65,536 categories. */
  final class Chars implements Places {
    private final char[] places;

    private Chars(char[] places) {
      this.places = places;
    }

    @Override
    public int at(int row) {
      return places[row];
    }

    @Override
    public void putInto(int[] sums, int from, int count) {
      for (int i = 0; i < count; i++) {
        sums[i] = places[from + i];
      }
    }

    @Override
    public void addTo(int[] sums, int from, int count, int scale) {
      for (int i = 0; i < count; i++) {
        sums[i] += places[from + i] * scale;
      }
    }
  }

  /** Any number of categories. */
  final class Ints implements Places {
    private final int[] places;

    private Ints(int[] places) {
      this.places = places;
    }

    @Override
    public int at(int row) {
      return places[row];
    }

    @Override
    public void putInto(int[] sums, int from, int count) {
      System.arraycopy(places, from, sums, 0, count);
    }

    @Override
    public void addTo(int[] sums, int from, int count, int scale) {
      for (int i = 0; i < count; i++) {
        sums[i] += places[from + i] * scale;
      }
    }
  }
}
