package no.kodebok.coding.search.analysis;

/** Where each letter of a word, as it is compared, stands in the word as it is written. */
final class LetterPlaces {
  /** Of each letter where it begins and where it ends, one after the other. */
  private final int[] places;

  LetterPlaces(int[] places) {
    this.places = places;
  }

  int begin(int letter) {
    return places[2 * letter];
  }

  int end(int letter) {
    return places[2 * letter + 1];
  }
}
