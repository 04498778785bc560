package no.kodebok.coding.likeness;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds among very many texts those that may be near to another, so that only they are compared
 * word by word. Each text's set of word beginnings gets a signature of minima under random hashes
 * (Broder, On the resemblance and containment of documents, 1997), and texts that agree in one of
 * sixteen bands of three minima are likely near (Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, 3.4): of pairs that share three in four words, one in six thousand is missed.
 */
public final class LikelyNear {
  private static final int BANDS = 16;
  private static final int ROWS = 3;

  /** Letters that inflected forms of a word mostly share. */
  private static final int BEGINNING = 6;

  private LikelyNear() {}

  /** As {@link #among(List, IntPredicate)}, for all of them. */
  public static int[] among(List<String> texts) {
    return among(texts, place -> true);
  }

  /**
   * The texts that may be near to another one, by their places in ascending order.
   *
   * @param texts words parted by single spaces
   * @param asked by place, of which texts it is asked; others are told as what these are near to
   */
  public static int[] among(List<String> texts, IntPredicate asked) {
    long[][] keys = new long[BANDS][texts.size()];
    IntStream.range(0, texts.size()).parallel().forEach(i -> sign(texts.get(i), i, keys));
    BitSet likely = new BitSet();
    for (long[] band : keys) {
      long[] sorted = band.clone();
      Arrays.sort(sorted);
      long[] ofAsked =
          IntStream.range(0, band.length).filter(asked).mapToLong(i -> band[i]).sorted().toArray();
      for (int i = 0; i < band.length; i++) {
        int place = Arrays.binarySearch(sorted, band[i]);
        boolean shared =
            (place > 0 && sorted[place - 1] == band[i])
                || (place + 1 < sorted.length && sorted[place + 1] == band[i]);
        if (shared
            && !texts.get(i).isEmpty()
            && (asked.test(i) || Arrays.binarySearch(ofAsked, band[i]) >= 0)) {
          likely.set(i);
        }
      }
    }
    return likely.stream().toArray();
  }

  private static void sign(String text, int place, long[][] keys) {
    long[] words = words(text);
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        long factor = mixed(band * ROWS + row + 1L) | 1;
        long least = Long.MAX_VALUE;
        for (long word : words) {
          least = Math.min(least, (word * factor) >>> 1);
        }
        key = mixed(key * 0x9E3779B97F4A7C15L + least);
      }
      keys[band][place] = key;
    }
  }

  private static long[] words(String text) {
    long[] words = new long[16];
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf(' ', at);
      end = end < 0 ? text.length() : end;
      if (end > at) {
        if (used == words.length) {
          words = Arrays.copyOf(words, used * 2);
        }
        long hash = 7;
        for (int i = at; i < Math.min(end, at + BEGINNING); i++) {
          hash = hash * 31 + text.charAt(i);
        }
        words[used++] = mixed(hash);
      }
      at = end + 1;
    }
    return Arrays.copyOf(words, used);
  }

  /** Spreads a number over all bits (the finaliser of SplitMix64). */
  private static long mixed(long number) {
    long x = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
