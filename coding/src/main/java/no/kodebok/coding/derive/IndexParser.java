package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the arguments of an index: {@code sam1, sam3 til sam5; minst 3}. */
final class IndexParser {
  private final RecipeReading reading;
  private final Names names;
  private final RecipeParser recipe;

  IndexParser(RecipeReading reading, Names names, RecipeParser recipe) {
    this.reading = reading;
    this.names = names;
    this.recipe = recipe;
  }

  Index read(Index.Kind kind) {
    List<Formula> items = new ArrayList<>();
    RecipeToken first = reading.peek();
    do {
      if (atLeastFollows()) {
        break;
      }
      items.addAll(items());
    } while (reading.skipSeparator());
    int least = items.size();
    if (atLeastFollows()) {
      reading.skip(Set.of("at"));
      reading.next();
      least = reading.count("the number of items that must be answered", items.size());
    }
    if (items.isEmpty()) {
      throw reading.argument(first, "An index needs the names of its items.");
    }
    return new Index(kind, items, least);
  }

  private boolean atLeastFollows() {
    int further = reading.peek().isWord(Set.of("at")) ? 1 : 0;
    return reading.peek(further).isWord(Words.AT_LEAST) && reading.peek(further + 1).isNumber();
  }

  /** One item, those of a battery, or those from one to another. */
  private List<Formula> items() {
    RecipeToken first = reading.peek();
    if (first.isText()) {
      Optional<List<String>> set =
          names.variable(first.text()).isPresent() ? Optional.empty() : names.members(first.text());
      if (set.isPresent()) {
        reading.next();
        return named(set.get(), first);
      }
      if (reading.peek(1).isWord(Words.TO) && reading.peek(2).isText()) {
        reading.next();
        reading.next();
        RecipeToken last = reading.next();
        for (RecipeToken end : List.of(first, last)) {
          if (names.variable(end.text()).isEmpty()) {
            throw RecipeReading.unknownName(end.start(), end.text(), names.all());
          }
        }
        return named(
            names
                .between(first.text(), last.text())
                .orElseThrow(() ->
                    reading.argument(
                        first,
                        "\""
                            + last.text()
                            + "\" does not come after \""
                            + first.text()
                            + "\" in the same questionnaire.")),
            first);
      }
    }
    return List.of(recipe.sum());
  }

  private List<Formula> named(List<String> items, RecipeToken place) {
    List<Formula> formulas = new ArrayList<>();
    for (String item : items) {
      formulas.add(
          names
              .variable(item)
              .orElseThrow(() -> RecipeReading.unknownName(place.start(), item, names.all())));
    }
    return formulas;
  }
}
