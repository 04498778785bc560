package no.kodebok.coding.prose;

import no.kodebok.coding.prose.Statement.Kind;

/** Shares that are said as parts of a whole. */
final class PartPatterns {
  private static final double MOST = 100;

  /** Of more than so many, "in" tells no part: "2 in 2023". */
  private static final int MOST_PARTS = 20;

  private final Phrases phrases;
  private final FoundStatements found;

  PartPatterns(Phrases phrases, FoundStatements found) {
    this.phrases = phrases;
    this.found = found;
  }

  /** "Three of ten", "one in four", "56 of the 193". */
  int partOfWhole(int at) {
    Amount part = phrases.number(at);
    if (part == null || part.decimals() > 0 || part.value() < 1 || phrases.isPlaced(at)) {
      return at;
    }
    int of = phrases.at("of", part.next());
    int in = of > 0 ? 0 : phrases.at("in", part.next());
    if (of + in == 0) {
      return at;
    }
    int then = part.next() + of + in;
    then += phrases.at("fillers", then);
    Amount whole = phrases.number(then);
    if (whole == null
        || whole.decimals() > 0
        || whole.value() <= part.value()
        || (in > 0 && whole.value() > MOST_PARTS)
        || phrases.at("percent", whole.next()) > 0) {
      return at;
    }
    double value = MOST * part.value() / whole.value();
    Hedge hedge = phrases.hedgeBefore(at);
    // More than a few are counted, not estimated.
    boolean counted = whole.value() > MOST_PARTS && hedge == Hedge.NONE;
    Claim claim = hedge.of(value, counted ? 0.5 : Double.NaN);
    return found.add(
        Kind.SHARE, at, whole.next(), hedge, claim, counted ? Math.round(whole.value()) : 0);
  }

  /** "Every fourth", "every other". */
  int each(int at) {
    int second = phrases.at("everySecond", at);
    int each = phrases.at("each", at);
    if (second == 0 && (each == 0 || at + each >= phrases.size())) {
      return at;
    }
    Integer ordinal =
        second > 0 ? (Integer) 2 : phrases.lexicon().ordinal(phrases.token(at + each).text());
    if (ordinal == null) {
      return at;
    }
    int next = second > 0 ? at + second : at + each + 1;
    Hedge hedge = phrases.hedgeBefore(at);
    return found.add(Kind.SHARE, at, next, hedge, hedge.of(MOST / ordinal, Double.NaN), 0);
  }

  /** "Half of", "two thirds", "a quarter of". */
  int fraction(int at) {
    int half = phrases.at("half", at);
    if (half > 0) {
      boolean isWord = phrases.token(at).text().equals("half");
      boolean of = isWord && !phrases.ofFollows(at + half) && phrases.at("fillers", at + half) == 0;
      Hedge hedge = phrases.hedgeBefore(at);
      return of && hedge == Hedge.NONE
          ? at
          : found.add(Kind.SHARE, at, at + half, hedge, hedge.of(MOST / 2, Double.NaN), 0);
    }
    Token token = phrases.token(at);
    String[] parts = token.text().split("-", -1);
    if (parts.length == 2) {
      Integer over = phrases.lexicon().number(parts[0]);
      Integer under = phrases.lexicon().fraction(parts[1]);
      return over == null || under == null || over >= under ? at : part(at, at + 1, over, under);
    }
    boolean article = token.text().equals("a");
    Amount over = article ? new Amount(1, 0, false, at + 1) : phrases.number(at);
    if (over == null || over.next() >= phrases.size() || over.decimals() > 0) {
      return at;
    }
    Integer under = phrases.lexicon().fraction(phrases.token(over.next()).text());
    if (under == null || over.value() < 1 || over.value() >= under) {
      return at;
    }
    int next = over.next() + 1;
    return article && !phrases.ofFollows(next) ? at : part(at, next, over.value(), under);
  }

  private int part(int at, int next, double over, int under) {
    Hedge hedge = phrases.hedgeBefore(at);
    return found.add(Kind.SHARE, at, next, hedge, hedge.of(MOST * over / under, Double.NaN), 0);
  }

  /** "Most", "a clear majority". */
  int majority(int at) {
    Lexicon.Majority best = null;
    for (Lexicon.Majority majority : phrases.lexicon().majorities()) {
      if (phrases.stands(majority.phrase(), at)
          && (best == null || majority.phrase().size() > best.phrase().size())) {
        best = majority;
      }
    }
    if (best == null) {
      return at;
    }
    Claim claim = new Claim((best.low() + best.high()) / 2, best.low(), best.high());
    return found.add(Kind.SHARE, at, at + best.phrase().size(), Hedge.BETWEEN, claim, 0);
  }
}
