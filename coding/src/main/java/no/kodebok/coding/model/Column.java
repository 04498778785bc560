package no.kodebok.coding.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One variable's answers, dictionary-coded: every row holds the place of its value in the
 * dictionary. Place 0 is always the empty string: no value at all (system missing). Values are the
 * codes of the file, as text, without space around them.
 */
public final class Column {
  private final List<String> dictionary;
  private final int[] places;

  private Column(List<String> dictionary, int[] places) {
    this.dictionary = dictionary;
    this.places = places;
  }

  /**
   * Takes a dictionary and the rows' places in it.
   *
   * @throws IllegalArgumentException if entry 0 is not empty or a place lies outside the dictionary
   */
  public static Column of(List<String> dictionary, int[] places) {
    if (dictionary.isEmpty() || !dictionary.getFirst().isEmpty()) {
      throw new IllegalArgumentException("Entry 0 of a column's dictionary is the empty value");
    }
    for (int place : places) {
      if (place < 0 || place >= dictionary.size()) {
        throw new IllegalArgumentException("No entry " + place + " in the dictionary");
      }
    }
    return new Column(List.copyOf(dictionary), places.clone());
  }

  public static Column ofValues(List<String> values) {
    Builder builder = new Builder();
    values.forEach(builder::add);
    return builder.build();
  }

  public int rows() {
    return places.length;
  }

  /** The distinct values in order of first appearance, the empty one first. */
  public List<String> dictionary() {
    return dictionary;
  }

  /** The place of a row's value in the dictionary; 0 when it has none. */
  public int place(int row) {
    return places[row];
  }

  /** The row's value; empty when it has none. */
  public String value(int row) {
    return dictionary.get(places[row]);
  }

  /** A copy of all places, for counting. */
  public int[] places() {
    return places.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Column column
        && dictionary.equals(column.dictionary)
        && Arrays.equals(places, column.places);
  }

  @Override
  public int hashCode() {
    return 31 * dictionary.hashCode() + Arrays.hashCode(places);
  }

  /** Collects a column row by row. */
  public static final class Builder {
    private final Map<String, Integer> placeOf = new HashMap<>(Map.of("", 0));
    private final List<String> dictionary = new ArrayList<>(List.of(""));
    private int[] places = new int[64];
    private int rows;

    /** Adds the next row's value; white space around it is left out. */
    public void add(String value) {
      String trimmed = value.strip();
      Integer place = placeOf.get(trimmed);
      if (place == null) {
        place = dictionary.size();
        dictionary.add(trimmed);
        placeOf.put(trimmed, place);
      }
      if (rows == places.length) {
        places = Arrays.copyOf(places, rows * 2);
      }
      places[rows++] = place;
    }

    public int rows() {
      return rows;
    }

    public Column build() {
      return new Column(List.copyOf(dictionary), Arrays.copyOf(places, rows));
    }
  }
}
