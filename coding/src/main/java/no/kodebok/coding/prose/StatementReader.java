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
  private static final int NO_CHANGE = 9;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** Words that may stand between a verb or "mean" and its number. */
  private static final int REACH = 8;

  private final Lexicon lexicon = Lexicon.installed();
  private final String text;
  private final List<Token> tokens;
  private final List<Statement> found = new ArrayList<>();

  private StatementReader(String text) {
    this.text = text;
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
        this::trend,
        this::mean,
        this::meanBehind,
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

  /** "Rose from 23 to 29 per cent", "from 3.2 in 2023 to 3.6" of a mean. */
  private int trend(int at) {
    int opened = lexicon.phrase("from", tokens, at);
    Amount from = opened == 0 ? null : number(at + opened);
    if (from == null || isYear(from)) {
      return at;
    }
    int then = from.next() + percent(from.next());
    boolean unit = then > from.next();
    then = afterYear(then);
    int joined = lexicon.phrase("to", tokens, then);
    Amount to = joined == 0 ? null : number(then + joined);
    if (to == null || !isOneSentence(at, to.next() - 1)) {
      return at;
    }
    int end = to.next() + percent(to.next());
    boolean shares = unit || end > to.next();
    int direction = direction(at);
    boolean means = !shares && aboutMean(at);
    if (direction == NO_CHANGE
        || (!shares && !means)
        || lexicon.phrase("points", tokens, to.next()) > 0) {
      return at;
    }
    Hedge hedge = hedgeBefore(at + opened);
    Claim before =
        means
            ? Hedge.NONE.ofMean(from.value(), 2 * from.half())
            : Hedge.NONE.of(from.value(), from.half());
    Claim after =
        means ? Hedge.NONE.ofMean(to.value(), 2 * to.half()) : Hedge.NONE.of(to.value(), to.half());
    if (!means && (from.value() > MOST || to.value() > MOST)) {
      return at;
    }
    TextRange range = new TextRange(tokens.get(at).start(), tokens.get(end - 1).end());
    found.add(
        new Statement(
            Kind.TREND, range, hedge, after, 0, new Statement.Trend(before, direction, means)));
    return end;
  }

  /** Which way a change goes that is told shortly before; {@link #NO_CHANGE} where none is. */
  private int direction(int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH) && isOneSentence(i, at); i--) {
      if (lexicon.phrase("up", tokens, i) > 0) {
        return 1;
      }
      if (lexicon.phrase("down", tokens, i) > 0) {
        return -1;
      }
      if (lexicon.phrase("changed", tokens, i) > 0) {
        return 0;
      }
    }
    return NO_CHANGE;
  }

  private boolean aboutMean(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2 * REACH) && isOneSentence(i, at); i--) {
      if (lexicon.phrase("mean", tokens, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Past "in 2023", "(2023)" or "to 2023" where it says when. */
  private int afterYear(int at) {
    int next = at;
    int in = lexicon.phrase("when", tokens, next);
    Amount year = number(next + in);
    if (in == 0 || year == null || !isYear(year)) {
      return at;
    }
    next = year.next();
    return next < tokens.size() && tokens.get(next).text().equals(")") ? next + 1 : next;
  }

  private static boolean isYear(Amount number) {
    return number.digits()
        && number.decimals() == 0
        && number.value() >= FIRST_YEAR
        && number.value() <= LAST_YEAR;
  }

  /** Whether no sentence ends between two tokens. */
  private boolean isOneSentence(int first, int last) {
    for (int i = first; i < Math.min(last, tokens.size() - 1); i++) {
      String sign = tokens.get(i).text();
      boolean ends = sign.equals(".") || sign.equals("!") || sign.equals("?") || sign.equals(";");
      String between = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
      if (ends || between.contains("\n\n")) {
        return false;
      }
    }
    return true;
  }

  /** "The mean is 3.4", "on average 42 years", "a median of 4 (of 5)", "M = 3.4". */
  private int mean(int at) {
    int mean = lexicon.phrase("mean", tokens, at);
    int median = lexicon.phrase("median", tokens, at);
    int sign = lexicon.phrase("meanSign", tokens, at);
    int word = Math.max(mean, median);
    if (word == 0
        && (sign == 0 || at + 1 >= tokens.size() || !tokens.get(at + 1).text().equals("="))) {
      return at;
    }
    Kind kind = median > mean ? Kind.MEDIAN : Kind.MEAN;
    int next = at + Math.max(word, sign);
    int end = Math.min(tokens.size(), next + REACH);
    for (int i = next; i < end && isOneSentence(at, i); i++) {
      if (lexicon.phrase("from", tokens, i) > 0 && direction(i) != NO_CHANGE) {
        return at;
      }
      if (i > next
          && (lexicon.phrase("mean", tokens, i) > 0 || lexicon.phrase("median", tokens, i) > 0)) {
        return at;
      }
      int when = afterYear(i);
      if (when > i) {
        i = when - 1;
        end = Math.min(tokens.size(), end + 2);
        continue;
      }
      Amount number = number(i);
      if (number == null) {
        continue;
      }
      if (!number.digits()) {
        // "One of the averages": a number in words is seldom a mean.
        i = number.next() - 1;
        continue;
      }
      int behind = isMeasured(i, number);
      return behind == 0 ? at : others(kind, addMean(kind, i, number, behind));
    }
    return at;
  }

  /** The token after a mean, "of 5" included; 0 where the number is something else. */
  private int isMeasured(int at, Amount number) {
    int next = number.next();
    if (isYear(number)
        || placed(at)
        || lexicon.phrase("percent", tokens, next) > 0
        || lexicon.phrase("points", tokens, next) > 0
        || lexicon.phrase("respondents", tokens, next) > 0) {
      return 0;
    }
    int of = Math.max(lexicon.phrase("of", tokens, next), lexicon.phrase("scale", tokens, next));
    Amount whole = of == 0 ? null : number(next + of);
    if (whole == null) {
      return next;
    }
    boolean counted =
        lexicon.phrase("respondents", tokens, whole.next()) > 0
            || lexicon.phrase("percent", tokens, whole.next()) > 0
            || whole.value() <= number.value();
    return counted ? 0 : whole.next();
  }

  /** "3.4 for women and 3.9 for men": what follows with decimals in the sentence is one too. */
  private int others(Kind kind, int from) {
    int at = from;
    for (int i = from; i < tokens.size() && isOneSentence(from - 1, i) && i < at + REACH; i++) {
      if (lexicon.phrase("mean", tokens, i) > 0
          || lexicon.phrase("median", tokens, i) > 0
          || lexicon.phrase("deviation", tokens, i) > 0) {
        return at;
      }
      Amount number = tokens.get(i).isNumber() ? number(i) : null;
      if (number == null) {
        continue;
      }
      int behind = number.decimals() == 0 ? 0 : isMeasured(i, number);
      if (behind == 0) {
        return at;
      }
      at = addMean(kind, i, number, behind);
      i = at - 1;
    }
    return at;
  }

  /** "3.4 on average", "42 years on average". */
  private int meanBehind(int at) {
    Amount number = tokens.get(at).isNumber() ? number(at) : null;
    if (number == null) {
      return at;
    }
    int behind = isMeasured(at, number);
    for (int i = behind; behind > 0 && i < Math.min(tokens.size(), behind + 3); i++) {
      int words = lexicon.phrase("meanBehind", tokens, i);
      if (words > 0 && isOneSentence(at, i)) {
        return others(Kind.MEAN, addMean(Kind.MEAN, at, number, i + words));
      }
      if (!tokens.get(i).isWord()) {
        return at;
      }
    }
    return at;
  }

  private int addMean(Kind kind, int at, Amount number, int next) {
    Hedge hedge = hedgeBefore(at);
    return add(kind, at, next, hedge, hedge.ofMean(number.value(), 2 * number.half()), 0);
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
