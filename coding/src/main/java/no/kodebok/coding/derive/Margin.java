package no.kodebok.coding.derive;

import java.util.List;
import java.util.stream.Collectors;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.filter.Value;

/**
 * Known figures of one variable, or of several together.
 *
 * @param names as the recipe has them
 * @param targets one for each category
 */
record Margin(List<Formula> variables, List<String> names, List<Target> targets) {
  Margin {
    variables = List.copyOf(variables);
    names = List.copyOf(names);
    targets = List.copyOf(targets);
  }

  /**
   * A category, or one of each variable, with its share or count.
   *
   * @param values codes or labels, one for each variable of the margin
   */
  record Target(List<String> values, double figure) {
    Target {
      values = List.copyOf(values);
    }

    String shown() {
      return String.join(" × ", values);
    }
  }

  String shown() {
    return String.join(" × ", names);
  }

  double total() {
    return targets.stream().mapToDouble(Target::figure).sum();
  }

  double[] shares() {
    double total = total();
    return targets.stream().mapToDouble(target -> target.figure() / total).toArray();
  }

  /** Whether a value of one of the variables is the one that a target names. */
  boolean names(Target target, int variable, Given given) {
    String label = variables.get(variable).meaning().label(given.code());
    return given.answered()
        && new Value(target.values().get(variable)).isAnswer(new Answer(given.code(), label));
  }

  /** How a category is shown: by its labels. */
  String shown(Target target) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < variables.size(); i++) {
      String value = target.values().get(i);
      Meaning meaning = variables.get(i).meaning();
      String label =
          meaning.values().stream()
              .filter(v -> new Value(value).isAnswer(new Answer(v.code(), v.label())))
              .map(v -> v.label())
              .findFirst()
              .orElse(value);
      shown.append(i == 0 ? "" : " × ").append(label);
    }
    return shown.toString();
  }

  static String list(List<Margin> margins) {
    return margins.stream().map(Margin::shown).collect(Collectors.joining(", "));
  }
}
