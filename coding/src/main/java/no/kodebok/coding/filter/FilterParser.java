package no.kodebok.coding.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.search.QueryException;

/**
 * Recursive descent over
 *
 * <pre>
 * any   = all (("eller" | "or") all)*
 * all   = one (("og" | "and") one)*
 * one   = ("ikke" | "not") one | "(" any ")" | code | name test
 * code  = "kode:" path
 * test  = sign value | ["er" | "is"] ["ikke" | "not"] test of words
 * words = ("in" | "i") "(" value ("," value)* ")" | "inneholder" value | "mangler"
 * </pre>
 */
final class FilterParser {
  // Far more than anyone writes by hand, and far less than the stack holds.
  private static final int DEEPEST = 200;

  /** What is before the path of a code, which is a condition by itself. */
  private static final List<String> CODES = List.of("kode:", "code:");

  /** The answer of those whose words have a code. */
  private static final String CODED = "1";

  private static final String[] NOT = {"ikke", "ikkje", "not"};

  private final List<Token> tokens;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private int at;
  private int depth;

  FilterParser(String expression) {
    tokens = Tokens.of(expression);
  }

  Condition parse() {
    if (peek().kind() == Token.Kind.END) {
      throw new QueryException(
          FilterReason.FILTER_EMPTY.with(),
          "The filter is empty. Write for example: alder < 30",
          0);
    }
    Condition condition = any();
    if (peek().kind() != Token.Kind.END) {
      throw wrong(
          FilterReason.FILTER_GOES_ON.with(place(), peek().text()),
          "og, eller or the end",
          peek().isText() ? " Put a value of several words in quotation marks." : "");
    }
    return condition;
  }

  /** The variables seen, in order, with the offset at which each stands first. */
  Map<String, Integer> places() {
    return places;
  }

  private Condition any() {
    return chain(this::all, Condition.Any::new, "eller", "or");
  }

  private Condition all() {
    return chain(this::one, Condition.All::new, "og", "and");
  }

  private Condition chain(
      Supplier<Condition> part, Function<List<Condition>, Condition> join, String... words) {
    List<Condition> parts = new ArrayList<>();
    parts.add(part.get());
    while (peek().isWord(words)) {
      at++;
      parts.add(part.get());
    }
    return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
  }

  private Condition one() {
    if (++depth > DEEPEST) {
      throw new QueryException(
          FilterReason.FILTER_TOO_DEEP.with(peek().start() + 1, DEEPEST),
          "The filter is nested more than "
              + DEEPEST
              + " deep at character "
              + (peek().start() + 1)
              + ".",
          peek().start());
    }
    try {
      if (peek().isWord(NOT) && !relationFollows()) {
        at++;
        return new Condition.Not(one());
      }
      if (peek().isSign("(")) {
        at++;
        Condition inner = any();
        expect(")");
        return inner;
      }
      return test();
    } finally {
      depth--;
    }
  }

  private Condition test() {
    if (!peek().isText() || peek().isWord("og", "and", "eller", "or")) {
      throw wrong(FilterReason.FILTER_NAME_MISSING.with(place()), "the name of a variable", "");
    }
    places.putIfAbsent(peek().text(), peek().start());
    String variable = tokens.get(at++).text();
    Optional<Relation> relation =
        peek().kind() == Token.Kind.SIGN ? Relation.of(peek().text()) : Optional.empty();
    if (relation.isPresent()) {
      at++;
      return new Condition.Comparison(variable, relation.get(), value(true));
    }
    if (peek().isWord("er", "is")) {
      at++;
    }
    if (peek().isWord(NOT)) {
      at++;
      return new Condition.Not(words(variable));
    }
    return words(variable);
  }

  /** What is asked of a variable in words. */
  private Condition words(String variable) {
    if (peek().isWord("in", "i")) {
      at++;
      return new Condition.OneOf(variable, list());
    }
    if (isCode(variable)) {
      return new Condition.Comparison(variable, Relation.EQUAL, new Value(CODED));
    }
    if (peek().isWord("inneholder", "inneheld", "contains")) {
      at++;
      return new Condition.Contains(variable, value(false));
    }
    if (peek().isWord("mangler", "manglar", "missing")) {
      at++;
      return new Condition.Missing(variable);
    }
    throw wrong(
        FilterReason.FILTER_SIGN_MISSING.with(place()),
        "=, !=, <, <=, >, >=, i (…), inneholder or mangler",
        " Put a name with spaces in quotation marks.");
  }

  private static boolean isCode(String name) {
    String start = name.toLowerCase(Locale.ROOT);
    return CODES.stream().anyMatch(start::startsWith);
  }

  /** Whether a word is compared, and so is a name: a variable may be called "not". */
  private boolean relationFollows() {
    Token next = tokens.get(Math.min(at + 1, tokens.size() - 1));
    return next.kind() == Token.Kind.SIGN && Relation.of(next.text()).isPresent();
  }

  private List<Value> list() {
    expect("(");
    List<Value> values = new ArrayList<>();
    do {
      values.add(value(false));
    } while (skipSeparator());
    expect(")");
    return values;
  }

  private boolean skipSeparator() {
    if (peek().isSign(",") || peek().isSign(";")) {
      at++;
      return true;
    }
    return false;
  }

  private Value value(boolean decimalComma) {
    if (!peek().isText()) {
      throw wrong(FilterReason.FILTER_VALUE_MISSING.with(place()), "a value", "");
    }
    Token first = tokens.get(at++);
    // A range with spaces around its dash, or in words.
    if (first.kind() == Token.Kind.WORD && peek().isWord("–", "-", "til", "to")) {
      Token last = tokens.get(Math.min(at + 1, tokens.size() - 1));
      if (last.kind() == Token.Kind.WORD && isMeasure(first) && isMeasure(last)) {
        at += 2;
        return new Value(first.text() + "–" + last.text());
      }
    }
    // Outside of lists, digits on both sides of a comma are one number: alder < 30,5
    if (decimalComma && first.kind() == Token.Kind.WORD && peek().isSign(",")) {
      Token second = tokens.get(Math.min(at + 1, tokens.size() - 1));
      String joined = first.text() + "," + second.text();
      if (first.end() == peek().start()
          && peek().end() == second.start()
          && second.kind() == Token.Kind.WORD
          && Value.number(joined).isPresent()) {
        at += 2;
        return new Value(joined);
      }
    }
    return new Value(first.text());
  }

  private static boolean isMeasure(Token token) {
    return Value.number(token.text()).isPresent() || Day.of(token.text()).isPresent();
  }

  private void expect(String sign) {
    if (!peek().isSign(sign)) {
      throw wrong(FilterReason.FILTER_BRACKET_MISSING.with(place(), sign), "\"" + sign + "\"", "");
    }
    at++;
  }

  /** Where the token stands that is met, from 1. */
  private int place() {
    return peek().start() + 1;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private QueryException wrong(Because because, String expected, String hint) {
    Token found = peek();
    return new QueryException(
        because,
        "The filter has "
            + found.shown()
            + " at character "
            + (found.start() + 1)
            + " where "
            + expected
            + " should stand."
            + hint,
        found.start());
  }
}
