package no.kodebok.coding.search.query;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.search.QueryFault.Kind;

/**
 * Reads the query language. OR binds loosest, then what stands side by side, then AND, then NOT:
 *
 * <pre>
 * query = side { OR side }
 * side  = and { and }
 * and   = not { AND not }
 * not   = { NOT | - } item
 * item  = word | word* | "words" | "words"~n | field:value | field=value | ( query )
 * </pre>
 *
 * Operators are written in upper case: OR or ELLER, AND or OG, NOT or IKKE.
 */
public final class QueryParser {
  private static final int LONGEST = 10_000;
  private static final int MOST_ITEMS = 300;
  private static final int DEEPEST = 50;

  private final List<Token> tokens;
  private int next;
  private int items;
  private int depth;

  private QueryParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads a query.
   *
   * @throws QueryException if it is wrong; it says where
   */
  public static Clause parse(String query) {
    if (query.length() > LONGEST) {
      throw wrong(
          Kind.TOO_LONG,
          LONGEST,
          query.length() - LONGEST,
          String.valueOf(LONGEST),
          "The query is longer than " + LONGEST + " characters. Make it shorter.");
    }
    QueryParser parser = new QueryParser(new QueryLexer(query).tokens());
    if (parser.tokens.size() == 1) {
      throw wrong(
          Kind.EMPTY_QUERY,
          0,
          0,
          "",
          "The query is empty. Write a word or a filter to search for.");
    }
    Clause clause = parser.any();
    if (parser.peek() instanceof Token.Close close) {
      throw wrong(
          Kind.CLOSES_NOTHING,
          close.position(),
          1,
          "",
          "The parenthesis at position " + (close.position() + 1) + " closes nothing.");
    }
    return clause;
  }

  private Clause any() {
    List<Clause> parts = new ArrayList<>(List.of(together()));
    while (peek() instanceof Token.Or) {
      take();
      parts.add(together());
    }
    return parts.size() == 1 ? parts.getFirst() : new Clause.Any(parts);
  }

  private Clause together() {
    List<Clause> parts = new ArrayList<>(List.of(all()));
    while (!(peek() instanceof Token.Or
        || peek() instanceof Token.Close
        || peek() instanceof Token.End)) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Clause.Together(parts);
  }

  private Clause all() {
    List<Clause> parts = new ArrayList<>(List.of(not()));
    while (peek() instanceof Token.And) {
      take();
      parts.add(not());
    }
    return parts.size() == 1 ? parts.getFirst() : new Clause.All(parts);
  }

  private Clause not() {
    if (peek() instanceof Token.Not not) {
      take();
      deeper(not.position());
      Clause part = not();
      depth--;
      return new Clause.Not(part);
    }
    return item();
  }

  private Clause item() {
    Token token = peek();
    if (++items > MOST_ITEMS) {
      throw wrong(
          Kind.TOO_MANY_PARTS,
          token.position(),
          0,
          String.valueOf(MOST_ITEMS),
          "A query has at most " + MOST_ITEMS + " words and filters.");
    }
    return switch (token) {
      case Token.Open open -> bracket(open);
      case Token.Term term -> {
        take();
        yield term.text().endsWith("*")
            ? new Clause.Prefix(term.text().substring(0, term.text().length() - 1), term.position())
            : new Clause.Word(term.text(), term.position());
      }
      case Token.Quoted quoted -> {
        take();
        yield quoted.within().isPresent()
            ? new Clause.Near(quoted.text(), quoted.within().get(), quoted.position())
            : new Clause.Phrase(quoted.text(), quoted.position());
      }
      case Token.Condition c -> {
        take();
        yield new Clause.Filter(
            Keyword.of(c.field()),
            c.field(),
            c.exactly(),
            c.value(),
            c.position(),
            c.valuePosition(),
            c.end());
      }
      case Token.Close c -> throw missing("before the closing parenthesis", c);
      case Token.Or or -> throw missing("on both sides of OR", or);
      case Token.And and -> throw missing("on both sides of AND", and);
      case Token.Not not -> throw missing("after NOT", not);
      case Token.End end -> throw missing("at the end of the query", end);
    };
  }

  private Clause bracket(Token.Open open) {
    take();
    deeper(open.position());
    Clause inside = any();
    depth--;
    if (!(peek() instanceof Token.Close)) {
      throw wrong(
          Kind.UNCLOSED_PARENTHESIS,
          open.position(),
          1,
          "",
          "The parenthesis at position " + (open.position() + 1) + " is never closed.");
    }
    take();
    // A word in brackets is a group of one: it must be met.
    return inside instanceof Clause.Word || inside instanceof Clause.Prefix
        ? new Clause.All(List.of(inside))
        : inside;
  }

  private void deeper(int position) {
    if (++depth > DEEPEST) {
      throw wrong(
          Kind.TOO_DEEP,
          position,
          0,
          String.valueOf(DEEPEST),
          "The query has more than " + DEEPEST + " parts inside each other.");
    }
  }

  private static QueryException missing(String where, Token at) {
    return wrong(
        Kind.MISSING_PART,
        at.position(),
        at.sign().length(),
        at.sign(),
        "Something to search for is missing " + where + ".");
  }

  private static QueryException wrong(
      Kind kind, int start, int length, String subject, String sentence) {
    return QueryException.of(kind, new TextRange(start, start + length), subject, sentence);
  }

  private Token peek() {
    return tokens.get(next);
  }

  private void take() {
    next++;
  }
}
