package no.kodebok.coding.derive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.derive.Words.Function;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.tables.Messages;

/**
 * Recursive descent over
 *
 * <pre>
 * recipe  = filter | sum
 * sum     = product (("+" | "-") product)*
 * product = power (("*" | "/") power)*
 * power   = ["-"] one ["^" power]
 * one     = number [label] | function "(" arguments ")" | "kode:" path | name | "(" sum ")"
 * </pre>
 *
 * where a filter is a {@link FilterExpression}, known by its comparisons.
 */
final class RecipeParser {
  private static final int LONGEST = 100_000;

  private final RecipeReading reading;
  private final String recipe;
  private final Names names;
  private final Nesting nesting = new Nesting();
  private final ConditionParser conditions;
  private final MentionParser mentions;
  private final FunctionParser functions;

  RecipeParser(String recipe, Names names, Messages messages) {
    if (recipe.length() > LONGEST) {
      throw new QueryException(
          DeriveReason.RECIPE_TOO_LONG.with(LONGEST),
          "The recipe has more than " + LONGEST + " characters.",
          0);
    }
    this.recipe = recipe;
    this.names = names;
    this.reading =
        new RecipeReading(
            recipe,
            RecipeTokens.of(
                recipe,
                name -> names.variable(name).isPresent() || names.members(name).isPresent()));
    this.conditions = new ConditionParser(reading, names, messages, nesting);
    this.mentions = new MentionParser(reading, names, messages);
    this.functions = new FunctionParser(reading, names, messages, nesting, this);
  }

  /** The codes that the recipe asks for, by their paths as written. */
  Map<String, UUID> codes() {
    return mentions.codes();
  }

  Formula parse() {
    if (reading.ended()) {
      throw new QueryException(
          DeriveReason.RECIPE_EMPTY.with(),
          "The recipe is empty. Write for example: ung = alder < 30",
          0);
    }
    Formula formula = isCondition() ? condition() : sum();
    if (!reading.ended()) {
      throw reading.unexpected("the end");
    }
    return formula;
  }

  /**
   * Whether a filter stands here: a comparison or a word of filters outside of the brackets of a
   * function, before the argument ends.
   */
  boolean isCondition() {
    return conditions.follows();
  }

  /** A filter, to the end of the argument. */
  Holds condition() {
    return conditions.read();
  }

  Formula sum() {
    nesting.goDeeper(reading.peek());
    try {
      Formula left = product();
      while (reading.peek().isSign("+") || reading.peek().isDash()) {
        boolean plus = reading.next().isSign("+");
        left = new Computed(List.of(left, product()), plus ? n -> n[0] + n[1] : n -> n[0] - n[1]);
      }
      return left;
    } finally {
      nesting.goBack();
    }
  }

  private Formula product() {
    Formula left = power();
    while (reading.peek().isSign("*") || reading.peek().isSign("/")) {
      boolean times = reading.next().isSign("*");
      left = new Computed(List.of(left, power()), times ? n -> n[0] * n[1] : n -> n[0] / n[1]);
    }
    return left;
  }

  private Formula power() {
    int minus = 0;
    while (reading.peek().isDash()) {
      reading.next();
      minus++;
    }
    Formula one = one();
    if (reading.skip("^")) {
      if (nesting.isDeepest()) {
        throw reading.unexpected("a shorter power");
      }
      nesting.goDeeper(reading.peek());
      one = new Computed(List.of(one, power()), n -> Math.pow(n[0], n[1]));
      nesting.goBack();
    }
    return minus % 2 == 1 ? new Computed(List.of(one), n -> -n[0]) : one;
  }

  private Formula one() {
    RecipeToken token = reading.peek();
    if (reading.skip("(")) {
      int outside = nesting.beginBrackets();
      Formula inner = sum();
      nesting.endBrackets(outside);
      reading.expect(")");
      return inner;
    }
    if (token.kind() == RecipeToken.Kind.WORD && reading.peek(1).isSign("(")) {
      Optional<Function> function = Function.of(token.text());
      if (function.isEmpty()) {
        throw RecipeReading.unknownFunction(token);
      }
      return functions.read(function.get());
    }
    if (token.isWord(Words.CODE) && reading.peek(1).isSign(":")) {
      return mentions.read();
    }
    if (token.isText() && names.variable(token.text()).isPresent()) {
      return variable();
    }
    if (token.isNumber()) {
      return constant();
    }
    return variable();
  }

  private Formula constant() {
    RecipeToken token = reading.next();
    String text = token.text();
    RecipeToken comma = reading.peek();
    RecipeToken decimals = reading.peek(1);
    // Digits on both sides of a comma are one number where no list is possible.
    if (!nesting.inArguments()
        && comma.isSign(",")
        && comma.start() == token.end()
        && decimals.isNumber()
        && decimals.start() == comma.end()
        && decimals.text().chars().allMatch(Character::isDigit)) {
      text = text + "." + decimals.text();
      reading.next();
      reading.next();
    }
    if (reading.peek().kind() == RecipeToken.Kind.QUOTED) {
      return new Constant(Given.answer(text), reading.next().text());
    }
    return new Constant(Given.answer(text), null);
  }

  private Formula variable() {
    RecipeToken token = reading.peek();
    if (!token.isText()) {
      throw reading.unexpected("a variable, a number or a function");
    }
    Formula found =
        names
            .variable(token.text())
            .orElseThrow(() -> RecipeReading.unknownName(token.start(), token.text(), names.all()));
    reading.next();
    return found;
  }

  @Override
  public String toString() {
    return recipe;
  }
}
