package no.kodebok.coding.tables.disclosure;

/**
 * What was kept back of a table.
 *
 * @param small cells of too few
 * @param others cells hidden so that those cannot be computed
 * @param withheld parts of which nothing is shown, since nothing less would protect them
 */
record Tally(int small, int others, int withheld) {
  static final Tally NOTHING = new Tally(0, 0, 0);

  Tally plus(Tally more) {
    return new Tally(small + more.small, others + more.others, withheld + more.withheld);
  }

  boolean any() {
    return small + others + withheld > 0;
  }

  /** What a network hides. */
  static Tally of(Protection.Outcome outcome) {
    int small = 0;
    int others = 0;
    for (int i = 0; i < outcome.hidden().length; i++) {
      if (outcome.hidden()[i]) {
        small += outcome.small(i) ? 1 : 0;
        others += outcome.small(i) ? 0 : 1;
      }
    }
    return new Tally(small, others, 0);
  }
}
