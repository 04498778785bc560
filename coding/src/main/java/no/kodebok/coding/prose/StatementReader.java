package no.kodebok.coding.prose;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.prose.Statement.Kind;
import org.jspecify.annotations.Nullable;

/** Finds what a text says in numbers: shares, counts, multiples and differences. */
public final class StatementReader {
  private static final double MOST = 100;
  private static final int MOST_PARTS = 20;
  private static final double RATIO_SLACK = 0.125;

  private final Lexicon lexicon = Lexicon.installed();
  private final List<Token> tokens;
  private final List<Statement> found = new ArrayList<>();

  private StatementReader(String text) {
    tokens = Token.of(text);
  }

  /** The statements in the order of the text; they do not overlap. */
  public static List<Statement> of(String text) {
    return new StatementReader(text).read();
  }

  private List<Statement> read() {
    int at = 0;
    while (at < tokens.size()) {
      int next = at;
      for (Pattern pattern : patterns()) {
        next = pattern.read(at);
        if (next > at) {
          break;
        }
      }
      at = next > at ? next : at + 1;
    }
    return found;
  }

  /** Reads a statement that begins at a token; gives the token after it, or the same for none. */
  private interface Pattern {
    int read(int at);
  }

  private List<Pattern> patterns() {
    return List.of(
        this::range,
        this::percents,
        this::countSign,
        this::partOfWhole,
        this::each,
        this::multiple,
        this::fraction,
        this::majority,
        this::respondents);
  }

  /** A number in digits or words. */
  private record Amount(double value, int decimals, boolean digits, int next) {
    double half() {
      return 0.5 * Math.pow(10, -decimals);
    }
  }

  private @Nullable Amount number(int at) {
    if (at >= tokens.size()) {
      return null;
    }
    Token token = tokens.get(at);
    if (token.isNumber()) {
      return digits(token.text(), at + 1);
    }
    Integer word = lexicon.number(token.text());
    if (word == null) {
      return null;
    }
    // "twenty five", and "one hundred".
    Integer unit = at + 1 < tokens.size() ? lexicon.number(tokens.get(at + 1).text()) : null;
    if (word >= 20
        && word < 100
        && word % 10 == 0
        && unit != null
        && unit > 0
        && unit < 10
        && !ofFollows(at + 2)) {
      return new Amount(word + unit, 0, false, at + 2);
    }
    if (word == 1 && unit != null && unit == (int) MOST) {
      return new Amount(MOST, 0, false, at + 2);
    }
    return new Amount(word, 0, false, at + 1);
  }

  private boolean ofFollows(int at) {
    return lexicon.phrase("of", tokens, at) > 0;
  }

  private static @Nullable Amount digits(String text, int next) {
    String plain = text.replaceAll("[ \\u00a0\\u202f\\u2009]", "");
    // A comma or full stop with three digits behind it, more than once, groups thousands.
    if (plain.matches("\\d{1,3}([.,]\\d{3}){2,}")) {
      plain = plain.replaceAll("[.,]", "");
    }
    if (plain.length() > 15 || !plain.matches("\\d+([.,]\\d+)?")) {
      return null;
    }
    String decimal = plain.replace(',', '.');
    int point = decimal.indexOf('.');
    int decimals = point < 0 ? 0 : decimal.length() - point - 1;
    return new Amount(Double.parseDouble(decimal), decimals, true, next);
  }

  private int percent(int at) {
    return lexicon.phrase("points", tokens, at) > 0 ? 0 : lexicon.phrase("percent", tokens, at);
  }

  /** "Between 20 and 30 per cent", "20–30 %", "20 % to 30 %". */
  private int range(int at) {
    int fromTo = fromTo(at);
    if (fromTo > at) {
      return fromTo;
    }
    int opened = lexicon.phrase("between", tokens, at);
    Amount low = number(at + opened);
    if (low == null) {
      return at;
    }
    int then = low.next() + percent(low.next());
    int joined = lexicon.phrase("and", tokens, then);
    if (joined == 0 || (opened == 0 && isList(then))) {
      return at;
    }
    Amount high = number(then + joined);
    if (high == null || high.value() <= low.value() || high.value() > MOST) {
      return at;
    }
    int unit = percent(high.next());
    if (unit == 0) {
      return at;
    }
    double half = Math.max(low.half(), high.half());
    Claim claim =
        new Claim((low.value() + high.value()) / 2, low.value() - half, high.value() + half);
    return add(Kind.SHARE, at, high.next() + unit, Hedge.BETWEEN, claim, 0);
  }

