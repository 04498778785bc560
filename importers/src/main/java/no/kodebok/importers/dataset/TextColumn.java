package no.kodebok.importers.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.kodebok.coding.model.Column;

/** Collects a column of texts, one character a byte, until their charset is known. */
public final class TextColumn {
  private final Map<String, Integer> placeOf = new HashMap<>();
  private final List<String> distinct = new ArrayList<>();
  private final Places places = new Places();
  private long length;

  /** Adds the next row's text. */
  public void add(String raw) {
    Integer place = placeOf.get(raw);
    if (place == null) {
      distinct.add(raw);
      place = distinct.size();
      placeOf.put(raw, place);
      length += raw.length();
    }
    places.add(place);
  }

  /** Length of the distinct texts together. */
  public long length() {
    return length;
  }

  public int rows() {
    return places.rows();
  }

  /** The distinct texts in order of first appearance. */
  public List<String> distinct() {
    return Collections.unmodifiableList(distinct);
  }

  /** The column, with each text as it is read. */
  public Column column(UnaryOperator<String> read) {
    String[] codes = new String[distinct.size() + 1];
    codes[0] = "";
    for (int i = 0; i < distinct.size(); i++) {
      codes[i + 1] = read.apply(distinct.get(i));
    }
    return CodedColumns.of(codes, places.toArray());
  }
}
