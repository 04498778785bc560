package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** All documents that a query finds, without scores. */
final class Found {
  private final List<Part> parts = new ArrayList<>();

  /** Those in one part of the index. */
  record Part(LeafReader reader, FixedBitSet documents, int count) {
    DocIdSetIterator iterator() {
      return new BitSetIterator(documents, count);
    }
  }

  static Found of(IndexSearcher searcher, Query query, SearchThreads threads) throws IOException {
    Found found = new Found();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Future<@Nullable Part>> parts = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      parts.add(
          threads.begin(() -> {
            Scorer scorer = weight.scorer(leaf);
            return scorer == null ? null : part(leaf.reader(), scorer.iterator());
          }));
    }
    for (Future<@Nullable Part> each : parts) {
      Part part = SearchThreads.result(each);
      if (part != null) {
        found.parts.add(part);
      }
    }
    return found;
  }

  private static Part part(LeafReader reader, DocIdSetIterator each) throws IOException {
    FixedBitSet documents = new FixedBitSet(reader.maxDoc());
    Bits live = reader.getLiveDocs();
    int count = 0;
    for (int id = each.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = each.nextDoc()) {
      if (live == null || live.get(id)) {
        documents.set(id);
        count++;
      }
    }
    return new Part(reader, documents, count);
  }

  long count() {
    return parts.stream().mapToLong(Part::count).sum();
  }

  List<Part> parts() {
    return parts;
  }
}
