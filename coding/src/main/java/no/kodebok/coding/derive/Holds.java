package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.filter.Outcome;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;

/**
 * Whether a filter holds, as 1 and 0. Where it cannot be known, the kind is that of the first of
 * its variables whose answer is missing.
 *
 * @param named the filter's variables by the name that stands there
 * @param yes label of 1
 * @param no label of 0
 */
record Holds(FilterExpression filter, Map<String, Formula> named, String yes, String no)
    implements Formula {
  Holds {
    named = new LinkedHashMap<>(named);
  }

  @Override
  public Meaning meaning() {
    return Meaning.labelled(
        Scale.NOMINAL,
        List.of(new ValueLabel("1", yes), new ValueLabel("0", no)),
        parts().stream().map(Formula::meaning).toList());
  }

  @Override
  public List<Formula> parts() {
    return List.copyOf(named.values());
  }

  @Override
  public Answers answers(Respondents respondents) {
    return choose(
        respondents,
        meaning(),
        List.of(Given.number(1)),
        new int[respondents.rows()],
        List.of(Given.number(0)),
        new int[respondents.rows()]);
  }

  /** One value where it holds, another where it does not, and none where nobody knows. */
  Answers choose(Respondents respondents, Meaning meaning, Answers then, Answers otherwise) {
    int[] thenAt = new int[then.rows()];
    int[] otherwiseAt = new int[otherwise.rows()];
    for (int row = 0; row < thenAt.length; row++) {
      thenAt[row] = then.place(row);
      otherwiseAt[row] = otherwise.place(row);
    }
    return choose(respondents, meaning, then.values(), thenAt, otherwise.values(), otherwiseAt);
  }

  private Answers choose(
      Respondents respondents,
      Meaning meaning,
      List<Given> then,
      int[] thenAt,
      List<Given> otherwise,
      int[] otherwiseAt) {
    Map<String, ConditionAnswers> answered = new HashMap<>();
    named.forEach((name, formula) -> answered.put(name, ConditionAnswers.of(formula, respondents)));
    Outcome outcome = filter.outcome(respondents.rows(), answered);
    List<Given> values = new ArrayList<>(then);
    values.addAll(otherwise);
    int none = values.size();
    for (MissingKind kind : MissingKind.values()) {
      values.add(meaning.none(kind));
    }
    int[] places = new int[respondents.rows()];
    for (int row = 0; row < places.length; row++) {
      if (outcome.holds().get(row)) {
        places[row] = thenAt[row];
      } else if (outcome.fails().get(row)) {
        places[row] = then.size() + otherwiseAt[row];
      } else {
        places[row] = none + missing(answered, row).ordinal();
      }
    }
    return new Answers(values, places);
  }

  private MissingKind missing(Map<String, ConditionAnswers> answered, int row) {
    for (String name : named.keySet()) {
      ConditionAnswers answers = answered.get(name);
      MissingKind kind = answers == null ? null : answers.values().at(row).missing();
      if (kind != null) {
        return kind;
      }
    }
    return MissingKind.SYSTEM;
  }
}
