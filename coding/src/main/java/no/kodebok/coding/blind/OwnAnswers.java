package no.kodebok.coding.blind;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.derive.DerivedVariables;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;

/** Answers, those of derived variables computed from what somebody sees of a project. */
final class OwnAnswers {
  private final ProjectReader project;
  private final ProjectReader seen;

  /**
   * Answers.
   *
   * @param project where what was answered is read
   */
  OwnAnswers(ProjectReader project, ProjectReader seen) {
    this.project = project;
    this.seen = seen;
  }

  ResponseTable responses(UUID id, Collection<String> variables) {
    Questionnaire wanted =
        project.questionnaires().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No questionnaire " + id));
    Set<String> names =
        variables.isEmpty() ? Set.copyOf(wanted.variableNames()) : Set.copyOf(variables);
    Set<String> asked = asked(wanted, names);
    if (asked.size() == names.size()) {
      return project.responses(id, variables);
    }
    ResponseTable read = read(wanted, asked);
    return new ResponseTable(
        wanted, read.cases(), computed(wanted, read.cases(), names, read.columns()));
  }

  private static Set<String> asked(Questionnaire wanted, Set<String> names) {
    Set<String> asked = new HashSet<>(names);
    wanted.variables().stream()
        .filter(Variable::derived)
        .map(Variable::name)
        .forEach(asked::remove);
    return asked;
  }

  /** What was answered to these; where it is nothing, who was asked. */
  private ResponseTable read(Questionnaire wanted, Set<String> asked) {
    if (!asked.isEmpty()) {
      return project.responses(wanted.id(), asked);
    }
    List<String> first = wanted.asImported().variableNames().stream().limit(1).toList();
    ResponseTable read = project.responses(wanted.id(), first);
    return new ResponseTable(wanted, read.cases(), Map.of());
  }

  private Map<String, Column> computed(
      Questionnaire wanted, List<UUID> cases, Set<String> names, Map<String, Column> read) {
    Map<String, Column> columns = new HashMap<>(read);
    DerivedVariables derived =
        DerivedVariables.of(
            project.questionnaires().stream().map(Questionnaire::asImported).toList(),
            project.derivations(),
            project.project().language());
    for (Variable variable : wanted.variables()) {
      if (variable.derived() && names.contains(variable.name())) {
        columns.put(
            variable.name(),
            derived.column(seen, wanted, variable, cases, needed -> own(wanted, needed)));
      }
    }
    return columns;
  }

  private Map<String, Column> own(Questionnaire wanted, Set<String> needed) {
    // No names would mean all of them.
    return needed.isEmpty() ? Map.of() : responses(wanted.id(), needed).columns();
  }
}
