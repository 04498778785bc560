package no.kodebok.coding.derive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.store.ProjectReader;

/** Those for whom a formula is computed, with their answers as they are asked for. */
final class Respondents {
  private final ProjectReader project;
  private final Questionnaire questionnaire;
  private final List<UUID> cases;
  private final Map<Input, Answers> answers = new HashMap<>();
  private final Map<UUID, int[]> rowsOf = new HashMap<>();

  Respondents(ProjectReader project, Questionnaire questionnaire, List<UUID> cases) {
    this.project = project;
    this.questionnaire = questionnaire;
    this.cases = cases;
  }

  ProjectReader project() {
    return project;
  }

  List<UUID> cases() {
    return cases;
  }

  int rows() {
    return cases.size();
  }

  /** The answers to a variable, read once; those of another questionnaire are joined by case. */
  Answers answers(Input input, InputReading reading) {
    Answers known = answers.get(input);
    if (known == null) {
      known = reading.of(column(input));
      answers.put(input, known);
    }
    return known;
  }

  /** What a column of answers means. */
  interface InputReading {
    Answers of(Column column);
  }

  private Column column(Input input) {
    UUID id = input.questionnaire().id();
    ResponseTable table = project.responses(id, Set.of(input.name()));
    Column column = table.columns().get(input.name());
    if (column == null) {
      return Column.of(List.of(""), new int[cases.size()]);
    }
    if (id.equals(questionnaire.id())) {
      return column;
    }
    int[] rowOf = rowsOf.computeIfAbsent(id, key -> join(table.cases()));
    int[] places = new int[cases.size()];
    for (int row = 0; row < places.length; row++) {
      places[row] = rowOf[row] < 0 ? 0 : column.place(rowOf[row]);
    }
    return Column.of(column.dictionary(), places);
  }

  private int[] join(List<UUID> others) {
    Map<UUID, Integer> rowOf = new HashMap<>();
    for (int row = 0; row < others.size(); row++) {
      rowOf.putIfAbsent(others.get(row), row);
    }
    return cases.stream().mapToInt(id -> rowOf.getOrDefault(id, -1)).toArray();
  }
}
