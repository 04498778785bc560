package no.kodebok.coding.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
 * test  = sign value | ["ikke" | "not"] ("in" | "i") "(" value ("," value)* ")"
 * </pre>
 */
final class FilterParser {
  // Far more than anyone writes by hand, and far less than the stack holds.
  private static final int DEEPEST = 200;

  /** What is before the path of a code, which is a condition by itself. */
  private static final List<String> CODES = List.of("kode:", "code:");

  /** The answer of those whose words have a code. */
  private static final String CODED = "1";

  private final List<Token> tokens;
  private final Set<String> variables = new LinkedHashSet<>();
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

  /** Names of the variables seen, in order. */
  Set<String> variables() {
    return variables;
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
      if (peek().isWord("ikke", "not")) {
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
    String variable = tokens.get(at++).text();
    variables.add(variable);
    Optional<Relation> relation =
        peek().kind() == Token.Kind.SIGN ? Relation.of(peek().text()) : Optional.empty();
    if (relation.isPresent()) {
      at++;
      return new Condition.Comparison(variable, relation.get(), value(true));
    }
    if (peek().isWord("ikke", "not") && tokens.get(at + 1).isWord("in", "i")) {
      at += 2;
      return new Condition.Not(new Condition.OneOf(variable, list()));
    }
    if (peek().isWord("in", "i")) {
      at++;
      return new Condition.OneOf(variable, list());
    }
    if (isCode(variable)) {
      return new Condition.Comparison(variable, Relation.EQUAL, new Value(CODED));
    }
    throw wrong(
        FilterReason.FILTER_SIGN_MISSING.with(place()),
        "=, !=, <, <=, >, >= or i (…)",
        " Put a name with spaces in quotation marks.");
  }

  private static boolean isCode(String name) {
    String start = name.toLowerCase(Locale.ROOT);
    return CODES.stream().anyMatch(start::startsWith);
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
