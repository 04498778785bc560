package no.kodebok.coding.search.analysis;

import java.util.Arrays;

/** Where the letters of a word as it is compared stand in what was written. */
final class LetterPlaces {
  /** For each letter, where what it was made of begins, and where that ends. */
  private int[] places = new int[32];

  private int count;

  /** Adds the next letter, made of what stands from {@code begin} to {@code end}. */
  void add(int begin, int end) {
    if (2 * count == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[2 * count] = begin;
    places[2 * count + 1] = end;
    count++;
  }

  int begin(int letter) {
    return places[2 * letter];
  }

  int end(int letter) {
    return places[2 * letter + 1];
  }

  /** Whether every letter was made of the one sign in its place. */
  boolean areAligned() {
    for (int letter = 0; letter < count; letter++) {
      if (begin(letter) != letter || end(letter) != letter + 1) {
        return false;
      }
    }
    return true;
  }
}
