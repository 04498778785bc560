package no.kodebok.importers.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.VariableSet;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire file, checked.
 *
 * @param file its name
 * @param title null where it has none
 */
public record QuestionnaireSpec(
    String file,
    @Nullable String title,
    @Nullable String caseId,
    @Nullable String weight,
    List<VariableSpec> variables,
    List<VariableSet> sets) {
  /**
   * Checks that names are there once and that what refers to a variable finds it.
   *
   * @throws KodebokException if not
   */
  public QuestionnaireSpec {
    variables = List.copyOf(variables);
    sets = List.copyOf(sets);
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (VariableSpec variable : variables) {
      if (!seen.add(variable.name())) {
        throw new KodebokException(
            QuestionnaireReason.VARIABLE_TWICE.with(variable.name()),
            file + ": the variable \"" + variable.name() + "\" is there twice. Keep one of them.");
      }
      variable.requireDistinctCodes(SpecPlace.of(file).variable(variable.name()));
      variable.requireReadableRouting(SpecPlace.of(file).variable(variable.name()));
      names.add(variable.name());
    }
    if (names.isEmpty()) {
      throw new KodebokException(
          QuestionnaireReason.NO_VARIABLES, file + " describes no variables.");
    }
    requireKnown(SpecPlace.of(file).list("caseId"), caseId, names);
    requireKnown(SpecPlace.of(file).list("weight"), weight, names);
    Set<String> setNames = new HashSet<>();
    for (VariableSet set : sets) {
      if (seen.contains(set.name()) || !setNames.add(set.name())) {
        throw new KodebokException(
            QuestionnaireReason.SET_NAME_TAKEN.with(set.name()),
            file + ": the set \"" + set.name() + "\" has the name of another set or variable.");
      }
      if (set.variables().isEmpty()) {
        throw new KodebokException(
            QuestionnaireReason.SET_WITHOUT_VARIABLES.with(set.name()),
            file + ": the set \"" + set.name() + "\" has no variables.");
      }
      for (String member : set.variables()) {
        requireKnown(SpecPlace.of(file).set(set.name()), member, names);
      }
    }
  }

  /** The variable of this name. */
  public Optional<VariableSpec> variable(String name) {
    return variables.stream().filter(v -> v.name().equals(name)).findFirst();
  }

  private static void requireKnown(SpecPlace place, @Nullable String name, List<String> names) {
    if (name != null && !names.contains(name)) {
      throw new KodebokException(
          place.of(
              NameReason.UNKNOWN_VARIABLE.with(
                  name, String.join(", ", NearestNames.nearest(name, names)))),
          place + ": " + NearestNames.sentence("variable", name, names));
    }
  }
}
