package no.kodebok.coding.prose;

import java.util.List;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/** The words and numbers of a text, asked for by the place of their first token. */
final class Phrases {
  private static final int HUNDRED = 100;

  private final Lexicon lexicon = Lexicon.installed();
  private final String text;
  private final List<Token> tokens;

  Phrases(String text) {
    this.text = text;
    tokens = Token.of(text);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  int size() {
    return tokens.size();
  }

  Token token(int at) {
    return tokens.get(at);
  }

  /** Where the tokens from one to another, which is no more of them, stand in the text. */
  TextRange range(int at, int next) {
    return new TextRange(tokens.get(at).start(), tokens.get(next - 1).end());
  }

  /** How many tokens a phrase of this kind takes that begins here; 0 for none. */
  int at(String kind, int at) {
    return lexicon.phrase(kind, tokens, at);
  }

  boolean stands(List<String> phrase, int at) {
    return Lexicon.stands(phrase, tokens, at);
  }

  /** The number that begins here, such as "29,5" or "twenty five"; null for none. */
  @Nullable Amount number(int at) {
    if (at >= tokens.size()) {
      return null;
    }
    Token token = tokens.get(at);
    if (token.isNumber()) {
      return Amount.ofDigits(token.text(), at + 1);
    }
    Integer word = lexicon.number(token.text());
    if (word == null) {
      return null;
    }
    // "twenty five", and "one hundred".
    Integer unit = at + 1 < tokens.size() ? lexicon.number(tokens.get(at + 1).text()) : null;
    if (word >= 20
        && word < HUNDRED
        && word % 10 == 0
        && unit != null
        && unit > 0
        && unit < 10
        && !ofFollows(at + 2)) {
      return new Amount(word + unit, 0, false, at + 2);
    }
    if (word == 1 && unit != null && unit == HUNDRED) {
      return new Amount(HUNDRED, 0, false, at + 2);
    }
    return new Amount(word, 0, false, at + 1);
  }

  /** How many tokens say per cent here, and not percentage points. */
  int percent(int at) {
    return at("points", at) > 0 ? 0 : at("percent", at);
  }

  boolean ofFollows(int at) {
    return at("of", at) > 0;
  }

  /** Past "in 2023", "(2023)" or "to 2023" where it says when. */
  int afterYear(int at) {
    int next = at;
    int in = at("when", next);
    Amount year = number(next + in);
    if (in == 0 || year == null || !year.isYear()) {
      return at;
    }
    next = year.next();
    return next < tokens.size() && tokens.get(next).text().equals(")") ? next + 1 : next;
  }

  /** Whether it is the number of a page, table or chapter. */
  boolean isPlaced(int at) {
    return at > 0 && at("notBefore", at - 1) > 0;
  }

  /** Whether no sentence ends between two tokens. */
  boolean isOneSentence(int first, int last) {
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

  /** The hedge in front of a token; the longest, so that "slightly over" is not "over". */
  Hedge hedgeBefore(int at) {
    Hedge best = Hedge.NONE;
    int longest = 0;
    for (Hedge hedge : Hedge.values()) {
      int length = before(hedge, at);
      if (length > longest) {
        best = hedge;
        longest = length;
      }
    }
    return best;
  }

  /** How many tokens a hedge of this kind takes that ends before a token. */
  int before(Hedge hedge, int at) {
    return lexicon.before(hedge, tokens, at);
  }

  /** How many tokens a hedge takes that begins here. */
  int hedged(int at) {
    for (int end = Math.min(at + 3, tokens.size()); end > at; end--) {
      for (Hedge hedge : Hedge.values()) {
        if (before(hedge, end) == end - at) {
          return end - at;
        }
      }
    }
    return 0;
  }
}
