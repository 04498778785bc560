package no.kodebok.importers.dataset;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongFunction;
import no.kodebok.coding.model.Column;

/**
 * Collects a column of numbers by their bits, so that a row costs no more than a look into a small
 * table; what the numbers mean is asked once for each that occurs.
 */
public final class NumberColumn {
  /** Differs from run to run, so that no file can be made whose numbers all fall on one slot. */
  private static final long SEED = ThreadLocalRandom.current().nextLong();

  private long[] keys = new long[16];
  private int[] slots = new int[64];
  private int size;
  private final Places places = new Places();

  /** Adds the next row's number. */
  public void add(long bits) {
    int mask = slots.length - 1;
    int slot = slot(bits, mask);
    int place = slots[slot];
    while (place != 0 && keys[place - 1] != bits) {
      slot = (slot + 1) & mask;
      place = slots[slot];
    }
    if (place == 0) {
      place = insert(bits, slot);
    }
    places.add(place);
  }

  private static int slot(long bits, int mask) {
    long mixed = (bits ^ SEED) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return (int) (mixed >>> 32) & mask;
  }

  private int insert(long bits, int slot) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = bits;
    slots[slot] = size;
    int place = size;
    if (size * 2 > slots.length) {
      rehash();
    }
    return place;
  }

  private void rehash() {
    slots = new int[slots.length * 4];
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = slot(keys[i], mask);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  public int rows() {
    return places.rows();
  }

  /** The distinct numbers in order of first appearance. */
  public long[] distinct() {
    return Arrays.copyOf(keys, size);
  }

  /**
   * The column, with each number as the code it stands for.
   *
   * @param code of a number's bits; empty for system missing
   */
  public Column column(LongFunction<String> code) {
    String[] codes = new String[size + 1];
    codes[0] = "";
    for (int i = 0; i < size; i++) {
      codes[i + 1] = code.apply(keys[i]);
    }
    return CodedColumns.of(codes, places.toArray());
  }
}
