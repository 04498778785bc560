package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the segments that have one of many terms, in their order, and scores them. A window moves
 * over the segments: each term is read through it before the next one is, and what was met is kept
 * for each place in it.
 */
final class WordScorer extends Scorer {
  /** Segments that are looked at together. */
  private static final int WINDOW = 1024;

  private final List<Postings> postings;
  private final SimScorer[] readings;
  private final @Nullable NumericDocValues norms;
  private final float asWritten;
  private final float others;
  private final long cost;

  /** How often a reading's terms stand at each place of the window, weighed. */
  private final float[][] times;

  private final FixedBitSet found = new FixedBitSet(WINDOW);
  private final FixedBitSet written = new FixedBitSet(WINDOW);

  /** The window's first segment. */
  private int base = -WINDOW;

  private int segment = -1;

  /**
   * The segments that have a term.
   *
   * @param reading the number of the reading that the term belongs to
   * @param written whether it is the word as it was written in the query
   */
  record Postings(PostingsEnum segments, float weight, int reading, boolean written) {}

  /**
   * Scores by readings, of which the best counts.
   *
   * @param readings none where nothing is scored
   * @param asWritten what having the word as written earns
   * @param others how much the readings count beside the best
   */
  WordScorer(
      List<Postings> postings,
      List<SimScorer> readings,
      @Nullable NumericDocValues norms,
      float asWritten,
      float others,
      long cost) {
    this.postings = postings;
    this.readings = readings.toArray(SimScorer[]::new);
    this.norms = norms;
    this.asWritten = asWritten;
    this.others = others;
    this.cost = cost;
    this.times = new float[readings.size()][WINDOW];
  }

  @Override
  public int docID() {
    return segment;
  }

  @Override
  public DocIdSetIterator iterator() {
    return new DocIdSetIterator() {
      @Override
      public int docID() {
        return segment;
      }

      @Override
      public int nextDoc() throws IOException {
        return advance(segment + 1);
      }

      @Override
      public int advance(int target) throws IOException {
        segment = next(target);
        return segment;
      }

      @Override
      public long cost() {
        return cost;
      }
    };
  }

  private int next(int target) throws IOException {
    if (target == DocIdSetIterator.NO_MORE_DOCS) {
      return target;
    }
    int from = target;
    while (true) {
      int place = from - base;
      int next = place < WINDOW ? found.nextSetBit(place) : DocIdSetIterator.NO_MORE_DOCS;
      if (next != DocIdSetIterator.NO_MORE_DOCS) {
        return base + next;
      }
      from = Math.max(from, base + WINDOW);
      int first = first(from);
      if (first == DocIdSetIterator.NO_MORE_DOCS) {
        return first;
      }
      look(first);
      from = first;
    }
  }

  /** The first segment from here on that has a term. */
  private int first(int from) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (Postings one : postings) {
      int here = one.segments.docID();
      first = Math.min(first, here < from ? one.segments.advance(from) : here);
    }
    return first;
  }

  /** Moves the window so that it begins here. */
  private void look(int first) throws IOException {
    base = first;
    found.clear();
    written.clear();
    for (float[] reading : times) {
      Arrays.fill(reading, 0);
    }
    // Never beyond the largest number.
    int end = (int) Math.min((long) first + WINDOW, DocIdSetIterator.NO_MORE_DOCS);
    for (Postings one : postings) {
      PostingsEnum segments = one.segments;
      for (int here = segments.docID(); here < end; here = segments.nextDoc()) {
        int place = here - first;
        found.set(place);
        if (times.length > 0) {
          times[one.reading][place] += one.weight * segments.freq();
          if (one.written) {
            written.set(place);
          }
        }
      }
    }
  }

  @Override
  public float score() throws IOException {
    long norm = norms != null && norms.advanceExact(segment) ? norms.longValue() : 1;
    int place = segment - base;
    float best = 0;
    float rest = 0;
    for (int reading = 0; reading < readings.length; reading++) {
      float here = times[reading][place];
      if (here > 0) {
        float score = readings[reading].score(here, norm);
        if (score > best) {
          rest += best;
          best = score;
        } else {
          rest += score;
        }
      }
    }
    return best + others * rest + (written.get(place) ? asWritten : 0);
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.POSITIVE_INFINITY;
  }
}
