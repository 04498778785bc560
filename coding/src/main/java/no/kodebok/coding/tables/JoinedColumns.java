package no.kodebok.coding.tables;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.filter.Answered;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * The answers to some variables, a row for every respondent of one questionnaire. Answers from
 * other questionnaires are joined by case; who is not there has no value.
 */
final class JoinedColumns {
  private final List<UUID> cases;
  private final int rows;
  private final Map<Field, JoinedColumn> columns;

  private JoinedColumns(List<UUID> cases, Map<Field, JoinedColumn> columns) {
    this.cases = cases;
    this.rows = cases.size();
    this.columns = columns;
  }

  /**
   * Loads the variables, and nothing else.
   *
   * @param answers where they come from
   * @param base whose respondents are the rows
   */
  static JoinedColumns load(Answers answers, Questionnaire base, Collection<Field> fields) {
    Map<UUID, Set<String>> namesOf = new LinkedHashMap<>();
    for (Field field : fields) {
      namesOf
          .computeIfAbsent(field.questionnaire().id(), id -> new LinkedHashSet<>())
          .add(field.variable().name());
    }
    ResponseTable own = answers.of(base, namesOf.getOrDefault(base.id(), anyName(base)));
    Map<Field, JoinedColumn> columns = new HashMap<>();
    Map<UUID, Questionnaire> byId = new HashMap<>();
    fields.forEach(field -> byId.put(field.questionnaire().id(), field.questionnaire()));
    for (Map.Entry<UUID, Set<String>> entry : namesOf.entrySet()) {
      boolean isBase = entry.getKey().equals(base.id());
      ResponseTable table =
          isBase ? own : answers.of(byId.getOrDefault(entry.getKey(), base), entry.getValue());
      int[] rowOf = isBase ? null : join(own.cases(), table.cases());
      for (Field field : fields) {
        if (field.questionnaire().id().equals(entry.getKey())) {
          columns.put(
              field, new JoinedColumn(field.variable(), answers(table, field.variable()), rowOf));
        }
      }
    }
    return new JoinedColumns(own.cases(), columns);
  }

  /** A variable to ask for where none is needed: no names would mean all of them. */
  private static Set<String> anyName(Questionnaire base) {
    return base.variables().stream().limit(1).map(Variable::name).collect(Collectors.toSet());
  }

  /** A variable that a newer export brought has no answers in what was read before. */
  private static Column answers(ResponseTable table, Variable variable) {
    Column column = table.columns().get(variable.name());
    return column != null ? column : Column.of(List.of(""), new int[table.rows()]);
  }

  private static int[] join(List<UUID> cases, List<UUID> others) {
    Map<UUID, Integer> rowOf = new HashMap<>();
    for (int row = 0; row < others.size(); row++) {
      rowOf.putIfAbsent(others.get(row), row);
    }
    return cases.stream().mapToInt(id -> rowOf.getOrDefault(id, -1)).toArray();
  }

  int rows() {
    return rows;
  }

  /** Whose the rows are. */
  List<UUID> cases() {
    return cases;
  }

  /** How many of these rows are of a person who has another of them, too. */
  long repeated(BitSet among, IntFunction<Object> person) {
    Map<Object, Integer> seen = new HashMap<>();
    among.stream().forEach(row -> seen.merge(person.apply(row), 1, Integer::sum));
    return seen.values().stream().filter(rows -> rows > 1).mapToLong(Integer::longValue).sum();
  }

  JoinedColumn column(Field field) {
    JoinedColumn column = columns.get(field);
    if (column == null) {
      throw new IllegalArgumentException(field.variable().name() + " is not loaded");
    }
    return column;
  }

  /** One variable's answers for the rows. */
  static final class JoinedColumn implements Answered {
    private final Column column;
    private final int @Nullable [] rowOf;
    private final List<Optional<Answer>> answers;

    JoinedColumn(Variable variable, Column column, int @Nullable [] rowOf) {
      this.column = column;
      this.rowOf = rowOf;
      Set<String> missing = new LinkedHashSet<>();
      variable.missing().forEach(code -> missing.add(code.code()));
      Map<String, String> labels = new HashMap<>();
      variable.values().forEach(value -> labels.putIfAbsent(value.code(), value.label()));
      this.answers =
          column.dictionary().stream()
              .map(code ->
                  code.isEmpty() || missing.contains(code)
                      ? Optional.<Answer>empty()
                      : Optional.of(new Answer(code, labels.getOrDefault(code, code))))
              .toList();
    }

    /** The distinct values; a row's {@link #place} points into it. */
    List<String> dictionary() {
      return column.dictionary();
    }

    @Override
    public int place(int row) {
      if (rowOf == null) {
        return column.place(row);
      }
      return rowOf[row] < 0 ? 0 : column.place(rowOf[row]);
    }

    String value(int row) {
      return dictionary().get(place(row));
    }

    /** The valid answers; empty where a value is none. */
    @Override
    public List<Optional<Answer>> answers() {
      return answers;
    }
  }
}
