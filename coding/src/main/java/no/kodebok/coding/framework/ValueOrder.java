package no.kodebok.coding.framework;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;

/**
 * The order of answers to a variable: as its values are listed, then numbers by size, then words by
 * the alphabet; who has not answered stands last.
 */
final class ValueOrder implements Comparator<Optional<Answer>> {
  private final Map<String, Integer> listed;

  private ValueOrder(Map<String, Integer> listed) {
    this.listed = listed;
  }

  static ValueOrder of(ProjectReader project, String variable) {
    Map<String, Integer> listed = new HashMap<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable one : questionnaire.variables()) {
        if (one.name().equals(variable)) {
          for (ValueLabel value : one.values()) {
            listed.putIfAbsent(value.label(), listed.size());
          }
        }
      }
    }
    return new ValueOrder(listed);
  }

  @Override
  public int compare(Optional<Answer> one, Optional<Answer> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    Answer a = one.get();
    Answer b = other.get();
    int byPlace = Integer.compare(place(a), place(b));
    if (byPlace != 0) {
      return byPlace;
    }
    OptionalDouble first = number(a.code());
    OptionalDouble second = number(b.code());
    return first.isPresent() && second.isPresent()
        ? Double.compare(first.getAsDouble(), second.getAsDouble())
        : a.label().compareToIgnoreCase(b.label());
  }

  private int place(Answer answer) {
    return listed.getOrDefault(answer.label(), Integer.MAX_VALUE);
  }

  private static OptionalDouble number(String written) {
    try {
      return OptionalDouble.of(Double.parseDouble(written.replace(',', '.')));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
