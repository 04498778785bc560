package no.kodebok.coding.prose;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.prose.Statement.Kind;

/** Numbers that are followed by per cent or percentage points. */
final class PercentPatterns {
  private static final double MOST = 100;

  private final Phrases phrases;
  private final FoundStatements found;

  PercentPatterns(Phrases phrases, FoundStatements found) {
    this.phrases = phrases;
    this.found = found;
  }

  /** "Between 20 and 30 per cent", "20–30 %", "20 % to 30 %". */
  int range(int at) {
    int fromTo = fromTo(at);
    if (fromTo > at) {
      return fromTo;
    }
    int opened = phrases.at("between", at);
    Amount low = phrases.number(at + opened);
    if (low == null) {
      return at;
    }
    int then = low.next() + phrases.percent(low.next());
    int joined = phrases.at("and", then);
    if (joined == 0 || (opened == 0 && isList(then))) {
      return at;
    }
    Amount high = phrases.number(then + joined);
    if (high == null || high.value() <= low.value() || high.value() > MOST) {
      return at;
    }
    int unit = phrases.percent(high.next());
    if (unit == 0) {
      return at;
    }
    double half = Math.max(low.half(), high.half());
    Claim claim =
        new Claim((low.value() + high.value()) / 2, low.value() - half, high.value() + half);
    return found.add(Kind.SHARE, at, high.next() + unit, Hedge.BETWEEN, claim, 0);
  }

  /** "Five-six per cent". */
  private int fromTo(int at) {
    String[] words = phrases.token(at).text().split("-", -1);
    int unit = phrases.percent(at + 1);
    Integer low = words.length == 2 ? phrases.lexicon().number(words[0]) : null;
    Integer high = words.length == 2 ? phrases.lexicon().number(words[1]) : null;
    if (low == null
        || high == null
        || low >= high
        || unit == 0
        || phrases.lexicon().number(phrases.token(at).text()) != null) {
      return at;
    }
    Claim claim = new Claim((low + high) / 2.0, low - 0.5, high + 0.5);
    return found.add(Kind.SHARE, at, at + 1 + unit, Hedge.BETWEEN, claim, 0);
  }

  /** "20 and 30 per cent" are two shares; only "to" and a dash make a range without "between". */
  private boolean isList(int at) {
    return phrases.at("list", at) > 0;
  }

  /** "29 per cent", "29, 31 and 40 %", and differences in points. */
  int percents(int at) {
    List<Amount> numbers = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int next = at;
    while (true) {
      Amount number = phrases.number(next);
      if (number == null) {
        return at;
      }
      numbers.add(number);
      starts.add(next);
      next = number.next();
      int points = phrases.at("points", next);
      int unit = points > 0 ? points : phrases.at("percent", next);
      if (unit > 0) {
        Kind kind = points > 0 ? Kind.POINTS : Kind.SHARE;
        for (int i = 0; i < numbers.size(); i++) {
          boolean last = i == numbers.size() - 1;
          share(kind, starts.get(i), numbers.get(i), last ? next + unit : numbers.get(i).next());
        }
        return next + unit;
      }
      int joined = phrases.at("list", next);
      if (joined == 0 || !number.digits() || number.value() > MOST) {
        return at;
      }
      next += joined;
      next += phrases.hedged(next);
    }
  }

  private void share(Kind kind, int at, Amount number, int next) {
    Hedge hedge = phrases.hedgeBefore(at);
    if (kind == Kind.SHARE && number.value() > MOST) {
      return;
    }
    found.add(kind, at, next, hedge, hedge.of(number.value(), number.half()), 0);
  }
}
