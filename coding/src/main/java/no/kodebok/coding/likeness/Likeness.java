package no.kodebok.coding.likeness;

/**
 * How alike two sets of words are, as Jaccard has it: the words that both have, out of all that
 * either has. They are near when that is three in four or more and no deciding word (a negation, a
 * number) stands in only one of them: one word in four may be added, or one in seven replaced; of
 * three words or fewer, none may.
 *
 * @param shared words that both have
 * @param all words that either has
 */
record Likeness(int shared, int all) {
  private static final Likeness NONE = new Likeness(0, 1);

  /**
   * Compares sets of words, given as ascending numbers.
   *
   * @param decides by number, whether texts that differ in the word say different things
   */
  static Likeness of(int[] a, int[] b, boolean[] decides) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] == b[j]) {
        shared++;
        i++;
        j++;
        continue;
      }
      int alone = j == b.length || (i < a.length && a[i] < b[j]) ? a[i++] : b[j++];
      if (decides[alone]) {
        return NONE;
      }
    }
    return new Likeness(shared, a.length + b.length - shared);
  }

  boolean isNear() {
    return 4 * shared >= 3 * all;
  }

  boolean isMoreThan(Likeness other) {
    return (long) shared * other.all > (long) other.shared * all;
  }

  /** The fewest words of a set that another must have to be near to it. */
  static int fewestShared(int words) {
    return (3 * words + 3) / 4;
  }
}
