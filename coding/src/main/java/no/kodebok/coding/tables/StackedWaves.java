package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.store.ProjectReader;

/**
 * Several questionnaires below each other: the variables that all of them have, and one that says
 * which of them a row is from. Somebody who answered two of them has two rows.
 */
final class StackedWaves {
  private static final UUID STACKED = new UUID(0, 0x7761766573L);

  private final ProjectReader project;
  private final List<Questionnaire> waves;
  private final Questionnaire together;
  private final Variable wave;
  private final List<String> otherWords = new ArrayList<>();

  private StackedWaves(ProjectReader project, List<Questionnaire> waves, Messages messages) {
    this.project = project;
    this.waves = waves;
    List<ValueLabel> names = new ArrayList<>();
    for (int i = 0; i < waves.size(); i++) {
      names.add(new ValueLabel(String.valueOf(i + 1), waves.get(i).name()));
    }
    Questionnaire last = waves.getLast();
    String name = messages.text("wave.name");
    while (last.variable(name).isPresent()) {
      name += "_";
    }
    wave =
        new Variable(
            STACKED,
            name,
            messages.text("wave.label"),
            null,
            Scale.NOMINAL,
            null,
            names,
            List.of(),
            null);
    List<Variable> variables = new ArrayList<>(List.of(wave));
    for (Variable variable : last.variables()) {
      if (waves.stream().allMatch(q -> q.variable(variable.name()).isPresent())) {
        variables.add(joined(variable));
      }
    }
    Set<String> common = new LinkedHashSet<>();
    variables.forEach(variable -> common.add(variable.name()));
    List<VariableSet> sets =
        last.sets().stream().filter(set -> common.containsAll(set.variables())).toList();
    together =
        new Questionnaire(
            STACKED,
            String.join(", ", waves.stream().map(Questionnaire::name).toList()),
            QuestionnaireKind.SURVEY,
            last.caseId(),
            last.weight(),
            variables,
            sets);
  }

  /**
   * The questionnaires of these names with commas between; nothing where they are no such names.
   */
  static Optional<StackedWaves> of(ProjectReader project, String written, Messages messages) {
    Map<String, Questionnaire> byName = new HashMap<>();
    project.questionnaires().forEach(q -> byName.put(q.name().strip(), q));
    List<Questionnaire> waves = split(written, byName, 0);
    return waves.size() < 2
        ? Optional.empty()
        : Optional.of(new StackedWaves(project, waves, messages));
  }

  /** Names of questionnaires may have commas themselves. */
  private static List<Questionnaire> split(
      String written, Map<String, Questionnaire> byName, int from) {
    for (int comma = written.indexOf(',', from);
        comma >= 0;
        comma = written.indexOf(',', comma + 1)) {
      Questionnaire first = byName.get(written.substring(from, comma).strip());
      List<Questionnaire> rest = first == null ? List.of() : split(written, byName, comma + 1);
      if (first != null && !rest.isEmpty()) {
        List<Questionnaire> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
      }
    }
    Questionnaire last = byName.get(written.substring(from).strip());
    return last == null ? List.of() : List.of(last);
  }

  /** A variable as the last wave has it, with what only earlier ones have. */
  private Variable joined(Variable last) {
    Map<String, ValueLabel> values = new LinkedHashMap<>();
    Map<String, MissingCode> missing = new LinkedHashMap<>();
    last.values().forEach(value -> values.put(value.code(), value));
    last.missing().forEach(code -> missing.put(code.code(), code));
    for (Questionnaire each : waves) {
      Variable own = each.variable(last.name()).orElseThrow();
      for (ValueLabel value : own.values()) {
        ValueLabel known = values.putIfAbsent(value.code(), value);
        if (known != null
            && !known.label().equals(value.label())
            && !otherWords.contains(last.name())) {
          otherWords.add(last.name());
        }
      }
      own.missing().forEach(code -> missing.putIfAbsent(code.code(), code));
    }
    return new Variable(
        last.id(),
        last.name(),
        last.label(),
        last.question(),
        last.scale(),
        last.direction(),
        List.copyOf(values.values()),
        List.copyOf(missing.values()),
        last.askedIf());
  }

  Questionnaire together() {
    return together;
  }

  /** The variable that says which wave a row is from. */
  Variable wave() {
    return wave;
  }

  /** Variables of which a value has another label in another wave. */
  List<String> otherWords() {
    return otherWords;
  }

  static boolean isOf(Questionnaire questionnaire) {
    return questionnaire.id().equals(STACKED);
  }

  /** The rows of all waves. */
  ResponseTable answers(Collection<String> names) {
    List<UUID> cases = new ArrayList<>();
    Map<String, Column.Builder> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(name, new Column.Builder()));
    for (int i = 0; i < waves.size(); i++) {
      Set<String> own = new LinkedHashSet<>(names);
      own.remove(wave.name());
      if (own.isEmpty()) {
        // No names would mean all of them.
        own.add(together.variables().get(Math.min(1, together.variables().size() - 1)).name());
      }
      ResponseTable answers = project.responses(waves.get(i).id(), own);
      cases.addAll(answers.cases());
      String number = String.valueOf(i + 1);
      for (Map.Entry<String, Column.Builder> column : columns.entrySet()) {
        boolean isWave = column.getKey().equals(wave.name());
        Column values = isWave ? null : answers.column(column.getKey());
        for (int row = 0; row < answers.rows(); row++) {
          column.getValue().add(values == null ? number : values.value(row));
        }
      }
    }
    Map<String, Column> built = new HashMap<>();
    columns.forEach((name, builder) -> built.put(name, builder.build()));
    return new ResponseTable(together, cases, built);
  }
}
