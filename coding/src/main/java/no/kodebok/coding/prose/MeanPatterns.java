package no.kodebok.coding.prose;

import no.kodebok.coding.prose.Statement.Kind;

/** Means and medians. */
final class MeanPatterns {
  /** Words that may stand between "mean" and its number. */
  private static final int REACH = 8;

  private final Phrases phrases;
  private final FoundStatements found;
  private final TrendPattern trend;

  MeanPatterns(Phrases phrases, FoundStatements found, TrendPattern trend) {
    this.phrases = phrases;
    this.found = found;
    this.trend = trend;
  }

  /** "The mean is 3.4", "on average 42 years", "a median of 4 (of 5)", "M = 3.4". */
  int mean(int at) {
    int mean = phrases.at("mean", at);
    int median = phrases.at("median", at);
    int sign = phrases.at("meanSign", at);
    int word = Math.max(mean, median);
    if (word == 0
        && (sign == 0 || at + 1 >= phrases.size() || !phrases.token(at + 1).text().equals("="))) {
      return at;
    }
    Kind kind = median > mean ? Kind.MEDIAN : Kind.MEAN;
    int next = at + Math.max(word, sign);
    int end = Math.min(phrases.size(), next + REACH);
    for (int i = next; i < end && phrases.isOneSentence(at, i); i++) {
      if (trend.begins(i)) {
        return at;
      }
      if (i > next && (phrases.at("mean", i) > 0 || phrases.at("median", i) > 0)) {
        return at;
      }
      int when = phrases.afterYear(i);
      if (when > i) {
        i = when - 1;
        end = Math.min(phrases.size(), end + 2);
        continue;
      }
      Amount number = phrases.number(i);
      if (number == null) {
        continue;
      }
      if (!number.digits()) {
        // "One of the averages": a number in words is seldom a mean.
        i = number.next() - 1;
        continue;
      }
      int behind = afterMean(i, number);
      return behind == 0 ? at : others(kind, addMean(kind, i, number, behind));
    }
    return at;
  }

  /** "3.4 on average", "42 years on average". */
  int meanBehind(int at) {
    Amount number = phrases.token(at).isNumber() ? phrases.number(at) : null;
    if (number == null) {
      return at;
    }
    int behind = afterMean(at, number);
    for (int i = behind; behind > 0 && i < Math.min(phrases.size(), behind + 3); i++) {
      int words = phrases.at("meanBehind", i);
      if (words > 0 && phrases.isOneSentence(at, i)) {
        return others(Kind.MEAN, addMean(Kind.MEAN, at, number, i + words));
      }
      if (!phrases.token(i).isWord()) {
        return at;
      }
    }
    return at;
  }

  /** The token after a mean, "of 5" included; 0 where the number is something else. */
  private int afterMean(int at, Amount number) {
    int next = number.next();
    if (number.isYear()
        || phrases.isPlaced(at)
        || phrases.at("percent", next) > 0
        || phrases.at("points", next) > 0
        || phrases.at("respondents", next) > 0) {
      return 0;
    }
    int of = Math.max(phrases.at("of", next), phrases.at("scale", next));
    Amount whole = of == 0 ? null : phrases.number(next + of);
    if (whole == null) {
      return next;
    }
    boolean counted =
        phrases.at("respondents", whole.next()) > 0
            || phrases.at("percent", whole.next()) > 0
            || whole.value() <= number.value();
    return counted ? 0 : whole.next();
  }

  /** "3.4 for women and 3.9 for men": what follows with decimals in the sentence is one too. */
  private int others(Kind kind, int from) {
    int at = from;
    for (int i = from;
        i < phrases.size() && phrases.isOneSentence(from - 1, i) && i < at + REACH;
        i++) {
      if (phrases.at("mean", i) > 0
          || phrases.at("median", i) > 0
          || phrases.at("deviation", i) > 0) {
        return at;
      }
      Amount number = phrases.token(i).isNumber() ? phrases.number(i) : null;
      if (number == null) {
        continue;
      }
      int behind = number.decimals() == 0 ? 0 : afterMean(i, number);
      if (behind == 0) {
        return at;
      }
      at = addMean(kind, i, number, behind);
      i = at - 1;
    }
    return at;
  }

  private int addMean(Kind kind, int at, Amount number, int next) {
    Hedge hedge = phrases.hedgeBefore(at);
    return found.add(kind, at, next, hedge, hedge.ofMean(number.value(), 2 * number.half()), 0);
  }
}
