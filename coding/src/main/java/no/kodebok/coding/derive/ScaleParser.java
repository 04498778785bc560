package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.tables.Messages;

/** Reads what is made of a scale: the box at one of its ends, and the scale turned around. */
final class ScaleParser {
  private static final int LARGEST_BOX = 100;
  private static final int LONGEST_SCALE = 1000;

  private final RecipeReading reading;
  private final Messages messages;
  private final RecipeParser recipe;

  ScaleParser(RecipeReading reading, Messages messages, RecipeParser recipe) {
    this.reading = reading;
    this.messages = messages;
    this.recipe = recipe;
  }

  Formula reversed() {
    RecipeToken place = reading.peek();
    Formula scale = recipe.sum();
    boolean assumed = isAssumed(scale);
    List<Double> numbers = scaleOf(scale, place);
    return new Reversed(scale, numbers.getFirst(), numbers.getLast(), assumed);
  }

  Formula box(boolean top) {
    RecipeToken place = reading.peek();
    Formula scale = recipe.sum();
    int size = 1;
    if (reading.skipSeparator()) {
      size = reading.count("the number of answers", LARGEST_BOX);
    }
    boolean assumed = isAssumed(scale);
    List<Double> numbers = scaleOf(scale, place);
    if (size >= numbers.size()) {
      throw reading.argument(
          place, "The scale has " + numbers.size() + " answers; a box holds fewer.");
    }
    boolean high = top == (scale.meaning().direction() != Direction.DOWN);
    List<Double> inside =
        high ? numbers.subList(numbers.size() - size, numbers.size()) : numbers.subList(0, size);
    List<String> labels = new ArrayList<>();
    for (ValueLabel value : scale.meaning().values()) {
      if (inside.contains(Given.answer(value.code()).number())) {
        labels.add(value.label());
      }
    }
    if (labels.isEmpty()) {
      inside.forEach(number -> labels.add(NumberCode.of(number)));
    }
    return new Box(
        scale,
        new HashSet<>(inside),
        String.join(" / ", labels),
        messages.text("otherAnswer"),
        assumed);
  }

  /** Whether the recipe gives no scale, and the variable has only values that occur. */
  private boolean isAssumed(Formula scale) {
    return reading.peek().isSign(")")
        && scale.meaning().values().stream().allMatch(v -> v.label().equals(v.code()));
  }

  /** The numbers of a scale, ascending: as the recipe gives them, or as they are labelled. */
  private List<Double> scaleOf(Formula scale, RecipeToken place) {
    if (reading.skipSeparator()) {
      double lowest = reading.number("the lowest number of the scale");
      if (!reading.skip("–") && !reading.skip("-") && !reading.skip(Words.TO)) {
        reading.skipSeparator();
      }
      double highest = reading.number("the highest number of the scale");
      if (lowest >= highest || highest - lowest > LONGEST_SCALE) {
        throw reading.argument(place, "A scale goes from a number to a greater one.");
      }
      List<Double> numbers = new ArrayList<>();
      for (double number = lowest; number <= highest; number++) {
        numbers.add(number);
      }
      if (numbers.getLast() != highest) {
        numbers.add(highest);
      }
      return numbers;
    }
    List<Double> labelled = scale.meaning().scaleNumbers();
    if (labelled.size() < 2) {
      String name = reading.text(place.start(), reading.peek().start()).strip();
      throw new QueryException(
          DeriveReason.RECIPE_SCALE_UNKNOWN.with(place.start() + 1, name),
          "The ends of the scale of \""
              + name
              + "\" are not known, since its values have no labels that are numbers. Write them, for"
              + " example: snu("
              + name
              + "; 1–5).",
          place.start());
    }
    return labelled;
  }
}
