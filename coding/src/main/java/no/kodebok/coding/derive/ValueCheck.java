package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.derive.RecodeRule.From;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.search.QueryException;

/**
 * Whether the values that a new recipe names are there, and whether it can be computed from what is
 * answered at present.
 */
final class ValueCheck {
  private ValueCheck() {}

  /** Computes the formula once, and refuses what it names in vain. */
  static Answers of(Formula formula, Respondents respondents) {
    check(formula, respondents);
    return formula.answers(respondents);
  }

  private static void check(Formula formula, Respondents respondents) {
    for (Formula part : formula.parts()) {
      check(part, respondents);
    }
    if (formula instanceof Recode recode) {
      Answers answers = recode.of().answers(respondents);
      for (RecodeRule rule : recode.rules()) {
        for (From from : rule.from()) {
          if (from instanceof From.One one) {
            check(one, recode.of(), answers);
          }
        }
      }
    }
  }

  private static void check(From.One one, Formula of, Answers answers) {
    Meaning meaning = of.meaning();
    List<Given> known = new ArrayList<>(answers.values());
    meaning.values().forEach(value -> known.add(Given.answer(value.code())));
    meaning.missing().forEach(code -> known.add(Given.none(code.code(), code.kind())));
    for (Given given : known) {
      String label =
          meaning.missing().stream()
              .filter(code -> !given.answered() && code.code().equals(given.code()))
              .map(MissingCode::label)
              .findFirst()
              .orElseGet(() -> meaning.label(given.code()));
      if (one.concerns(given, label)) {
        return;
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (ValueLabel value : meaning.values()) {
      names.add(value.code());
      names.add(value.label());
    }
    meaning.missing().forEach(code -> names.add(code.label()));
    answers.values().stream().map(Given::code).filter(c -> !c.isEmpty()).forEach(names::add);
    String name = of.inputs().isEmpty() ? "" : of.inputs().getFirst().name();
    throw new QueryException(
        DeriveReason.RECIPE_UNKNOWN_VALUE.with(
            one.place() + 1,
            name,
            one.text(),
            String.join(", ", NearestNames.nearest(one.text(), names))),
        NearestNames.sentence("value of " + name, one.text(), names),
        one.place());
  }
}
