package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Counts found documents by their codes. A document counts once for each of its codes and for every
 * code above them: as many as a filter on that code finds.
 */
final class CodeCounter {
  private static final String NONE = "";

  private final List<Code> codes;
  private final Map<UUID, Integer> placeOf = new HashMap<>();
  private final int[] parents;

  CodeCounter(Codebook codebook) {
    codes = codebook.codes();
    parents = new int[codes.size()];
    for (int place = 0; place < parents.length; place++) {
      Code code = codes.get(place);
      placeOf.put(code.id(), place);
      // Parents come before their children.
      UUID parent = code.parent();
      parents[place] = parent == null ? -1 : placeOf.getOrDefault(parent, -1);
    }
  }

  Map<String, Long> count(Found found) throws IOException {
    long[] counts = new long[parents.length];
    long none = 0;
    for (Found.Part part : found.parts()) {
      SortedSetDocValues values = DocValues.getSortedSet(part.reader(), Fields.CODE);
      int[] places = places(values);
      int[] lastCounted = new int[parents.length];
      Arrays.fill(lastCounted, -1);
      DocIdSetIterator each = part.iterator();
      for (int id = each.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = each.nextDoc()) {
        if (!values.advanceExact(id)) {
          none++;
          continue;
        }
        for (int i = values.docValueCount(); i > 0; i--) {
          int place = places[(int) values.nextOrd()];
          for (; place >= 0 && lastCounted[place] != id; place = parents[place]) {
            lastCounted[place] = id;
            counts[place]++;
          }
        }
      }
    }
    return named(counts, none);
  }

  private int[] places(SortedSetDocValues values) throws IOException {
    int[] places = new int[Math.toIntExact(values.getValueCount())];
    for (int ordinal = 0; ordinal < places.length; ordinal++) {
      places[ordinal] = placeOf.getOrDefault(Fields.id(values.lookupOrd(ordinal)), -1);
    }
    return places;
  }

  private Map<String, Long> named(long[] counts, long none) {
    Map<String, Long> named = new HashMap<>();
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] > 0) {
        named.put(codes.get(place).id().toString(), counts[place]);
      }
    }
    if (none > 0) {
      named.put(NONE, none);
    }
    return named;
  }
}