  /** "Five-six per cent". */
  private int fromTo(int at) {
    String[] words = tokens.get(at).text().split("-", -1);
    int unit = percent(at + 1);
    Integer low = words.length == 2 ? lexicon.number(words[0]) : null;
    Integer high = words.length == 2 ? lexicon.number(words[1]) : null;
    if (low == null
        || high == null
        || low >= high
        || unit == 0
        || lexicon.number(tokens.get(at).text()) != null) {
      return at;
    }
    Claim claim = new Claim((low + high) / 2.0, low - 0.5, high + 0.5);
    return add(Kind.SHARE, at, at + 1 + unit, Hedge.BETWEEN, claim, 0);
  }

  /** "20 and 30 per cent" are two shares; only "to" and a dash make a range without "between". */
  private boolean isList(int at) {
    return lexicon.phrase("list", tokens, at) > 0;
  }

  /** "29 per cent", "29, 31 and 40 %", and differences in points. */
  private int percents(int at) {
    List<Amount> numbers = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int next = at;
    while (true) {
      Amount number = number(next);
      if (number == null) {
        return at;
      }
      numbers.add(number);
      starts.add(next);
      next = number.next();
      int points = lexicon.phrase("points", tokens, next);
      int unit = points > 0 ? points : lexicon.phrase("percent", tokens, next);
      if (unit > 0) {
        Kind kind = points > 0 ? Kind.POINTS : Kind.SHARE;
        for (int i = 0; i < numbers.size(); i++) {
          boolean last = i == numbers.size() - 1;
          share(kind, starts.get(i), numbers.get(i), last ? next + unit : numbers.get(i).next());
        }
        return next + unit;
      }
      int joined = lexicon.phrase("list", tokens, next);
      if (joined == 0 || !number.digits() || number.value() > MOST) {
        return at;
      }
      next += joined;
      next += hedged(next);
    }
  }

  /** Tokens of a hedge that stand here. */
  private int hedged(int at) {
    for (int end = Math.min(at + 3, tokens.size()); end > at; end--) {
      for (Hedge hedge : Hedge.values()) {
        if (lexicon.before(hedge, tokens, end) == end - at) {
          return end - at;
        }
      }
    }
    return 0;
  }

  private void share(Kind kind, int at, Amount number, int next) {
    Hedge hedge = hedgeBefore(at);
    if (kind == Kind.SHARE && number.value() > MOST) {
      return;
    }
    add(kind, at, next, hedge, hedge.of(number.value(), number.half()), 0);
  }

  /** "N = 193". */
  private int countSign(int at) {
    if (lexicon.phrase("countSign", tokens, at) == 0 || at + 2 >= tokens.size()) {
      return at;
    }
    String sign = tokens.get(at + 1).text();
    Amount number = sign.equals("=") || sign.equals(":") ? number(at + 2) : null;
    if (number == null || !number.digits() || number.decimals() > 0) {
      return at;
    }
    return add(
        Kind.COUNT,
        at,
        number.next(),
        Hedge.EXACT,
        new Claim(number.value(), number.value(), number.value()),
        0);
  }

  /** "Three of ten", "one in four", "56 of the 193". */
  private int partOfWhole(int at) {
    Amount part = number(at);
    if (part == null || part.decimals() > 0 || part.value() < 1 || placed(at)) {
      return at;
    }
    int of = lexicon.phrase("of", tokens, part.next());
    int in = of > 0 ? 0 : lexicon.phrase("in", tokens, part.next());
    if (of + in == 0) {
      return at;
    }
    int then = part.next() + of + in;
    then += lexicon.phrase("fillers", tokens, then);
    Amount whole = number(then);
    if (whole == null
        || whole.decimals() > 0
        || whole.value() <= part.value()
        || (in > 0 && whole.value() > MOST_PARTS)
        || lexicon.phrase("percent", tokens, whole.next()) > 0) {
      return at;
    }
    double value = MOST * part.value() / whole.value();
    Hedge hedge = hedgeBefore(at);
    // More than a few are counted, not estimated.
    boolean counted = whole.value() > MOST_PARTS && hedge == Hedge.NONE;
    Claim claim = hedge.of(value, counted ? 0.5 : Double.NaN);
    return add(Kind.SHARE, at, whole.next(), hedge, claim, counted ? Math.round(whole.value()) : 0);
  }

  /** Whether it is the number of a page, table or chapter. */
  private boolean placed(int at) {
    return at > 0 && lexicon.phrase("notBefore", tokens, at - 1) > 0;
  }

  /** "Every fourth", "every other". */
  private int each(int at) {
    int second = lexicon.phrase("everySecond", tokens, at);
    int each = lexicon.phrase("each", tokens, at);
    if (second == 0 && (each == 0 || at + each >= tokens.size())) {
      return at;
    }
    Integer ordinal = second > 0 ? (Integer) 2 : lexicon.ordinal(tokens.get(at + each).text());
    if (ordinal == null) {
      return at;
    }
    int next = second > 0 ? at + second : at + each + 1;
    Hedge hedge = hedgeBefore(at);
    return add(Kind.SHARE, at, next, hedge, hedge.of(MOST / ordinal, Double.NaN), 0);
  }

