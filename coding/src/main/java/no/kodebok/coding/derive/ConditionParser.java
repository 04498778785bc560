package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.tables.Messages;

/** Finds and reads the filters in a recipe. */
final class ConditionParser {
  private final RecipeReading reading;
  private final Names names;
  private final Messages messages;
  private final Nesting nesting;

  ConditionParser(RecipeReading reading, Names names, Messages messages, Nesting nesting) {
    this.reading = reading;
    this.names = names;
    this.messages = messages;
    this.nesting = nesting;
  }

  /**
   * Whether a filter stands here: a comparison or a word of filters outside of the brackets of a
   * function, before the argument ends.
   */
  boolean follows() {
    int further = 0;
    int level = 0;
    int functions = 0;
    List<Boolean> open = new ArrayList<>();
    while (reading.peek(further).kind() != RecipeToken.Kind.END) {
      RecipeToken token = reading.peek(further);
      RecipeToken before = further == 0 ? null : reading.peek(further - 1);
      if (token.isSign("(")) {
        // A word that is none of the functions is one that is misspelt.
        boolean function =
            before != null
                && before.kind() == RecipeToken.Kind.WORD
                && !before.isWord(Words.CONDITION);
        open.add(function);
        functions += function ? 1 : 0;
        level++;
      } else if (token.isSign(")")) {
        if (level-- == 0) {
          return false;
        }
        functions -= open.removeLast() ? 1 : 0;
      } else if (level == 0
          && (token.isSign(";") || (token.isSign(",") && nesting.inArguments()))) {
        return false;
      } else if (functions == 0
          && (token.isWord(Words.CONDITION)
              || (token.kind() == RecipeToken.Kind.SIGN
                  && Set.of("=", "<", ">", "<=", ">=", "<>", "!=").contains(token.text())))) {
        return true;
      }
      further++;
    }
    return false;
  }

  /** A filter, to the end of the argument. */
  Holds read() {
    int start = reading.peek().start();
    int end = start;
    int level = 0;
    while (!reading.ended()) {
      RecipeToken token = reading.peek();
      if (token.isSign("(")) {
        level++;
      } else if (token.isSign(")") && level-- == 0) {
        break;
      } else if (level == 0 && nesting.inArguments() && token.isSign(";")) {
        break;
      }
      end = reading.next().end();
    }
    FilterExpression filter = FilterExpression.parse(reading.placed(start, end));
    Map<String, Formula> named = new LinkedHashMap<>();
    for (String name : filter.variables()) {
      named.put(
          name,
          names
              .variable(name)
              .orElseThrow(
                  () -> RecipeReading.unknownName(filter.placeOf(name), name, names.all())));
    }
    return new Holds(filter, named, messages.text("yes"), messages.text("no"));
  }
}
