package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.tables.Messages;

/** Reads how a measure is divided: at limits, or into groups of the same size. */
final class GroupsParser {
  private static final int MOST_GROUPS = 100;

  private final RecipeReading reading;
  private final Messages messages;
  private final RecipeParser recipe;

  GroupsParser(RecipeReading reading, Messages messages, RecipeParser recipe) {
    this.reading = reading;
    this.messages = messages;
    this.recipe = recipe;
  }

  Formula groups() {
    Formula measure = recipe.sum();
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

  Formula quantiles() {
    Formula measure = recipe.sum();
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
}
