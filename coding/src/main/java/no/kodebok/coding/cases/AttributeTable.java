package no.kodebok.coding.cases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** The table of attributes as it is, to be changed and kept as the next one. */
public final class AttributeTable {
  private static final String NAME = "attributes";

  private final @Nullable Questionnaire before;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, Map<UUID, String>> values = new HashMap<>();
  private final Set<UUID> cases = new LinkedHashSet<>();

  private AttributeTable(@Nullable Questionnaire before) {
    this.before = before;
  }

  /** The table of the project; empty where there is none yet. */
  public static AttributeTable of(ProjectReader project) {
    Optional<Questionnaire> current =
        project.questionnaires().stream()
            .filter(q -> q.kind() == QuestionnaireKind.ATTRIBUTES)
            .map(Questionnaire::asImported)
            .findFirst();
    AttributeTable table = new AttributeTable(current.orElse(null));
    if (current.isPresent()) {
      ResponseTable known = project.responses(current.get().id(), current.get().variableNames());
      table.cases.addAll(known.cases());
      for (Variable variable : current.get().variables()) {
        table.variables.put(variable.name(), variable);
        Map<UUID, String> column = new HashMap<>();
        for (int row = 0; row < known.rows(); row++) {
          column.put(known.cases().get(row), known.column(variable.name()).value(row));
        }
        table.values.put(variable.name(), column);
      }
    }
    return table;
  }

  /** The table that this one takes the place of. */
  public @Nullable UUID before() {
    return before == null ? null : before.id();
  }

  /** Whether there was no such variable. */
  boolean add(String variable) {
    return variables.putIfAbsent(
            variable,
            new Variable(
                Ids.next(),
                variable,
                variable,
                null,
                Scale.NOMINAL,
                null,
                List.of(),
                List.of(),
                null))
        == null;
  }

  /** Adds a variable that is described already, unless there is one of its name. */
  public boolean add(Variable variable) {
    return variables.putIfAbsent(variable.name(), variable) == null;
  }

  /** The value of a case; empty when it has none. */
  public String value(UUID caseId, String variable) {
    return values.getOrDefault(variable, Map.of()).getOrDefault(caseId, "");
  }

  /** Whether there was such a variable. */
  boolean remove(String variable) {
    values.remove(variable);
    return variables.remove(variable) != null;
  }

  /**
   * Sets a value; an empty one clears it.
   *
   * @param written a code, or the label of one
   * @return whether it was another
   */
  public boolean set(UUID caseId, String variable, String written) {
    boolean isNew = add(variable);
    String code = code(variable, written.strip());
    Map<UUID, String> column = values.computeIfAbsent(variable, v -> new HashMap<>());
    String was = column.put(caseId, code);
    cases.add(caseId);
    return isNew || !(was == null ? "" : was).equals(code);
  }

  private String code(String variable, String written) {
    Variable known = variables.get(variable);
    if (known == null || written.isEmpty()) {
      return written;
    }
    for (ValueLabel value : known.values()) {
      if (value.code().equals(written)) {
        return written;
      }
    }
    return known.values().stream()
        .filter(value -> value.label().equalsIgnoreCase(written))
        .map(ValueLabel::code)
        .findFirst()
        .orElse(written);
  }

  /** Keeps the table under ids of its own, and tells its id. */
  public UUID keep(NewMaterial material) {
    List<Variable> renewed = variables.values().stream().map(Variable::renewed).toList();
    Questionnaire next =
        new Questionnaire(
            Ids.next(),
            before == null ? NAME : before.name(),
            QuestionnaireKind.ATTRIBUTES,
            null,
            null,
            renewed,
            List.of());
    Map<String, Column> columns = new HashMap<>();
    for (Variable variable : renewed) {
      Map<UUID, String> column = values.getOrDefault(variable.name(), Map.of());
      columns.put(
          variable.name(),
          Column.ofValues(cases.stream().map(c -> column.getOrDefault(c, "")).toList()));
    }
    material.attributes(next, List.copyOf(cases), columns);
    return next.id();
  }
}