  /** "Twice as many", "three times as many", "half as many". */
  private int multiple(int at) {
    double times = 0;
    int next = at;
    Amount number = number(at);
    int twice = lexicon.phrase("twice", tokens, at);
    int thrice = lexicon.phrase("thrice", tokens, at);
    int half = lexicon.phrase("half", tokens, at);
    if (twice > 0) {
      times = 2;
      next = at + twice;
    } else if (thrice > 0) {
      times = 3;
      next = at + thrice;
    } else if (half > 0) {
      times = 0.5;
      next = at + half;
    } else if (number != null && lexicon.phrase("times", tokens, number.next()) > 0) {
      times = number.value();
      next = number.next() + lexicon.phrase("times", tokens, number.next());
    }
    int as = lexicon.phrase("as", tokens, next);
    if (times == 0 || as == 0) {
      return at;
    }
    Hedge hedge = hedgeBefore(at);
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
    return add(Kind.RATIO, at, Math.min(next + as + 1, tokens.size()), hedge, claim, 0);
  }

  /** "Half of", "two thirds", "a quarter of". */
  private int fraction(int at) {
    int half = lexicon.phrase("half", tokens, at);
    if (half > 0) {
      boolean isWord = tokens.get(at).text().equals("half");
      boolean of =
          isWord && !ofFollows(at + half) && lexicon.phrase("fillers", tokens, at + half) == 0;
      Hedge hedge = hedgeBefore(at);
      return of && hedge == Hedge.NONE
          ? at
          : add(Kind.SHARE, at, at + half, hedge, hedge.of(MOST / 2, Double.NaN), 0);
    }
    Token token = tokens.get(at);
    String[] parts = token.text().split("-", -1);
    if (parts.length == 2) {
      Integer over = lexicon.number(parts[0]);
      Integer under = lexicon.fraction(parts[1]);
      return over == null || under == null || over >= under ? at : part(at, at + 1, over, under);
    }
    boolean article = token.text().equals("a");
    Amount over = article ? new Amount(1, 0, false, at + 1) : number(at);
    if (over == null || over.next() >= tokens.size() || over.decimals() > 0) {
      return at;
    }
    Integer under = lexicon.fraction(tokens.get(over.next()).text());
    if (under == null || over.value() < 1 || over.value() >= under) {
      return at;
    }
    int next = over.next() + 1;
    return article && !ofFollows(next) ? at : part(at, next, over.value(), under);
  }

  private int part(int at, int next, double over, int under) {
    Hedge hedge = hedgeBefore(at);
    return add(Kind.SHARE, at, next, hedge, hedge.of(MOST * over / under, Double.NaN), 0);
  }

  private int majority(int at) {
    Lexicon.Majority best = null;
    for (Lexicon.Majority majority : lexicon.majorities()) {
      if (Lexicon.stands(majority.phrase(), tokens, at)
          && (best == null || majority.phrase().size() > best.phrase().size())) {
        best = majority;
      }
    }
    if (best == null) {
      return at;
    }
    Claim claim = new Claim((best.low() + best.high()) / 2, best.low(), best.high());
    found.add(
        new Statement(
            Kind.SHARE,
            new TextRange(tokens.get(at).start(), tokens.get(at + best.phrase().size() - 1).end()),
            Hedge.BETWEEN,
            claim,
            0));
    return at + best.phrase().size();
  }

  /** "193 respondents". */
  private int respondents(int at) {
    Amount number = number(at);
    if (number == null || number.decimals() > 0 || number.value() < 2 || placed(at)) {
      return at;
    }
    if (lexicon.phrase("respondents", tokens, number.next()) == 0) {
      return at;
    }
    Hedge hedge = hedgeBefore(at);
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
    return add(Kind.COUNT, at, number.next() + 1, hedge, claim, 0);
  }

  /** The hedge in front of a token; the longest, so that "slightly over" is not "over". */
  private Hedge hedgeBefore(int at) {
    Hedge best = Hedge.NONE;
    int longest = 0;
    for (Hedge hedge : Hedge.values()) {
      int length = lexicon.before(hedge, tokens, at);
      if (length > longest) {
        best = hedge;
        longest = length;
      }
    }
    return best;
  }

  private int add(Kind kind, int at, int next, Hedge hedge, Claim claim, long base) {
    int start = at - (hedge == Hedge.BETWEEN ? 0 : lexicon.before(hedge, tokens, at));
    int begin = tokens.get(start).start();
    if (found.isEmpty() || found.getLast().range().end() <= begin) {
      found.add(
          new Statement(
              kind, new TextRange(begin, tokens.get(next - 1).end()), hedge, claim, base));
    } else {
      found.add(
          new Statement(
              kind,
              new TextRange(tokens.get(at).start(), tokens.get(next - 1).end()),
              hedge,
              claim,
              base));
    }
    return next;
  }
}
