package no.kodebok.coding.prose;

import no.kodebok.coding.prose.Statement.Kind;

/** Numbers of respondents. */
final class CountPatterns {
  private final Phrases phrases;
  private final FoundStatements found;

  CountPatterns(Phrases phrases, FoundStatements found) {
    this.phrases = phrases;
    this.found = found;
  }

  /** "N = 193". */
  int countSign(int at) {
    if (phrases.at("countSign", at) == 0 || at + 2 >= phrases.size()) {
      return at;
    }
    String sign = phrases.token(at + 1).text();
    Amount number = sign.equals("=") || sign.equals(":") ? phrases.number(at + 2) : null;
    if (number == null || !number.digits() || number.decimals() > 0) {
      return at;
    }
    return found.add(
        Kind.COUNT,
        at,
        number.next(),
        Hedge.EXACT,
        new Claim(number.value(), number.value(), number.value()),
        0);
  }

  /** "193 respondents". */
  int respondents(int at) {
    Amount number = phrases.number(at);
    if (number == null || number.decimals() > 0 || number.value() < 2 || phrases.isPlaced(at)) {
      return at;
    }
    if (phrases.at("respondents", number.next()) == 0) {
      return at;
    }
    Hedge hedge = phrases.hedgeBefore(at);
    double value = number.value();
    Claim claim =
        switch (hedge) {
          case NONE, EXACT, BETWEEN -> new Claim(value, value, value);
          case ABOUT -> new Claim(value, 0.95 * value, 1.05 * value);
          case BELOW -> new Claim(value, 0.9 * value, value);
          case ABOVE -> new Claim(value, value, 1.1 * value);
          case OVER -> new Claim(value, value, Double.MAX_VALUE);
          case UNDER -> new Claim(value, 0, value);
        };
    return found.add(Kind.COUNT, at, number.next() + 1, hedge, claim, 0);
  }
}
