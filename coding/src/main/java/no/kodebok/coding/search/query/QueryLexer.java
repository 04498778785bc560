package no.kodebok.coding.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.search.QueryFault.Kind;
import no.kodebok.coding.search.analysis.Words;

/** Cuts a written query into tokens. */
final class QueryLexer {
  private static final int FARTHEST = 100;
  private static final char CHOICE = '|';
  private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  QueryLexer(String query) {
    this.query = query;
  }

  List<Token> tokens() {
    while (at < query.length()) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at++;
      } else if (c == '(') {
        tokens.add(new Token.Open(at++));
      } else if (c == ')') {
        tokens.add(new Token.Close(at++));
      } else if (isQuote(c)) {
        quoted();
      } else if (c == '-' && isStart(at + 1)) {
        tokens.add(new Token.Not("-", at++));
      } else {
        term();
      }
    }
    tokens.add(new Token.End(query.length()));
    return tokens;
  }

  private void quoted() {
    int start = at;
    String text = untilClosingQuote();
    Optional<Integer> within = Optional.empty();
    if (at < query.length() && query.charAt(at) == '~') {
      within = Optional.of(number(++at));
    }
    if (Words.of(text).isEmpty()) {
      throw wrong(
          Kind.EMPTY_PHRASE,
          start,
          at,
          "",
          "There is no word between the quotation marks at position " + place(start) + ".");
    }
    tokens.add(new Token.Quoted(text, within, start));
  }

  private String untilClosingQuote() {
    int start = at++;
    while (at < query.length() && !isQuote(query.charAt(at))) {
      at++;
    }
    if (at == query.length()) {
      throw wrong(
          Kind.UNCLOSED_PHRASE,
          start,
          at,
          "",
          "The quotation mark at position " + place(start) + " is never closed.");
    }
    return query.substring(start + 1, at++);
  }

  private int number(int start) {
    while (at < query.length() && isDigit(query.charAt(at)) && at - start < 9) {
      at++;
    }
    if (at == start || Integer.parseInt(query, start, at, 10) > FARTHEST) {
      throw wrong(
          Kind.WRONG_DISTANCE,
          start - 1,
          at,
          String.valueOf(FARTHEST),
          "After ~ at position "
              + place(start - 1)
              + " comes how many words may lie between, 0 to "
              + FARTHEST
              + ".");
    }
    return Integer.parseInt(query, start, at, 10);
  }

  private void term() {
    int start = at;
    while (at < query.length() && !ends(query.charAt(at))) {
      char c = query.charAt(at);
      if ((c == ':' || c == '=') && isName(query.substring(start, at))) {
        condition(start);
        return;
      }
      at++;
    }
    at = Words.endOfNumber(query, start, at);
    String text = query.substring(start, at);
    switch (text) {
      case "OR", "ELLER" -> tokens.add(new Token.Or(text, start));
      case "AND", "OG" -> tokens.add(new Token.And(text, start));
      case "NOT", "IKKE", "IKKJE" -> tokens.add(new Token.Not(text, start));
      default -> word(text, start);
    }
  }

  private void word(String text, int start) {
    int star = text.indexOf('*');
    if (star >= 0 && (star < text.length() - 1 || Words.of(text).isEmpty())) {
      throw wrong(
          Kind.MISPLACED_STAR,
          start + star,
          start + star + 1,
          text,
          "A star stands at the end of a word, like styr*; the one at position "
              + place(start + star)
              + " does not.");
    }
    // Signs without a letter or digit, such as a dash between words, say nothing.
    if (!Words.of(text).isEmpty()) {
      tokens.add(new Token.Term(text, start));
    }
  }

  private void condition(int start) {
    String field = query.substring(start, at);
    boolean exactly = query.charAt(at++) == '=';
    int valueStart = at;
    String value;
    if (at < query.length() && isQuote(query.charAt(at))) {
      value = untilClosingQuote();
    } else {
      while (at < query.length() && !ends(query.charAt(at))) {
        at++;
      }
      value = query.substring(valueStart, at);
    }
    boolean quoted = at > valueStart && isQuote(query.charAt(valueStart));
    if (value.isBlank() || (!quoted && hasEmptyChoice(value))) {
      throw wrong(
          Kind.MISSING_VALUE,
          valueStart,
          at,
          query.substring(start, valueStart),
          "After \""
              + query.substring(start, valueStart)
              + "\" comes a value, with no space between.");
    }
    if (quoted || value.indexOf(CHOICE) < 0) {
      tokens.add(new Token.Condition(field, exactly, value.strip(), start, valueStart, at));
    } else {
      choices(field, exactly, value, start, valueStart);
    }
  }

  /** {@code type:intervju|dokument}: one of these, each with its own place. */
  private void choices(String field, boolean exactly, String value, int start, int valueStart) {
    tokens.add(new Token.Open(start));
    int from = 0;
    while (from <= value.length()) {
      int end = value.indexOf(CHOICE, from);
      end = end < 0 ? value.length() : end;
      if (from > 0) {
        tokens.add(new Token.Or("|", valueStart + from - 1));
      }
      tokens.add(
          new Token.Condition(
              field,
              exactly,
              value.substring(from, end),
              start,
              valueStart + from,
              valueStart + end));
      from = end + 1;
    }
    tokens.add(new Token.Close(at));
  }

  private static boolean hasEmptyChoice(String value) {
    String around = CHOICE + value + CHOICE;
    return around.contains("" + CHOICE + CHOICE);
  }

  private static QueryException wrong(
      Kind kind, int start, int end, String subject, String sentence) {
    return QueryException.of(kind, new TextRange(start, end), subject, sentence);
  }

  private boolean isStart(int position) {
    if (position >= query.length()) {
      return false;
    }
    char c = query.charAt(position);
    return c == '(' || isQuote(c) || Character.isLetterOrDigit(query.codePointAt(position));
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && Character.isLetter(text.codePointAt(0))
        && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0);
  }

  private static boolean ends(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '('
        || c == ')'
        || isQuote(c);
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** For sentences: positions count from 1 there. */
  private static int place(int position) {
    return position + 1;
  }
}
