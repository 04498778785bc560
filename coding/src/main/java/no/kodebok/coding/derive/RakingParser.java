package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code raking(kjønn: Mann = 0.49, Kvinne = 0.51; kjønn * region: Mann * Nord = 3, …; sum
 * 1000; base v; trim 0.3–3)}.
 */
final class RakingParser {
  private final RecipeReading reading;
  private final Names names;

  RakingParser(RecipeReading reading, Names names) {
    this.reading = reading;
    this.names = names;
  }

  Raking read() {
    RecipeToken first = reading.peek();
    List<Margin> margins = new ArrayList<>();
    Formula base = null;
    double total = Double.NaN;
    double lowest = 0;
    double highest = Double.POSITIVE_INFINITY;
    do {
      RecipeToken token = reading.peek();
      RecipeToken after = reading.peek(1);
      boolean margin = after.isSign(":") || after.isSign("*");
      if (!margin && reading.skip(Words.SUM_TO)) {
        total = reading.number("the sum of the weights");
        if (!(total > 0)) {
          throw reading.argument(token, "Weights sum to a number above 0.");
        }
      } else if (!margin && reading.skip(Words.BASE)) {
        base = variable();
      } else if (!margin && reading.skip(Words.TRIM)) {
        lowest = reading.number("the lowest weight");
        if (!reading.skip("–") && !reading.skip("-") && !reading.skip(Words.TO)) {
          reading.expect(",");
        }
        highest = reading.number("the highest weight");
        if (!(lowest >= 0 && lowest < 1 && highest > 1)) {
          throw reading.argument(
              token,
              "Weights are trimmed to a range around 1, which is their mean: from 0 or more and"
                  + " below 1, to above 1.");
        }
      } else {
        margins.add(margin());
      }
    } while (reading.skip(";"));
    if (margins.isEmpty()) {
      throw reading.argument(
          first, "Weights need margins, for example: raking(kjønn: Mann = 49, Kvinne = 51).");
    }
    return new Raking(margins, base, total, lowest, highest);
  }

  private Formula variable() {
    RecipeToken token = reading.peek();
    if (!token.isText()) {
      throw reading.unexpected("the name of a variable");
    }
    reading.next();
    return names
        .variable(token.text())
        .orElseThrow(() -> RecipeReading.unknownName(token.start(), token.text(), names.all()));
  }

  private Margin margin() {
    List<Formula> variables = new ArrayList<>();
    List<String> named = new ArrayList<>();
    do {
      named.add(reading.peek().text());
      variables.add(variable());
    } while (reading.skip("*"));
    reading.expect(":");
    List<Margin.Target> targets = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    do {
      RecipeToken place = reading.peek();
      List<String> values = new ArrayList<>();
      do {
        values.add(value());
      } while (reading.skip("*") || reading.skip("&"));
      if (values.size() != variables.size()) {
        throw reading.argument(
            place,
            "A category of "
                + String.join(" * ", named)
                + " has "
                + variables.size()
                + " values, and here are "
                + values.size()
                + ".");
      }
      reading.expect("=");
      RecipeToken figure = reading.peek();
      double number = reading.number("a share or a count");
      if (number < 0) {
        throw reading.argument(figure, "A share or a count is 0 or more.");
      }
      if (!seen.add(values)) {
        throw reading.argument(
            place, "The category " + String.join(" * ", values) + " is there twice.");
      }
      targets.add(new Margin.Target(values, number));
    } while (reading.skip(","));
    return new Margin(variables, named, targets);
  }

  private String value() {
    RecipeToken first = reading.peek();
    if (first.kind() == RecipeToken.Kind.QUOTED) {
      return reading.next().text();
    }
    if (first.isDash() && reading.peek(1).isNumber()) {
      reading.next();
      return "-" + reading.next().text();
    }
    if (first.kind() != RecipeToken.Kind.WORD) {
      throw reading.unexpected("a value");
    }
    int end = reading.next().end();
    while (reading.peek().kind() == RecipeToken.Kind.WORD
        || (reading.peek().isDash() && reading.peek(1).kind() == RecipeToken.Kind.WORD)) {
      end = reading.next().end();
    }
    return reading.text(first.start(), end);
  }
}
