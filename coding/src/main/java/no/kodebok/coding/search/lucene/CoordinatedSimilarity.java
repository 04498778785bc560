package no.kodebok.coding.search.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25, with an amount on top for having the word at all, so that a segment with more of the
 * query's words ranks above one with fewer of them, however often.
 */
final class CoordinatedSimilarity extends Similarity {
  /** What every word earns that a segment has. */
  static final float HAVING_IT = 4f;

  /** A rare word says more of what is meant than one that is everywhere. */
  private static final float BEING_RARE = 2f;

  private final BM25Similarity bm25 = new BM25Similarity(1.2f, 0.5f);

  @Override
  public long computeNorm(FieldInvertState state) {
    return bm25.computeNorm(state);
  }

  /** Of the rarest term, in nats. */
  private static float rarity(CollectionStatistics collection, TermStatistics... terms) {
    double rarity = 0;
    for (TermStatistics term : terms) {
      double has = term.docFreq();
      rarity = Math.max(rarity, Math.log1p((collection.docCount() - has + 0.5) / (has + 0.5)));
    }
    return (float) rarity;
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    SimScorer inner = bm25.scorer(boost, collection, terms);
    float fixed = boost * (HAVING_IT + BEING_RARE * rarity(collection, terms));
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
