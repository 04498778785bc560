package no.kodebok.coding.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Finds, among the sets of words seen before, the one that another is nearest to, without comparing
 * it to all of them and without missing one.
 *
 * <p>Words are numbered with the rarest first. A set of n words that is near to another shares at
 * least m of them with it, so the two share k words among the first n - m + k of each (the prefix
 * filter of Bayardo, Ma and Srikant, Scaling up all pairs similarity search, 2007, for k = 1; Wang,
 * Li and Feng, Can we beat the prefix filtering?, 2012, for more). Sets are found by those k words
 * together: three of them for short sets, where single words are shared by too many, fewer for long
 * ones, which have more words to choose from. Most of those that are found so are turned away by
 * their signatures, a bit for each word: the bits in which two differ are no more than the words
 * that only one of the sets has.
 */
final class Leaders {
  private static final int THREE_UP_TO = 24;
  private static final int TWO_UP_TO = 60;
  private static final int BUCKETS = 1 << 21;

  private final boolean[] decides;
  private final List<int[]> sets = new ArrayList<>();

  /** Chains of entries by the hash of their key: that two keys meet in one costs only time. */
  private final int[] first = new int[BUCKETS];

  private int[] next = new int[1 << 12];
  private int[] entries = new int[1 << 12];
  private int used = 1;
  private long[] signatures = new long[1 << 11];
  private int[] lengths = new int[1 << 10];

  /** For each set, the last search that has looked at it. */
  private int[] looked = new int[1 << 10];

  private int searches;

  /** Takes, by number, whether texts that differ in the word say different things. */
  Leaders(boolean[] decides) {
    this.decides = decides;
  }

  /** The place of the nearest set, the earliest of equals; -1 when none is near. */
  int nearest(int[] set) {
    Nearest nearest = new Nearest(set);
    searches++;
    keys(set, keyWords(set.length), nearest);
    return nearest.place;
  }

  /** Adds a set and tells its place. */
  int add(int[] set) {
    int place = sets.size();
    sets.add(set);
    if (place == looked.length) {
      looked = Arrays.copyOf(looked, place * 2);
      lengths = Arrays.copyOf(lengths, place * 2);
      signatures = Arrays.copyOf(signatures, place * 4);
    }
    lengths[place] = set.length;
    signatures[2 * place] = signature(set, 0);
    signatures[2 * place + 1] = signature(set, 1);
    // Those that look for it may be of another length, and look by fewer or more words.
    int most = keyWords(Likeness.fewestShared(set.length));
    for (int words = keyWords(4 * set.length / 3); words <= most; words++) {
      keys(set, words, key -> put(key, place));
    }
    return place;
  }

  private void put(long key, int place) {
    if (used == next.length) {
      next = Arrays.copyOf(next, used * 2);
      entries = Arrays.copyOf(entries, used * 2);
    }
    int bucket = bucket(key);
    entries[used] = place;
    next[used] = first[bucket];
    first[bucket] = used++;
  }

  /** Half of a signature: of 128 bits, those of the set's words that lie in this half. */
  private static long signature(int[] set, int half) {
    long bits = 0;
    for (int word : set) {
      // Common words, with the highest numbers, lie apart as far as they can.
      if ((word & 1) == half) {
        bits |= 1L << (word >> 1);
      }
    }
    return bits;
  }

  private static int keyWords(int length) {
    return length <= THREE_UP_TO ? 3 : length <= TWO_UP_TO ? 2 : 1;
  }

  /** Hands over a key for each choice of so many words among the first of the set. */
  private static void keys(int[] set, int words, LongConsumer use) {
    int shared = Likeness.fewestShared(set.length);
    int prefix = set.length - shared + Math.min(words, shared);
    choose(set, prefix, Math.min(words, shared), 0, words, use);
  }

  private static void choose(
      int[] set, int prefix, int words, int from, long key, LongConsumer use) {
    if (words == 0) {
      use.accept(key);
      return;
    }
    for (int i = from; i <= prefix - words; i++) {
      choose(set, prefix, words - 1, i + 1, mixed(key * 0x9E3779B97F4A7C15L + set[i]), use);
    }
  }

  private static long mixed(long key) {
    return key ^ (key >>> 29);
  }

  private static int bucket(long key) {
    long spread = key * 0xBF58476D1CE4E5B9L;
    return (int) (spread >>> 40) & (BUCKETS - 1);
  }

  /** Compares a set to those that share a key with it, each once. */
  private final class Nearest implements LongConsumer {
    private final int[] set;
    private final long one;
    private final long other;
    private int place = -1;
    private Likeness best = new Likeness(0, 1);

    Nearest(int[] set) {
      this.set = set;
      this.one = signature(set, 0);
      this.other = signature(set, 1);
    }

    @Override
    public void accept(long key) {
      for (int entry = first[bucket(key)]; entry != 0; entry = next[entry]) {
        int candidate = entries[entry];
        if (looked[candidate] != searches) {
          looked[candidate] = searches;
          if (canBeNear(candidate)) {
            compare(candidate);
          }
        }
      }
    }

    private boolean canBeNear(int candidate) {
      int words = set.length + lengths[candidate];
      int alone =
          Long.bitCount(one ^ signatures[2 * candidate])
              + Long.bitCount(other ^ signatures[2 * candidate + 1]);
      // Shared and alone make up all: 4 shared >= 3 all where 2 shared = words - alone.
      return 7 * alone <= words;
    }

    private void compare(int candidate) {
      Likeness likeness = Likeness.of(set, sets.get(candidate), decides);
      boolean better =
          likeness.isMoreThan(best) || (!best.isMoreThan(likeness) && candidate < place);
      if (likeness.isNear() && better) {
        best = likeness;
        place = candidate;
      }
    }
  }
}
