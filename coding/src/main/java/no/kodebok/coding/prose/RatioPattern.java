package no.kodebok.coding.prose;

import no.kodebok.coding.prose.Statement.Kind;

/** Multiples. */
final class RatioPattern implements StatementPattern {
  private static final double RATIO_SLACK = 0.125;

  private final Phrases phrases;
  private final FoundStatements found;

  RatioPattern(Phrases phrases, FoundStatements found) {
    this.phrases = phrases;
    this.found = found;
  }

  /** "Twice as many", "three times as many", "half as many". */
  @Override
  public int read(int at) {
    double times = 0;
    int next = at;
    Amount number = phrases.number(at);
    int twice = phrases.at("twice", at);
    int thrice = phrases.at("thrice", at);
    int half = phrases.at("half", at);
    if (twice > 0) {
      times = 2;
      next = at + twice;
    } else if (thrice > 0) {
      times = 3;
      next = at + thrice;
    } else if (half > 0) {
      times = 0.5;
      next = at + half;
    } else if (number != null && phrases.at("times", number.next()) > 0) {
      times = number.value();
      next = number.next() + phrases.at("times", number.next());
    }
    int as = phrases.at("as", next);
    if (times == 0 || as == 0) {
      return at;
    }
    Hedge hedge = phrases.hedgeBefore(at);
    double slack = times * RATIO_SLACK * (hedge == Hedge.ABOUT ? 2 : 1);
    Claim claim =
        switch (hedge) {
          case OVER -> new Claim(times, times, Double.MAX_VALUE);
          case UNDER -> new Claim(times, 0, times);
          case BELOW -> new Claim(times, times - 2 * slack, times);
          case ABOVE -> new Claim(times, times, times + 2 * slack);
          case NONE, EXACT, ABOUT, BETWEEN -> new Claim(times, times - slack, times + slack);
        };
    // The word after "as" says what is compared: many, large, common.
    return found.add(Kind.RATIO, at, Math.min(next + as + 1, phrases.size()), hedge, claim, 0);
  }
}
