package no.kodebok.coding.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.derive.Words.Function;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.ValueLabel;
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
  // Far more than anyone writes by hand, and far less than the stack holds.
  private static final int DEEPEST = 100;
  private static final int LONGEST = 100_000;
  private static final int MOST_GROUPS = 100;

  private final RecipeReading reading;
  private final String recipe;
  private final Names names;
  private final Messages messages;
  private final Map<String, UUID> codes = new LinkedHashMap<>();
  private int depth;
  private int inArguments;

  RecipeParser(String recipe, Names names, Messages messages) {
    if (recipe.length() > LONGEST) {
      throw new QueryException(
          DeriveReason.RECIPE_TOO_LONG.with(LONGEST),
          "The recipe has more than " + LONGEST + " characters.",
          0);
    }
    this.recipe = recipe;
    this.names = names;
    this.messages = messages;
    this.reading =
        new RecipeReading(
            recipe,
            RecipeTokens.of(
                recipe,
                name -> names.variable(name).isPresent() || names.members(name).isPresent()));
  }

  /** The codes that the recipe asks for, by their paths as written. */
  Map<String, UUID> codes() {
    return codes;
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
  private boolean isCondition() {
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
      } else if (level == 0 && (token.isSign(";") || (token.isSign(",") && inArguments > 0))) {
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
  private Holds condition() {
    int start = reading.peek().start();
    int end = start;
    int level = 0;
    while (!reading.ended()) {
      RecipeToken token = reading.peek();
      if (token.isSign("(")) {
        level++;
      } else if (token.isSign(")") && level-- == 0) {
        break;
      } else if (level == 0 && inArguments > 0 && token.isSign(";")) {
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

  private Formula sum() {
    if (++depth > DEEPEST) {
      throw new QueryException(
          DeriveReason.RECIPE_TOO_DEEP.with(reading.peek().start() + 1, DEEPEST),
          "The recipe is nested more than " + DEEPEST + " deep.",
          reading.peek().start());
    }
    try {
      Formula left = product();
      while (reading.peek().isSign("+") || reading.peek().isDash()) {
        boolean plus = reading.next().isSign("+");
        left = new Computed(List.of(left, product()), plus ? n -> n[0] + n[1] : n -> n[0] - n[1]);
      }
      return left;
    } finally {
      depth--;
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
      if (++depth > DEEPEST) {
        throw reading.unexpected("a shorter power");
      }
      one = new Computed(List.of(one, power()), n -> Math.pow(n[0], n[1]));
      depth--;
    }
    return minus % 2 == 1 ? new Computed(List.of(one), n -> -n[0]) : one;
  }

  private Formula one() {
    RecipeToken token = reading.peek();
    if (reading.skip("(")) {
      int before = inArguments;
      inArguments = 0;
      Formula inner = sum();
      inArguments = before;
      reading.expect(")");
      return inner;
    }
    if (token.kind() == RecipeToken.Kind.WORD && reading.peek(1).isSign("(")) {
      Optional<Function> function = Function.of(token.text());
      if (function.isEmpty()) {
        throw RecipeReading.unknownFunction(token);
      }
      return function(function.get());
    }
    if (token.isWord(Words.CODE) && reading.peek(1).isSign(":")) {
      return mention();
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
    if (inArguments == 0
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

  private Formula mention() {
    RecipeToken word = reading.next();
    reading.expect(":");
    int mark = reading.mark();
    RecipeToken first = reading.peek();
    if (first.kind() == RecipeToken.Kind.QUOTED) {
      reading.next();
      return mention(first, first.text(), first.text());
    }
    // The longest path that there is: names of codes have spaces, and so have sums.
    int longest = mark;
    String path = "";
    String whole = "";
    while (reading.peek().isText() || reading.peek().isSign("/") || reading.peek().isDash()) {
      whole = reading.text(first.start(), reading.next().end());
      if (names.code(whole).isPresent()) {
        longest = reading.mark();
        path = whole;
      }
    }
    if (whole.isEmpty()) {
      throw reading.unexpected("the path of a code");
    }
    if (!path.isEmpty()) {
      reading.back(longest);
    }
    return mention(path.isEmpty() ? word : first, path, whole);
  }

  private Formula mention(RecipeToken token, String path, String written) {
    UUID code =
        names
            .code(path)
            .orElseThrow(() ->
                new QueryException(
                    DeriveReason.RECIPE_UNKNOWN_NAME.with(
                        token.start() + 1,
                        written,
                        String.join(", ", NearestNames.nearest(written, names.paths()))),
                    NearestNames.sentence("code", written, names.paths()),
                    token.start()));
    codes.put(path, code);
    return new CodeMention(code, path, messages.text("yes"), messages.text("no"));
  }

  private Formula function(Function function) {
    RecipeToken word = reading.next();
    reading.expect("(");
    inArguments++;
    if (++depth > DEEPEST) {
      throw new QueryException(
          DeriveReason.RECIPE_TOO_DEEP.with(word.start() + 1, DEEPEST),
          "The recipe is nested more than " + DEEPEST + " deep.",
          word.start());
    }
    Formula made =
        switch (function) {
          case RECODE -> new RecodeParser(reading, messages, false).after(sum());
          case MERGE -> new RecodeParser(reading, messages, true).after(sum());
          case TOP, BOTTOM -> box(function == Function.TOP);
          case MEAN -> index(Index.Kind.MEAN);
          case SUM -> index(Index.Kind.SUM);
          case LOWEST -> index(Index.Kind.LOWEST);
          case HIGHEST -> index(Index.Kind.HIGHEST);
          case REVERSE -> reversed();
          case YEAR -> new DatePart(DatePart.Kind.YEAR, sum(), messages);
          case QUARTER -> new DatePart(DatePart.Kind.QUARTER, sum(), messages);
          case MONTH -> new DatePart(DatePart.Kind.MONTH, sum(), messages);
          case WEEK -> new DatePart(DatePart.Kind.WEEK, sum(), messages);
          case WEEKDAY -> new DatePart(DatePart.Kind.WEEKDAY, sum(), messages);
          case GROUPS -> groups();
          case QUANTILES -> quantiles();
          case IF -> choice();
          case COUNT -> howMany();
          case ABSOLUTE -> new Computed(List.of(sum()), n -> Math.abs(n[0]));
          case ROOT -> new Computed(List.of(sum()), n -> Math.sqrt(n[0]));
          case LOGARITHM ->
              new Computed(List.of(sum()), n -> n[0] > 0 ? Math.log(n[0]) : Double.NaN);
          case ROUND -> rounded();
          case RAKING -> new RakingParser(reading, names).read();
        };
    depth--;
    inArguments--;
    reading.expect(")");
    return made;
  }

  private Formula rounded() {
    Formula number = sum();
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

  private Formula index(Index.Kind kind) {
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
    return List.of(sum());
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

  private Formula reversed() {
    RecipeToken place = reading.peek();
    Formula scale = sum();
    List<Double> numbers = scaleOf(scale, place);
    return new Reversed(scale, numbers.getFirst(), numbers.getLast());
  }

  private Formula box(boolean top) {
    RecipeToken place = reading.peek();
    Formula scale = sum();
    int size = 1;
    if (reading.skipSeparator()) {
      size = reading.count("the number of answers", MOST_GROUPS);
    }
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
        scale, new HashSet<>(inside), String.join(" / ", labels), messages.text("otherAnswer"));
  }

  /** The numbers of a scale, ascending: as the recipe gives them, or as they are labelled. */
  private List<Double> scaleOf(Formula scale, RecipeToken place) {
    if (reading.skipSeparator()) {
      double lowest = reading.number("the lowest number of the scale");
      if (!reading.skip("–") && !reading.skip("-") && !reading.skip(Words.TO)) {
        reading.skipSeparator();
      }
      double highest = reading.number("the highest number of the scale");
      if (lowest >= highest || highest - lowest > 1000) {
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

  private Formula groups() {
    Formula measure = sum();
    List<Double> limits = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    RecipeToken first = reading.peek();
    while (reading.skipSeparator()) {
      RecipeToken token = reading.peek();
      if (token.kind() == RecipeToken.Kind.QUOTED) {
        labels.add(reading.next().text());
        continue;
      }
      if (!labels.isEmpty()) {
        throw reading.unexpected("a label in quotation marks");
      }
      double limit = reading.number("a limit");
      if (!limits.isEmpty() && limit <= limits.getLast()) {
        throw reading.argument(token, "Limits are written in ascending order.");
      }
      limits.add(limit);
    }
    if (limits.isEmpty()) {
      throw reading.argument(first, "Groups need limits, for example: grupper(alder; 30, 50, 67).");
    }
    if (!labels.isEmpty() && labels.size() != limits.size() + 1) {
      throw reading.argument(
          first,
          limits.size()
              + " limits make "
              + (limits.size() + 1)
              + " groups, and "
              + labels.size()
              + " labels are given.");
    }
    return new Groups(measure, limits, labels.isEmpty() ? labels(limits) : labels);
  }

  private List<String> labels(List<Double> limits) {
    boolean whole = limits.stream().allMatch(limit -> limit == Math.rint(limit));
    List<String> labels = new ArrayList<>();
    labels.add(messages.text("group.below", shown(limits.getFirst())));
    for (int i = 1; i < limits.size(); i++) {
      double low = limits.get(i - 1);
      double high = limits.get(i);
      labels.add(
          whole && high - low == 1
              ? shown(low)
              : whole
                  ? shown(low) + "–" + shown(high - 1)
                  : messages.text("group.between", shown(low), shown(high)));
    }
    labels.add(messages.text("group.from", shown(limits.getLast())));
    return labels;
  }

  private String shown(double number) {
    String code = NumberCode.of(number);
    return messages.language().locale().getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? code
        : code.replace('.', ',');
  }

  private Formula quantiles() {
    Formula measure = sum();
    if (!reading.skipSeparator()) {
      throw reading.unexpected("\";\" and the number of groups");
    }
    RecipeToken token = reading.peek();
    int groups = reading.count("the number of groups", MOST_GROUPS);
    if (groups < 2) {
      throw reading.argument(token, "Quantiles divide into two groups or more.");
    }
    List<String> labels = new ArrayList<>();
    for (int group = 1; group <= groups; group++) {
      labels.add(messages.text("quantile", String.valueOf(group), String.valueOf(groups)));
    }
    return new Quantiles(measure, groups, labels);
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
    return isCondition() ? condition() : sum();
  }

  private Formula howMany() {
    List<Formula> conditions = new ArrayList<>();
    do {
      conditions.add(argumentCondition());
    } while (reading.skip(";"));
    return new HowMany(conditions);
  }

  private Holds argumentCondition() {
    if (!isCondition()) {
      throw reading.unexpected("a filter such as alder < 30");
    }
    return condition();
  }

  @Override
  public String toString() {
    return recipe;
  }
}
