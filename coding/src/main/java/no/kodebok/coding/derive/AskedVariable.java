package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.tables.Messages;

/**
 * A variable as it is answered. Who was passed by has no empty field but the kind "not asked", so
 * that this stands in what is computed as well.
 */
final class AskedVariable implements Formula {
  private final Input input;
  private final Meaning meaning;
  private final Map<String, AskedVariable> routing;

  private AskedVariable(Input input, Meaning meaning, Map<String, AskedVariable> routing) {
    this.input = input;
    this.meaning = meaning;
    this.routing = routing;
  }

  static AskedVariable of(Input input, Messages messages) {
    Variable variable = input.variable();
    Meaning meaning =
        new Meaning(
            variable.scale(),
            variable.direction(),
            variable.values().stream()
                .filter(value -> variable.missing(value.code()).isEmpty())
                .toList(),
            variable.missing());
    String askedIf = variable.askedIf();
    Map<String, AskedVariable> routing = new HashMap<>();
    if (askedIf != null && !askedIf.isBlank()) {
      for (String name : FilterExpression.parse(askedIf).variables()) {
        Optional<Variable> asked = input.questionnaire().asImported().variable(name);
        // The table of the variable itself tells that its routing cannot be followed.
        if (asked.isEmpty()) {
          return new AskedVariable(input, meaning, Map.of());
        }
        routing.put(name, unrouted(new Input(input.questionnaire(), asked.get())));
      }
      meaning =
          meaning.adding(
              List.of(
                  new MissingCode(
                      MissingKind.NOT_ASKED.id(),
                      MissingKind.NOT_ASKED,
                      messages.text("missing.notAsked"))));
    }
    return new AskedVariable(input, meaning, routing);
  }

  private static AskedVariable unrouted(Input input) {
    Variable variable = input.variable();
    return new AskedVariable(
        input,
        new Meaning(variable.scale(), null, variable.values(), variable.missing()),
        Map.of());
  }

  Input input() {
    return input;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  @Override
  public List<Formula> parts() {
    return List.of();
  }

  @Override
  public List<Input> inputs() {
    return List.of(input);
  }

  @Override
  public Answers answers(Respondents respondents) {
    Answers plain = respondents.answers(input, this::read);
    String askedIf = input.variable().askedIf();
    if (askedIf == null || routing.isEmpty() || plain.counts()[0] == 0) {
      return plain;
    }
    Map<String, ConditionAnswers> asked = new HashMap<>();
    routing.forEach(
        (name, variable) -> asked.put(name, ConditionAnswers.of(variable, respondents)));
    BitSet matching = FilterExpression.parse(askedIf).matching(respondents.rows(), asked);
    List<Given> values = new ArrayList<>(plain.values());
    values.add(meaning.none(MissingKind.NOT_ASKED));
    int[] places = new int[plain.rows()];
    for (int row = 0; row < places.length; row++) {
      int place = plain.place(row);
      places[row] = place == 0 && !matching.get(row) ? values.size() - 1 : place;
    }
    return new Answers(values, places);
  }

  private Answers read(Column column) {
    List<Given> values = new ArrayList<>();
    for (String code : column.dictionary()) {
      values.add(
          code.isEmpty()
              ? Given.NOTHING
              : input
                  .variable()
                  .missing(code)
                  .map(missing -> Given.none(code, missing.kind()))
                  .orElseGet(() -> Given.answer(code)));
    }
    return new Answers(values, column.places());
  }
}
