package no.kodebok.coding.search.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25, with a fixed amount on top for having the word at all, so that a segment with more of the
 * query's words ranks above one with fewer of them, however often.
 */
final class CoordinatedSimilarity extends Similarity {
  /** Above what a usual word can earn by being rare and frequent (its idf, in nats). */
  static final float HAVING_IT = 8f;

  private final BM25Similarity bm25 = new BM25Similarity(1.2f, 0.5f);

  @Override
  public long computeNorm(FieldInvertState state) {
    return bm25.computeNorm(state);
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    SimScorer inner = bm25.scorer(boost, collection, terms);
    float fixed = boost * HAVING_IT;
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return fixed + inner.score(frequency, norm);
      }

      @Override
      public Explanation explain(Explanation frequency, long norm) {
        return Explanation.match(
            score(frequency.getValue().floatValue(), norm),
            "for having it, plus:",
            inner.explain(frequency, norm));
      }
    };
  }
}
