package no.kodebok.coding.derive;

import no.kodebok.coding.search.QueryException;

/** How deep a place of a recipe lies, and whether among the arguments of a function. */
final class Nesting {
  // Far more than anyone writes by hand, and far less than the stack holds.
  private static final int DEEPEST = 100;

  private int depth;
  private int functions;

  /** Whether a comma parts arguments here. */
  boolean inArguments() {
    return functions > 0;
  }

  boolean isDeepest() {
    return depth >= DEEPEST;
  }

  void goDeeper(RecipeToken place) {
    if (isDeepest()) {
      throw new QueryException(
          DeriveReason.RECIPE_TOO_DEEP.with(place.start() + 1, DEEPEST),
          "The recipe is nested more than " + DEEPEST + " deep.",
          place.start());
    }
    depth++;
  }

  void goBack() {
    depth--;
  }

  void beginArguments(RecipeToken function) {
    functions++;
    goDeeper(function);
  }

  void endArguments() {
    functions--;
    goBack();
  }

  /**
   * Begins brackets, in which a comma parts no arguments; gives what {@link #endBrackets} takes.
   */
  int beginBrackets() {
    int outside = functions;
    functions = 0;
    return outside;
  }

  void endBrackets(int outside) {
    functions = outside;
  }
}
