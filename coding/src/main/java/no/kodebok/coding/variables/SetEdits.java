package no.kodebok.coding.variables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Making, describing and dissolving sets: questions with several answers, batteries and rankings.
 * Their variables and answers stay as they are. Each is one step.
 */
public final class SetEdits {
  private static final int FEWEST = 2;
  private static final int LONGEST = 20_000;

  private SetEdits() {}

  /**
   * Makes a set, after those that there are.
   *
   * @throws KodebokException when applied, if the name is blank or taken, it has fewer than two
   *     variables, one twice or one that the questionnaire lacks, or a question with several
   *     answers does not say which value is counted
   */
  public static Edit make(UUID questionnaire, VariableSet set) {
    return (project, coder) -> {
      Questionnaire of = questionnaire(project, questionnaire);
      return List.of(
          new Change.VariableSetRevised(
              questionnaire, of.sets().size(), null, checked(of, null, set)));
    };
  }

  /**
   * Describes a set anew: its name, label, kind, counted value, variables or their order.
   *
   * @throws KodebokException when applied, as {@link #make}, if there is no such set, or if nothing
   *     changes
   */
  public static Edit revise(UUID questionnaire, String name, VariableSet after) {
    return (project, coder) -> {
      Questionnaire of = questionnaire(project, questionnaire);
      VariableSet before = set(of, name);
      VariableSet checked = checked(of, before, after);
      if (checked.equals(before)) {
        throw new KodebokException(
            VariableReason.SET_SO_ALREADY.with(name),
            "The set \"" + name + "\" is like that already.");
      }
      return List.of(
          new Change.VariableSetRevised(questionnaire, of.sets().indexOf(before), before, checked));
    };
  }

  /**
   * Dissolves a set; its variables stay.
   *
   * @throws KodebokException when applied, if there is no such set
   */
  public static Edit dissolve(UUID questionnaire, String name) {
    return (project, coder) -> {
      Questionnaire of = questionnaire(project, questionnaire);
      VariableSet before = set(of, name);
      return List.of(
          new Change.VariableSetRevised(questionnaire, of.sets().indexOf(before), before, null));
    };
  }

  private static Questionnaire questionnaire(ProjectReader project, UUID id) {
    return project.questionnaires().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                VariableReason.QUESTIONNAIRE_GONE,
                "That questionnaire is not in the project any more."));
  }

  private static VariableSet set(Questionnaire of, String name) {
    return of.set(name)
        .orElseThrow(() ->
            new KodebokException(
                VariableReason.SET_GONE.with(name),
                "\"" + of.name() + "\" has no set \"" + name + "\" any more."));
  }

  private static VariableSet checked(
      Questionnaire of, @Nullable VariableSet before, VariableSet set) {
    String name = set.name().strip();
    if (name.isEmpty()) {
      throw new KodebokException(
          VariableReason.SET_UNNAMED, "A set needs a name that tables call it by.");
    }
    boolean kept = before != null && before.name().equals(name);
    if (!kept && (of.set(name).isPresent() || of.variable(name).isPresent())) {
      throw new KodebokException(
          VariableReason.SET_NAME_TAKEN.with(name),
          "\"" + of.name() + "\" has a variable or set \"" + name + "\" already.");
    }
    if (set.variables().size() < FEWEST) {
      throw new KodebokException(
          VariableReason.SET_TOO_SMALL.with(name),
          "The set \"" + name + "\" needs two variables or more.");
    }
    Set<String> seen = new HashSet<>();
    for (String variable : set.variables()) {
      if (of.variable(variable).isEmpty()) {
        throw new KodebokException(
            VariableReason.SET_VARIABLE_UNKNOWN.with(name, variable),
            "The set \"" + name + "\" names \"" + variable + "\", which is no variable here.");
      }
      if (!seen.add(variable)) {
        throw new KodebokException(
            VariableReason.SET_VARIABLE_TWICE.with(name, variable),
            "The set \"" + name + "\" has \"" + variable + "\" twice.");
      }
    }
    String label = set.label().isBlank() ? name : set.label().strip();
    if (name.length() + label.length() > LONGEST) {
      throw new KodebokException(
          VariableReason.TEXT_TOO_LONG.with(name.substring(0, 40), LONGEST),
          "The texts of the set are longer than " + LONGEST + " characters together.");
    }
    return new VariableSet(name, label, set.kind(), counted(name, set), set.variables());
  }

  private static @Nullable String counted(String name, VariableSet set) {
    if (set.kind() != SetKind.MULTIPLE) {
      return null;
    }
    String counted = set.counted();
    if (counted == null || counted.isBlank()) {
      throw new KodebokException(
          VariableReason.SET_UNCOUNTED.with(name),
          "The set \"" + name + "\" needs the value that means \"mentioned\", such as 1.");
    }
    return counted.strip();
  }
}
