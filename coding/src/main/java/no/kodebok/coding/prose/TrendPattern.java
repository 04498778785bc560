package no.kodebok.coding.prose;

/** A change from one number to another. */
final class TrendPattern implements StatementPattern {
  private static final double MOST = 100;
  private static final int NO_CHANGE = 9;

  /** Words that may stand between a verb and its numbers. */
  private static final int REACH = 8;

  private final Phrases phrases;
  private final FoundStatements found;

  TrendPattern(Phrases phrases, FoundStatements found) {
    this.phrases = phrases;
    this.found = found;
  }

  /** "Rose from 23 to 29 per cent", "from 3.2 in 2023 to 3.6" of a mean. */
  @Override
  public int read(int at) {
    int opened = phrases.at("from", at);
    Amount from = opened == 0 ? null : phrases.number(at + opened);
    if (from == null || from.isYear()) {
      return at;
    }
    int then = from.next() + phrases.percent(from.next());
    boolean unit = then > from.next();
    then = phrases.afterYear(then);
    int joined = phrases.at("to", then);
    Amount to = joined == 0 ? null : phrases.number(then + joined);
    if (to == null || !phrases.isOneSentence(at, to.next() - 1)) {
      return at;
    }
    int end = to.next() + phrases.percent(to.next());
    boolean shares = unit || end > to.next();
    int direction = direction(at);
    boolean means = !shares && aboutMean(at);
    if (direction == NO_CHANGE || (!shares && !means) || phrases.at("points", to.next()) > 0) {
      return at;
    }
    Hedge hedge = phrases.hedgeBefore(at + opened);
    Claim before =
        means
            ? Hedge.NONE.ofMean(from.value(), 2 * from.half())
            : Hedge.NONE.of(from.value(), from.half());
    Claim after =
        means ? Hedge.NONE.ofMean(to.value(), 2 * to.half()) : Hedge.NONE.of(to.value(), to.half());
    if (!means && (from.value() > MOST || to.value() > MOST)) {
      return at;
    }
    return found.addTrend(at, end, hedge, after, new Statement.Trend(before, direction, means));
  }

  /** Whether "from" stands here, and a change was told shortly before. */
  boolean begins(int at) {
    return phrases.at("from", at) > 0 && direction(at) != NO_CHANGE;
  }

  /** Which way a change goes that is told shortly before; {@link #NO_CHANGE} where none is. */
  private int direction(int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH) && phrases.isOneSentence(i, at); i--) {
      if (phrases.at("up", i) > 0) {
        return 1;
      }
      if (phrases.at("down", i) > 0) {
        return -1;
      }
      if (phrases.at("changed", i) > 0) {
        return 0;
      }
    }
    return NO_CHANGE;
  }

  private boolean aboutMean(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2 * REACH) && phrases.isOneSentence(i, at); i--) {
      if (phrases.at("mean", i) > 0) {
        return true;
      }
    }
    return false;
  }
}
