package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.kodebok.coding.search.QueryException;

/**
 * Splits a recipe into words, signs and quoted texts. A name that holds signs of arithmetic, such
 * as {@code del-3}, is one word where there is such a variable, and arithmetic where there is none.
 */
final class RecipeTokens {
  private static final List<String> SIGNS =
      List.of(
          "->", "→", "<=", ">=", "<>", "!=", "(", ")", ",", ";", ":", "=", "<", ">", "+", "-", "–",
          "*", "/", "^", "&");

  private static final int LONGEST_NAME = 200;

  private final String recipe;
  private final Predicate<String> known;
  private int at;

  private RecipeTokens(String recipe, Predicate<String> known) {
    this.recipe = recipe;
    this.known = known;
  }

  /**
   * All tokens, the last one being {@link RecipeToken.Kind#END}.
   *
   * @param known whether there is a variable or set of a name
   */
  static List<RecipeToken> of(String recipe, Predicate<String> known) {
    RecipeTokens tokens = new RecipeTokens(recipe, known);
    List<RecipeToken> list = new ArrayList<>();
    do {
      list.add(tokens.next());
    } while (list.getLast().kind() != RecipeToken.Kind.END);
    return list;
  }

  private RecipeToken next() {
    while (at < recipe.length() && isSpace(recipe.charAt(at))) {
      at++;
    }
    if (at == recipe.length()) {
      return new RecipeToken(RecipeToken.Kind.END, "", at, at);
    }
    char first = recipe.charAt(at);
    return switch (first) {
      case '"' -> quoted('"');
      case '\'' -> quoted('\'');
      case '«' -> quoted('»');
      case '“', '”' -> quoted('”');
      default -> word();
    };
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private RecipeToken quoted(char close) {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < recipe.length()) {
      char c = recipe.charAt(at++);
      if (c != close) {
        text.append(c);
      } else if (at < recipe.length() && recipe.charAt(at) == close) {
        // A doubled quotation mark stands for itself.
        text.append(close);
        at++;
      } else {
        return new RecipeToken(RecipeToken.Kind.QUOTED, text.toString(), start, at);
      }
    }
    throw new QueryException(
        DeriveReason.RECIPE_QUOTE_NOT_CLOSED.with(start + 1),
        "The quotation mark of the recipe is never closed.",
        start);
  }

  private RecipeToken word() {
    int start = at;
    int longest = end(start, true);
    if (longest > start && known.test(recipe.substring(start, longest))) {
      return word(start, longest);
    }
    int end = end(start, false);
    if (end > start) {
      return word(start, end);
    }
    for (String sign : SIGNS) {
      if (recipe.startsWith(sign, start)) {
        at = start + sign.length();
        return new RecipeToken(RecipeToken.Kind.SIGN, sign, start, at);
      }
    }
    String strange = Character.toString(recipe.codePointAt(start));
    throw new QueryException(
        DeriveReason.RECIPE_STRANGE_SIGN.with(start + 1, strange),
        "The recipe has an unexpected \""
            + strange
            + "\". Put names and labels with such signs in quotation marks.",
        start);
  }

  private RecipeToken word(int start, int end) {
    at = end;
    return new RecipeToken(RecipeToken.Kind.WORD, recipe.substring(start, end), start, end);
  }

  private int end(int start, boolean signs) {
    int end = start;
    // Names are short, and a row of dashes is not looked up again from each of them.
    int last = signs ? Math.min(recipe.length(), start + LONGEST_NAME) : recipe.length();
    while (end < last) {
      int c = recipe.codePointAt(end);
      boolean part =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || "_.%#$@".indexOf(c) >= 0
              || (signs && "-+/&–".indexOf(c) >= 0);
      if (!part) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}
