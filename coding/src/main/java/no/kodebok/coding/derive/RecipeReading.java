package no.kodebok.coding.derive;

import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.search.QueryException;

/** The tokens of a recipe, read one after another, and what is said where one is wrong. */
final class RecipeReading {
  private static final int NAMED = 12;

  private final String recipe;
  private final List<RecipeToken> tokens;
  private int at;

  RecipeReading(String recipe, List<RecipeToken> tokens) {
    this.recipe = recipe;
    this.tokens = tokens;
  }

  RecipeToken peek() {
    return peek(0);
  }

  RecipeToken peek(int further) {
    return tokens.get(Math.min(at + further, tokens.size() - 1));
  }

  RecipeToken next() {
    RecipeToken token = peek();
    if (token.kind() != RecipeToken.Kind.END) {
      at++;
    }
    return token;
  }

  int mark() {
    return at;
  }

  void back(int mark) {
    at = mark;
  }

  boolean ended() {
    return peek().kind() == RecipeToken.Kind.END;
  }

  boolean skip(String sign) {
    if (peek().isSign(sign)) {
      at++;
      return true;
    }
    return false;
  }

  boolean skip(Set<String> words) {
    if (peek().isWord(words)) {
      at++;
      return true;
    }
    return false;
  }

  /** A comma or a semicolon between arguments. */
  boolean skipSeparator() {
    return skip(";") || skip(",");
  }

  void expect(String sign) {
    if (!skip(sign)) {
      throw unexpected("\"" + sign + "\"");
    }
  }

  /** What stands from one place to another, at the same places as in the recipe. */
  String placed(int start, int end) {
    return " ".repeat(start) + recipe.substring(start, end);
  }

  String text(int start, int end) {
    return recipe.substring(start, end);
  }

  /** A number, which may be negative. */
  double number(String expected) {
    int mark = at;
    boolean negative = !peek().isNumber() && peek().isDash();
    if (negative) {
      at++;
    }
    if (!peek().isNumber()) {
      at = mark;
      throw unexpected(expected);
    }
    double number = Given.answer(next().text()).number();
    return negative ? -number : number;
  }

  /** A whole number of 1 or more. */
  int count(String expected, int most) {
    RecipeToken token = peek();
    double number = number(expected);
    if (number != Math.rint(number) || number < 1 || number > most) {
      throw argument(token, "\"" + token.text() + "\" is no whole number from 1 to " + most + ".");
    }
    return (int) number;
  }

  QueryException unexpected(String expected) {
    RecipeToken found = peek();
    return new QueryException(
        DeriveReason.RECIPE_UNEXPECTED.with(found.start() + 1, found.text(), expected),
        "The recipe has " + found.shown() + " where " + expected + " should stand.",
        found.start());
  }

  /** What is wrong with something that could be read. */
  QueryException argument(RecipeToken token, String sentence) {
    return new QueryException(
        DeriveReason.RECIPE_ARGUMENT.with(token.start() + 1, sentence), sentence, token.start());
  }

  static QueryException unknownName(int place, String name, List<String> names) {
    return new QueryException(
        DeriveReason.RECIPE_UNKNOWN_NAME.with(
            place + 1, name, String.join(", ", NearestNames.nearest(name, names))),
        NearestNames.sentence("variable", name, names),
        place);
  }

  static QueryException unknownFunction(RecipeToken token) {
    List<String> nearest =
        NearestNames.nearest(token.text(), Words.Function.all()).stream().limit(NAMED).toList();
    return new QueryException(
        DeriveReason.RECIPE_UNKNOWN_FUNCTION.with(
            token.start() + 1, token.text(), String.join(", ", nearest)),
        "A recipe cannot do \""
            + token.text()
            + "(…)\". Nearest: "
            + String.join(", ", nearest)
            + ". `kodebok help derive` lists all.",
        token.start());
  }
}
