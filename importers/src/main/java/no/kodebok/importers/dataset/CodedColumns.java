package no.kodebok.importers.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Column;

/** Makes columns of places whose codes may be the same: 0 and -0, or two spellings. */
final class CodedColumns {
  private CodedColumns() {}

  /**
   * A column.
   *
   * @param codes by place; the first is empty
   * @param places of the rows, which this method may change
   */
  static Column of(String[] codes, int[] places) {
    List<String> dictionary = new ArrayList<>();
    Map<String, Integer> placeOf = new HashMap<>();
    int[] newPlace = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      Integer known = placeOf.get(codes[i]);
      if (known == null) {
        known = dictionary.size();
        dictionary.add(codes[i]);
        placeOf.put(codes[i], known);
      }
      newPlace[i] = known;
    }
    for (int row = 0; row < places.length; row++) {
      places[row] = newPlace[places[row]];
    }
    return Column.of(dictionary, places);
  }
}
