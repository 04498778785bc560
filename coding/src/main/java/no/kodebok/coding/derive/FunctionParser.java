package no.kodebok.coding.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.derive.Words.Function;
import no.kodebok.coding.tables.Messages;

/** Reads functions with their arguments. */
final class FunctionParser {
  private final RecipeReading reading;
  private final Names names;
  private final Messages messages;
  private final Nesting nesting;
  private final RecipeParser recipe;
  private final IndexParser indices;
  private final ScaleParser scales;
  private final GroupsParser groups;

  FunctionParser(
      RecipeReading reading, Names names, Messages messages, Nesting nesting, RecipeParser recipe) {
    this.reading = reading;
    this.names = names;
    this.messages = messages;
    this.nesting = nesting;
    this.recipe = recipe;
    this.indices = new IndexParser(reading, names, recipe);
    this.scales = new ScaleParser(reading, messages, recipe);
    this.groups = new GroupsParser(reading, messages, recipe);
  }

  Formula read(Function function) {
    RecipeToken word = reading.next();
    reading.expect("(");
    nesting.beginArguments(word);
    Formula made =
        switch (function) {
          case RECODE -> new RecodeParser(reading, messages, false).after(recipe.sum());
          case MERGE -> new RecodeParser(reading, messages, true).after(recipe.sum());
          case TOP, BOTTOM -> scales.box(function == Function.TOP);
          case MEAN -> indices.read(Index.Kind.MEAN);
          case SUM -> indices.read(Index.Kind.SUM);
          case LOWEST -> indices.read(Index.Kind.LOWEST);
          case HIGHEST -> indices.read(Index.Kind.HIGHEST);
          case REVERSE -> scales.reversed();
          case YEAR -> new DatePart(DatePart.Kind.YEAR, recipe.sum(), messages);
          case QUARTER -> new DatePart(DatePart.Kind.QUARTER, recipe.sum(), messages);
          case MONTH -> new DatePart(DatePart.Kind.MONTH, recipe.sum(), messages);
          case WEEK -> new DatePart(DatePart.Kind.WEEK, recipe.sum(), messages);
          case WEEKDAY -> new DatePart(DatePart.Kind.WEEKDAY, recipe.sum(), messages);
          case GROUPS -> groups.groups();
          case QUANTILES -> groups.quantiles();
          case IF -> choice();
          case COUNT -> howMany();
          case ABSOLUTE -> new Computed(List.of(recipe.sum()), n -> Math.abs(n[0]));
          case ROOT -> new Computed(List.of(recipe.sum()), n -> Math.sqrt(n[0]));
          case LOGARITHM ->
              new Computed(List.of(recipe.sum()), n -> n[0] > 0 ? Math.log(n[0]) : Double.NaN);
          case ROUND -> rounded();
          case RAKING -> new RakingParser(reading, names).read();
        };
    nesting.endArguments();
    reading.expect(")");
    return made;
  }

  private Formula rounded() {
    Formula number = recipe.sum();
    int digits = 0;
    if (reading.skipSeparator()) {
      RecipeToken token = reading.peek();
      double given = reading.number("a number of decimals");
      if (given != Math.rint(given) || given < 0 || given > 10) {
        throw reading.argument(token, "A number is rounded to 0 to 10 decimals.");
      }
      digits = (int) given;
    }
    int decimals = digits;
    return new Computed(
        List.of(number),
        n ->
            Double.isFinite(n[0])
                ? new BigDecimal(Double.toString(n[0]))
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .doubleValue()
                : Double.NaN);
  }

  private Formula choice() {
    Holds condition = argumentCondition();
    reading.expect(";");
    Formula then = value();
    reading.expect(";");
    return new Choice(condition, then, value());
  }

  private Formula value() {
    RecipeToken token = reading.peek();
    if (token.kind() == RecipeToken.Kind.QUOTED && names.variable(token.text()).isEmpty()) {
      reading.next();
      return new Constant(Given.answer(token.text().strip()), token.text());
    }
    return recipe.isCondition() ? recipe.condition() : recipe.sum();
  }

  private Formula howMany() {
    List<Formula> conditions = new ArrayList<>();
    do {
      conditions.add(argumentCondition());
    } while (reading.skip(";"));
    return new HowMany(conditions);
  }

  private Holds argumentCondition() {
    if (!recipe.isCondition()) {
      throw reading.unexpected("a filter such as alder < 30");
    }
    return recipe.condition();
  }
}
