package no.kodebok.coding.suggest;

import java.util.Arrays;
import no.kodebok.coding.search.analysis.WordFeatures;

/**
 * Turns passages into vectors: each feature weighs by how often the passage has it and how few
 * passages do (tf-idf, the logarithm of both). Features are found by their hash, as Weinberger et
 * al. (2009), "Feature hashing for large scale multitask learning", describe; that two share a
 * place is rare enough not to be felt.
 */
final class FeatureSpace {
  /** Number of places; the last stands for the constant. */
  static final int SIZE = 1 << 18;

  private static final int CONSTANT = SIZE - 1;

  /** Runs of letters are many and say less than words. */
  private static final float RUNS = 0.4f;

  private final Lexicon lexicon;
  private final WordFeatures features;

  /** Of each word: its features' places times two, one more for a run of letters. */
  private final int[][] marks;

  private final float[] rarity = new float[SIZE];

  /** For these passages; what is rare is judged by all of them. */
  FeatureSpace(Lexicon lexicon, Iterable<int[]> passages) {
    this.lexicon = lexicon;
    this.features = new WordFeatures(lexicon.counts());
    this.marks = new int[lexicon.size()][];
    int[] having = new int[SIZE];
    int all = 0;
    for (int[] passage : passages) {
      all++;
      int before = -1;
      for (int mark : sortedMarks(passage)) {
        if (mark != before) {
          having[mark >> 1]++;
        }
        before = mark;
      }
    }
    for (int place = 0; place < SIZE; place++) {
      rarity[place] = (float) (Math.log((1.0 + all) / (1.0 + having[place])) + 1);
    }
  }

  /** The vector of a passage, of length 1, and a constant beside. */
  Vector vector(int[] passage) {
    int[] sorted = sortedMarks(passage);
    int[] places = new int[sorted.length + 1];
    float[] weights = new float[sorted.length + 1];
    int count = 0;
    double length = 0;
    for (int i = 0; i < sorted.length; ) {
      int mark = sorted[i];
      int end = i;
      while (end < sorted.length && sorted[end] == mark) {
        end++;
      }
      boolean run = (mark & 1) == 1;
      double weight = (run ? RUNS : 1 + Math.log(end - i)) * rarity[mark >> 1];
      places[count] = mark >> 1;
      weights[count++] = (float) weight;
      length += weight * weight;
      i = end;
    }
    float unit = (float) (length == 0 ? 1 : 1 / Math.sqrt(length));
    for (int i = 0; i < count; i++) {
      weights[i] *= unit;
    }
    places[count] = CONSTANT;
    weights[count++] = 1;
    return new Vector(Arrays.copyOf(places, count), Arrays.copyOf(weights, count));
  }

  /** How much a word speaks for the ones, by all that it is told by. */
  double speaksFor(int word, double[] coefficients) {
    double sum = 0;
    for (int mark : marksOf(word)) {
      double weight = (mark & 1) == 1 ? RUNS : 1;
      sum += coefficients[mark >> 1] * weight * rarity[mark >> 1];
    }
    return sum;
  }

  private int[] sortedMarks(int[] passage) {
    int size = 0;
    for (int word : passage) {
      size += marksOf(word).length;
    }
    int[] all = new int[size];
    int at = 0;
    for (int word : passage) {
      int[] own = marksOf(word);
      System.arraycopy(own, 0, all, at, own.length);
      at += own.length;
    }
    Arrays.sort(all);
    return all;
  }

  private int[] marksOf(int word) {
    int[] known = marks[word];
    if (known == null) {
      WordFeatures.Features of = features.of(lexicon.word(word));
      known = new int[of.stems().size() + of.runs().size()];
      int at = 0;
      for (String stem : of.stems()) {
        known[at++] = place('s', stem) << 1;
      }
      for (String run : of.runs()) {
        known[at++] = place('r', run) << 1 | 1;
      }
      marks[word] = known;
    }
    return known;
  }

  private static int place(char kind, String feature) {
    // Spreads the hash over all its bits, as the end of MurmurHash3 does.
    int hash = feature.hashCode() * 31 + kind;
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    hash ^= hash >>> 16;
    return Math.floorMod(hash, CONSTANT);
  }
}
