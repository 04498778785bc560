package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query in all its readings. The surest reading that a segment has counts, the others
 * a little; what stands as it was written counts more.
 *
 * <p>A word has hundreds of terms that few segments have each. So they are read one after the other
 * for a thousand segments at a time ({@link WordScorer}), and not side by side for each segment.
 */
final class WordQuery extends Query {
  private final List<Reading> readings;
  private final Term written;
  private final float asWritten;
  private final float others;
  private final boolean oneOfSeveral;

  /**
   * What a word may be taken for.
   *
   * @param weight above 0; how sure the reading is
   */
  record Reading(List<WeightedTerm> terms, float weight) {
    Reading {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A term of a reading.
   *
   * @param weight above 0, at most 1: how much it counts beside the reading's other terms
   */
  record WeightedTerm(Term term, float weight) {}

  /**
   * A word in its readings.
   *
   * @param written the word as it was written, one of the terms
   * @param asWritten what a segment earns that has it
   * @param others how much the readings count beside the surest, from 0 to 1
   * @param oneOfSeveral whether the query has other words: having all of them in some way then says
   *     more than having one surely
   */
  WordQuery(
      List<Reading> readings, Term written, float asWritten, float others, boolean oneOfSeveral) {
    this.readings = List.copyOf(readings);
    this.written = written;
    this.asWritten = asWritten;
    this.others = others;
    this.oneOfSeveral = oneOfSeveral;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<Known> known = new ArrayList<>();
    for (Reading reading : readings) {
      Known one = known(reading, searcher, mode, boost);
      if (one != null) {
        known.add(one);
      }
    }
    return new WordWeight(this, known, boost);
  }

  /** A reading that the index has, its terms and how segments with them score. */
  private record Known(List<KnownTerm> terms, @Nullable SimScorer scorer) {}

  private record KnownTerm(WeightedTerm term, TermStates states) {}

  private @Nullable Known known(
      Reading reading, IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
    List<KnownTerm> terms = new ArrayList<>();
    long segments = 0;
    long times = 0;
    for (WeightedTerm one : reading.terms) {
      TermStates states = TermStates.build(searcher, one.term, true);
      if (states.docFreq() > 0) {
        terms.add(new KnownTerm(one, states));
        segments = Math.max(segments, states.docFreq());
        times += states.totalTermFreq();
      }
    }
    if (terms.isEmpty()) {
      return null;
    }
    return new Known(
        terms, mode.needsScores() ? scorer(reading, searcher, boost, segments, times) : null);
  }

  /** All terms of a reading count as one word. */
  private SimScorer scorer(
      Reading reading, IndexSearcher searcher, float boost, long segments, long times)
      throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(Fields.WORDS);
    TermStatistics together = new TermStatistics(new BytesRef("reading"), segments, times);
    SimScorer sure =
        searcher
            .getSimilarity()
            .scorer(boost * reading.weight, Objects.requireNonNull(all), together);
    return oneOfSeveral ? new HavingIt(sure, boost, reading.weight) : sure;
  }

  /** Has what a word earns for being there lessened less where the reading is not sure. */
  private static final class HavingIt extends SimScorer {
    private final SimScorer sure;
    private final float more;

    HavingIt(SimScorer sure, float boost, float weight) {
      this.sure = sure;
      this.more = boost * CoordinatedSimilarity.HAVING_IT * ((float) Math.sqrt(weight) - weight);
    }

    @Override
    public float score(float frequency, long norm) {
      return more + sure.score(frequency, norm);
    }
  }

  private static final class WordWeight extends Weight {
    private final WordQuery query;
    private final List<Known> readings;
    private final float boost;

    WordWeight(WordQuery query, List<Known> readings, float boost) {
      super(query);
      this.query = query;
      this.readings = readings;
      this.boost = boost;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      Terms terms = context.reader().terms(Fields.WORDS);
      if (terms == null) {
        return null;
      }
      TermsEnum each = terms.iterator();
      List<WordScorer.Postings> postings = new ArrayList<>();
      List<SimScorer> scorers = new ArrayList<>();
      long cost = 0;
      for (Known reading : readings) {
        boolean here = false;
        for (KnownTerm one : reading.terms) {
          var state = one.states.get(context);
          TermState found = state == null ? null : state.get();
          if (found != null) {
            each.seekExact(one.term.term.bytes(), found);
            PostingsEnum segments = each.postings(null, PostingsEnum.FREQS);
            postings.add(
                new WordScorer.Postings(
                    segments,
                    one.term.weight,
                    scorers.size(),
                    one.term.term.equals(query.written)));
            cost += each.docFreq();
            here = true;
          }
        }
        if (here && reading.scorer != null) {
          scorers.add(reading.scorer);
        }
      }
      if (postings.isEmpty()) {
        return null;
      }
      WordScorer scorer =
          new WordScorer(
              postings,
              scorers,
              context.reader().getNormValues(Fields.WORDS),
              boost * query.asWritten,
              query.others,
              cost);
      return new Supplier(scorer, cost);
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return true;
    }

    @Override
    public Explanation explain(LeafReaderContext context, int segment) throws IOException {
      Scorer scorer = scorer(context);
      return scorer != null && scorer.iterator().advance(segment) == segment
          ? Explanation.match(scorer.score(), query.toString())
          : Explanation.noMatch(query.toString());
    }
  }

  private static final class Supplier extends ScorerSupplier {
    private final WordScorer scorer;
    private final long cost;

    Supplier(WordScorer scorer, long cost) {
      this.scorer = scorer;
      this.cost = cost;
    }

    @Override
    public Scorer get(long leadCost) {
      return scorer;
    }

    @Override
    public long cost() {
      return cost;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(Fields.WORDS)) {
      for (Reading reading : readings) {
        visitor.consumeTerms(
            this, reading.terms.stream().map(WeightedTerm::term).toArray(Term[]::new));
      }
    }
  }

  @Override
  public String toString(String field) {
    return written.text() + " in " + readings.size() + " readings";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordQuery word
        && readings.equals(word.readings)
        && written.equals(word.written)
        && asWritten == word.asWritten
        && others == word.others
        && oneOfSeveral == word.oneOfSeveral;
  }

  @Override
  public int hashCode() {
    return Objects.hash(readings, written, asWritten, others, oneOfSeveral);
  }
}
