package no.kodebok.importers.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Column;

/** Changes columns by their dictionaries, so that a million rows cost no more than their values. */
public final class Columns {
  private Columns() {}

  /** What a value is read as, given its place in the dictionary. */
  public interface Reading {
    String read(String value, int place);
  }

  /** The column with every value read anew; the same column when none changes. */
  public static Column map(Column column, Reading reading) {
    List<String> old = column.dictionary();
    String[] read = new String[old.size()];
    boolean changed = false;
    for (int place = 1; place < read.length; place++) {
      String value = old.get(place);
      read[place] = reading.read(value, place);
      changed |= !read[place].equals(value);
    }
    if (!changed) {
      return column;
    }
    List<String> dictionary = new ArrayList<>(List.of(""));
    Map<String, Integer> placeOf = HashMap.newHashMap(read.length);
    placeOf.put("", 0);
    int[] newPlace = new int[read.length];
    for (int place = 1; place < read.length; place++) {
      Integer at = placeOf.putIfAbsent(read[place], dictionary.size());
      if (at == null) {
        newPlace[place] = dictionary.size();
        dictionary.add(read[place]);
      } else {
        newPlace[place] = at;
      }
    }
    int[] places = column.places();
    for (int row = 0; row < places.length; row++) {
      places[row] = newPlace[places[row]];
    }
    return Column.of(dictionary, places);
  }

  /** The first row of the value at each place; 0 for a value that no row has. */
  public static int[] firstRows(Column column) {
    int[] first = new int[column.dictionary().size()];
    for (int row = column.rows() - 1; row >= 0; row--) {
      first[column.place(row)] = row;
    }
    return first;
  }

  /** How many rows have the value at each place. */
  public static int[] counts(Column column) {
    int[] counts = new int[column.dictionary().size()];
    for (int row = 0; row < column.rows(); row++) {
      counts[column.place(row)]++;
    }
    return counts;
  }
}
