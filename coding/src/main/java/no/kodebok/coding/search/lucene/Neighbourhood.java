package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/**
 * Raises hits that stand beside other good hits: what is talked about at length is seldom said in
 * one segment. Looks at the best hits only; the others keep their order behind them.
 */
final class Neighbourhood {
  /** How many of the best hits are looked at. */
  static final int BEST = 200;

  private static final float SHARE = 0.1f;

  /** Sums of the same parts in another order differ in the last digits. */
  private static final float PRECISION = 1000f;

  private final DirectoryReader reader;

  Neighbourhood(DirectoryReader reader) {
    this.reader = reader;
  }

  /** Where a segment stands: its source, by the number of the source in its part of the index. */
  private record Place(String source, long ordinal) {}

  /** Puts the best hits, the first ones, in order anew. */
  void rank(ScoreDoc[] hits) throws IOException {
    int count = Math.min(BEST, hits.length);
    Place[] places = new Place[count];
    Map<Place, Float> scores = new HashMap<>();
    for (int i = 0; i < count; i++) {
      places[i] = place(hits[i].doc);
      scores.put(places[i], score(hits[i]));
    }
    Map<ScoreDoc, Raised> raised = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Place place = places[i];
      float before = scores.getOrDefault(new Place(place.source, place.ordinal - 1), 0f);
      float after = scores.getOrDefault(new Place(place.source, place.ordinal + 1), 0f);
      float score = score(hits[i]) + SHARE * Math.max(before, after);
      raised.put(hits[i], new Raised(Math.round(score * PRECISION) / PRECISION, place));
    }
    Arrays.sort(hits, 0, count, Comparator.comparing(raised::get));
    for (int i = 0; i < count; i++) {
      Raised hit = raised.get(hits[i]);
      if (hit != null) {
        ((FieldDoc) hits[i]).fields[0] = hit.score;
      }
    }
  }

  /** Alike ones stand in the order of the texts, whatever the sums of their parts come to. */
  private record Raised(float score, Place place) implements Comparable<Raised> {
    private static final Comparator<Raised> ORDER =
        Comparator.comparingDouble(Raised::score)
            .reversed()
            .thenComparing(raised -> raised.place.source)
            .thenComparingLong(raised -> raised.place.ordinal);

    @Override
    public int compareTo(Raised other) {
      return ORDER.compare(this, other);
    }
  }

  private static float score(ScoreDoc hit) {
    return (Float) ((FieldDoc) hit).fields[0];
  }

  private Place place(int id) throws IOException {
    LeafReaderContext context = reader.leaves().get(ReaderUtil.subIndex(id, reader.leaves()));
    LeafReader leaf = context.reader();
    SortedDocValues source = DocValues.getSorted(leaf, Fields.SOURCE);
    NumericDocValues ordinal = DocValues.getNumeric(leaf, Fields.ORDINAL);
    int own = id - context.docBase;
    if (!source.advanceExact(own) || !ordinal.advanceExact(own)) {
      throw new IOException("Document " + id + " has no place");
    }
    return new Place(
        Fields.id(source.lookupOrd(source.ordValue())).toString(), ordinal.longValue());
  }
}
