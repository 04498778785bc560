package no.kodebok.importers.dataset;

import java.util.Arrays;

/** A growing list of the places that rows have in a dictionary. */
final class Places {
  private int[] places = new int[256];
  private int rows;

  void add(int place) {
    if (rows == places.length) {
      places = Arrays.copyOf(places, rows * 2);
    }
    places[rows++] = place;
  }

  int rows() {
    return rows;
  }

  int[] toArray() {
    return Arrays.copyOf(places, rows);
  }
}
