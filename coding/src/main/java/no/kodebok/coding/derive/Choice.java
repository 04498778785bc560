package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;

/** One value where a filter holds, another where it does not. */
record Choice(Holds condition, Formula then, Formula otherwise) implements Formula {
  @Override
  public Meaning meaning() {
    Map<String, ValueLabel> values = new LinkedHashMap<>();
    for (Meaning part : List.of(then.meaning(), otherwise.meaning())) {
      part.values().forEach(value -> values.putIfAbsent(value.code(), value));
    }
    return Meaning.labelled(
        values.isEmpty() ? Scale.INTERVAL : Scale.NOMINAL,
        List.copyOf(values.values()),
        parts().stream().map(Formula::meaning).toList());
  }

  @Override
  public List<Formula> parts() {
    List<Formula> parts = new ArrayList<>(condition.parts());
    parts.add(then);
    parts.add(otherwise);
    return parts;
  }

  @Override
  public Answers answers(Respondents respondents) {
    Meaning meaning = meaning();
    return condition.choose(
        respondents,
        meaning,
        told(then, respondents, meaning),
        told(otherwise, respondents, meaning));
  }

  private static Answers told(Formula formula, Respondents respondents, Meaning meaning) {
    return formula
        .answers(respondents)
        .map(given -> given.answered() ? given : meaning.none(given, formula.meaning()));
  }
}
