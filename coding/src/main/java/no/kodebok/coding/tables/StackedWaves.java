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
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Several questionnaires below each other: the variables that all of them have, as {@link
 * WaveMatch} finds them, with the answers that {@link WaveValues} takes to be the same, and one
 * that says which of them a row is from. Somebody who answered two of them has two rows.
 */
final class StackedWaves {
  private static final UUID STACKED = new UUID(0, 0x7761766573L);

  private final ProjectReader project;
  private final List<Questionnaire> waves;
  private final Questionnaire together;
  private final Variable wave;
  private final Map<String, Joined> joined = new LinkedHashMap<>();

  /**
   * A variable of all waves.
   *
   * @param variable as the last wave has it, with what only earlier ones have
   * @param own as each wave has it
   * @param by what it was found by in the wave that it was hardest to find in
   */
  private record Joined(
      Variable variable, List<Variable> own, WaveMatch.By by, WaveValues values) {}

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
    List<Map<String, WaveMatch.Match>> matches = new ArrayList<>();
    for (Questionnaire each : waves.subList(0, waves.size() - 1)) {
      matches.add(WaveMatch.of(each, last));
    }
    for (Variable variable : last.variables()) {
      join(variable, matches)
          .ifPresent(one -> {
            joined.put(variable.name(), one);
            variables.add(one.variable());
          });
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

  private Optional<Joined> join(Variable last, List<Map<String, WaveMatch.Match>> matches) {
    List<Variable> own = new ArrayList<>();
    WaveMatch.By by = WaveMatch.By.NAME;
    for (Map<String, WaveMatch.Match> each : matches) {
      WaveMatch.Match match = each.get(last.name());
      if (match == null) {
        return Optional.empty();
      }
      own.add(match.own());
      by = match.by().compareTo(by) > 0 ? match.by() : by;
    }
    own.add(last);
    WaveValues values = WaveValues.of(own, waves.stream().map(Questionnaire::name).toList());
    Variable together =
        new Variable(
            last.id(),
            last.name(),
            last.label(),
            last.question(),
            last.scale(),
            last.direction(),
            values.values(),
            values.missing(),
            last.askedIf());
    return Optional.of(new Joined(together, own, by, values));
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

  /** What a name of one of the waves is called over all of them; null where it is no such name. */
  @Nullable String joinedName(String name) {
    if (together.variable(name).isPresent() || together.set(name).isPresent()) {
      return name;
    }
    for (int i = waves.size() - 1; i >= 0; i--) {
      String prefix = waves.get(i).name() + "/";
      for (Joined one : joined.values()) {
        String own = one.own().get(i).name();
        if (name.equals(prefix + own) || name.equals(own)) {
          return one.variable().name();
        }
      }
      if (name.startsWith(prefix) && together.set(name.substring(prefix.length())).isPresent()) {
        return name.substring(prefix.length());
      }
    }
    return null;
  }

  /**
   * Refuses a name that some of the waves have and others have nothing for.
   *
   * @throws KodebokException if it is such a name
   */
  void refuseWhatSomeLack(String name) {
    for (Questionnaire wave : waves) {
      String own =
          name.startsWith(wave.name() + "/") ? name.substring(wave.name().length() + 1) : name;
      if (wave.variable(own).isPresent() || wave.set(own).isPresent()) {
        List<String> lacking =
            waves.stream()
                .filter(q -> q.variable(own).isEmpty() && q.set(own).isEmpty())
                .map(Questionnaire::name)
                .toList();
        throw new KodebokException(
            TableReason.WAVE_LACKS.with(own, wave.name()),
            "\""
                + own
                + "\" of "
                + wave.name()
                + " has nothing like it in "
                + (lacking.isEmpty() ? "the other waves" : String.join(", ", lacking))
                + ": no variable of the same name, question or label and kind of scale. Give the "
                + "variables the same label, or derive one of the same name.");
      }
    }
  }

  Questionnaire together() {
    return together;
  }

  /** The variable that says which wave a row is from. */
  Variable wave() {
    return wave;
  }

  /**
   * What was taken to be the same, of the variables that a table has.
   *
   * @param counted those whose answers it counts
   * @param others those that say who somebody is and how much they count
   */
  void tell(Set<String> counted, Set<String> others, Notes notes) {
    Set<String> used = new LinkedHashSet<>(counted);
    used.addAll(others);
    List<String> plain = new ArrayList<>();
    for (String name : used) {
      Joined one = joined.get(name);
      if (one == null) {
        continue;
      }
      if (one.by() == WaveMatch.By.NAME) {
        plain.add(name);
      } else {
        notes.add(
            one.by() == WaveMatch.By.WORDING ? "note.waves.wording" : "note.waves.nameOnly",
            name,
            named(one));
      }
      WaveValues values = one.values();
      // Who somebody is, and what is measured, has no answers to choose from.
      if (!counted.contains(name) || one.variable().scale() == Scale.INTERVAL) {
        continue;
      }
      if (!values.recoded().isEmpty()) {
        notes.add("note.waves.recoded", name, Notes.some(values.recoded()));
      }
      if (!values.reworded().isEmpty()) {
        notes.add("note.waves.words", name, Notes.some(values.reworded()));
      }
      if (!values.onlyIn().isEmpty()) {
        notes.add("note.waves.onlyIn", name, Notes.some(values.onlyIn()));
      }
    }
    if (!plain.isEmpty()) {
      notes.add("note.waves.byName", Notes.some(plain));
    }
  }

  /** The name in each wave, and the label where that is another one. */
  private String named(Joined one) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < waves.size(); i++) {
      Variable own = one.own().get(i);
      names.add(
          own.name()
              + " ("
              + waves.get(i).name()
              + (one.by() == WaveMatch.By.NAME_ONLY ? ": " + own.label() : "")
              + ")");
    }
    return String.join(", ", names);
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
      Set<String> own = new LinkedHashSet<>();
      for (String name : names) {
        Joined one = joined.get(name);
        if (one != null) {
          own.add(one.own().get(i).name());
        }
      }
      if (own.isEmpty()) {
        // No names would mean all of them.
        own.add(waves.get(i).variables().getFirst().name());
      }
      ResponseTable answers = project.responses(waves.get(i).id(), own);
      cases.addAll(answers.cases());
      for (Map.Entry<String, Column.Builder> column : columns.entrySet()) {
        Joined one = joined.get(column.getKey());
        if (one == null) {
          String number = String.valueOf(i + 1);
          for (int row = 0; row < answers.rows(); row++) {
            column.getValue().add(number);
          }
        } else {
          add(answers.column(one.own().get(i).name()), one.values().codes(i), column.getValue());
        }
      }
    }
    Map<String, Column> built = new HashMap<>();
    columns.forEach((name, builder) -> built.put(name, builder.build()));
    return new ResponseTable(together, cases, built);
  }

  private static void add(Column own, Map<String, String> codes, Column.Builder to) {
    for (int row = 0; row < own.rows(); row++) {
      String value = own.value(row);
      to.add(codes.getOrDefault(value, value));
    }
  }
}
