package no.kodebok.coding.filter;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.search.QueryException;

/** Splits an expression into words, signs and quoted texts. */
final class Tokens {
  private final String expression;
  private int at;

  private Tokens(String expression) {
    this.expression = expression;
  }

  /** All tokens, the last one being {@link Token.Kind#END}. */
  static List<Token> of(String expression) {
    Tokens tokens = new Tokens(expression);
    List<Token> list = new ArrayList<>();
    do {
      list.add(tokens.next());
    } while (list.getLast().kind() != Token.Kind.END);
    return list;
  }

  private Token next() {
    while (at < expression.length() && isSpace(expression.charAt(at))) {
      at++;
    }
    if (at == expression.length()) {
      return new Token(Token.Kind.END, "", at, at);
    }
    char first = expression.charAt(at);
    return switch (first) {
      case '"', '\'' -> quoted(first);
      case '«' -> quoted('»');
      case '“', '”' -> quoted('”');
      case '(', ')', ',', ';', '=' -> sign(1);
      case '<' -> sign(follows('=') || follows('>') ? 2 : 1);
      case '>' -> sign(follows('=') ? 2 : 1);
      case '!' -> {
        if (!follows('=')) {
          throw new QueryException(
              FilterReason.FILTER_LONE_EXCLAMATION.with(at + 1),
              "The filter has a lone \"!\" at character " + (at + 1) + ": write != or \"ikke\".",
              at);
        }
        yield sign(2);
      }
      default -> word();
    };
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean follows(char second) {
    return at + 1 < expression.length() && expression.charAt(at + 1) == second;
  }

  private Token sign(int length) {
    int start = at;
    at += length;
    return new Token(Token.Kind.SIGN, expression.substring(start, at), start, at);
  }

  private Token quoted(char close) {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < expression.length()) {
      char c = expression.charAt(at++);
      if (c != close) {
        text.append(c);
      } else if (at < expression.length() && expression.charAt(at) == close) {
        // A doubled quotation mark stands for itself.
        text.append(close);
        at++;
      } else {
        return new Token(Token.Kind.QUOTED, text.toString(), start, at);
      }
    }
    throw new QueryException(
        FilterReason.FILTER_QUOTE_NOT_CLOSED.with(start + 1),
        "The quotation mark at character " + (start + 1) + " of the filter is never closed.",
        start);
  }

  private Token word() {
    int start = at;
    while (at < expression.length() && isWordPart(expression.codePointAt(at))) {
      at += Character.charCount(expression.codePointAt(at));
    }
    if (at == start) {
      throw new QueryException(
          FilterReason.FILTER_STRANGE_SIGN.with(
              start + 1, Character.toString(expression.codePointAt(start))),
          "The filter has an unexpected \""
              + Character.toString(expression.codePointAt(start))
              + "\" at character "
              + (start + 1)
              + ". Put names and values with such signs in quotation marks.",
          start);
    }
    String word = expression.substring(start, at);
    if (word.endsWith(":") && at < expression.length() && expression.charAt(at) == '"') {
      // kode:"Barrierer/Lang vei" is one name.
      Token path = quoted('"');
      return new Token(Token.Kind.WORD, word + path.text(), start, at);
    }
    return new Token(Token.Kind.WORD, word, start, at);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || "_.-+/%&–:".indexOf(c) >= 0;
  }
}
