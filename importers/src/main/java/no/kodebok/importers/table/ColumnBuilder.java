package no.kodebok.importers.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.kodebok.coding.model.Column;

/**
 * Collects a column row by row, with every distinct value kept once, as UTF-8 in one array: a
 * million ids then cost their bytes, and a code that was met before costs a look at its bytes.
 */
final class ColumnBuilder {
  private byte[] values = new byte[256];
  private int[] ends = new int[32];
  private int[] hashes = new int[32];
  private int distinct = 1;
  private int[] slots = new int[64];
  private final int[] ofOneByte = new int[128];
  private int[] places = new int[64];
  private int rows;

  /** Adds the next row's value; white space around it is left out. */
  void add(String value) {
    String stripped = value.strip();
    if (stripped.isEmpty()) {
      put(0);
    } else {
      byte[] utf8 = stripped.getBytes(StandardCharsets.UTF_8);
      put(placeOf(utf8, 0, utf8.length));
    }
  }

  /** Adds a field of a row. */
  void add(ByteRow row, int field) {
    byte[] bytes = row.bytes();
    int start = row.start(field);
    int end = row.end(field);
    while (start < end && isSpace(bytes[start])) {
      start++;
    }
    while (end > start && isSpace(bytes[end - 1])) {
      end--;
    }
    if (end == start) {
      put(0);
    } else if (end == start + 1 && bytes[start] > 0) {
      put(placeOfOne(bytes, start));
    } else if (isAscii(bytes, start, end)) {
      put(placeOf(bytes, start, end));
    } else {
      // Well-formed UTF-8 is found as it stands once it has been taken in as text.
      int known = row.isUtf8() ? find(bytes, start, end, hash(bytes, start, end)) : -1;
      if (known > 0) {
        put(known);
      } else {
        add(row.text(field));
      }
    }
  }

  private int placeOfOne(byte[] bytes, int at) {
    int place = ofOneByte[bytes[at]];
    if (place == 0) {
      place = placeOf(bytes, at, at + 1);
      ofOneByte[bytes[at]] = place;
    }
    return place;
  }

  /** White space of ASCII, as {@link Character#isWhitespace(char)} has it. */
  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= 9 && b <= 13) || (b >= 28 && b <= 31);
  }

  private static boolean isAscii(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private int placeOf(byte[] bytes, int start, int end) {
    int hash = hash(bytes, start, end);
    int place = find(bytes, start, end, hash);
    return place >= 0 ? place : take(bytes, start, end, hash);
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = 1;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  /** The place of a value; -1 when it is new. */
  private int find(byte[] bytes, int start, int end, int hash) {
    int mask = slots.length - 1;
    for (int slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int place = slots[slot];
      if (hashes[place] == hash
          && Arrays.equals(values, ends[place - 1], ends[place], bytes, start, end)) {
        return place;
      }
    }
    return -1;
  }

  private int take(byte[] bytes, int start, int end, int hash) {
    int length = end - start;
    int from = ends[distinct - 1];
    if (from + length > values.length) {
      long twice = Math.min(2L * values.length, Integer.MAX_VALUE - 8);
      values = Arrays.copyOf(values, Math.max((int) twice, from + length));
    }
    if (distinct == ends.length) {
      ends = Arrays.copyOf(ends, 2 * distinct);
      hashes = Arrays.copyOf(hashes, 2 * distinct);
    }
    System.arraycopy(bytes, start, values, from, length);
    ends[distinct] = from + length;
    hashes[distinct] = hash;
    distinct++;
    if (2 * distinct > slots.length) {
      slots = new int[2 * slots.length];
      for (int place = 1; place < distinct; place++) {
        settle(place);
      }
    } else {
      settle(distinct - 1);
    }
    return distinct - 1;
  }

  private void settle(int place) {
    int mask = slots.length - 1;
    int slot = hashes[place] & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = place;
  }

  private void put(int place) {
    if (rows == places.length) {
      places = Arrays.copyOf(places, 2 * rows);
    }
    places[rows++] = place;
  }

  Column build() {
    List<String> dictionary = new ArrayList<>(distinct);
    dictionary.add("");
    for (int place = 1; place < distinct; place++) {
      int from = ends[place - 1];
      dictionary.add(new String(values, from, ends[place] - from, StandardCharsets.UTF_8));
    }
    return Column.of(dictionary, Arrays.copyOf(places, rows));
  }
}
