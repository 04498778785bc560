package no.kodebok.coding.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;

/** The variables that sort cases into groups few enough to be listed. */
public final class CaseVariables {
  private CaseVariables() {}

  /**
   * A variable that groups cases.
   *
   * @param attribute whether it was attached to the cases, and not asked in a survey
   * @param values its valid values, two or more
   */
  public record Grouping(String name, String label, boolean attribute, List<ValueLabel> values) {
    public Grouping {
      values = List.copyOf(values);
    }

    /** The label of a value; the value itself where it has none. */
    public String labelOf(String code) {
      return values.stream()
          .filter(value -> value.code().equals(code))
          .map(ValueLabel::label)
          .findFirst()
          .orElse(code);
    }
  }

  /**
   * Attributes first, then surveys; a name counts once. A survey's variables count when their
   * values are labelled, attributes also by the values that occur.
   *
   * @param most values that a variable may have
   */
  public static List<Grouping> of(ProjectReader project, int most) {
    Map<String, Grouping> found = new LinkedHashMap<>();
    for (QuestionnaireKind kind : List.of(QuestionnaireKind.ATTRIBUTES, QuestionnaireKind.SURVEY)) {
      for (Questionnaire questionnaire : project.questionnaires()) {
        if (questionnaire.kind() == kind) {
          for (Grouping grouping : of(project, questionnaire, most)) {
            found.putIfAbsent(grouping.name(), grouping);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Grouping> of(ProjectReader project, Questionnaire questionnaire, int most) {
    boolean attributes = questionnaire.kind() == QuestionnaireKind.ATTRIBUTES;
    List<String> open =
        questionnaire.variables().stream()
            .filter(v -> attributes && v.values().isEmpty())
            .map(Variable::name)
            .toList();
    Map<String, Column> columns =
        open.isEmpty() ? Map.of() : project.responses(questionnaire.id(), open).columns();
    List<Grouping> groupings = new ArrayList<>();
    for (Variable variable : questionnaire.variables()) {
      Column column = columns.get(variable.name());
      List<ValueLabel> values = column == null ? valid(variable) : occurring(variable, column);
      if (values.size() > 1 && values.size() <= most) {
        groupings.add(new Grouping(variable.name(), variable.label(), attributes, values));
      }
    }
    return groupings;
  }

  private static List<ValueLabel> valid(Variable variable) {
    return variable.values().stream()
        .filter(value -> variable.missing(value.code()).isEmpty())
        .toList();
  }

  /** None where every case has a value of its own: that names cases and does not group them. */
  private static List<ValueLabel> occurring(Variable variable, Column column) {
    List<ValueLabel> values =
        column.dictionary().stream()
            .filter(code -> !code.isEmpty() && variable.missing(code).isEmpty())
            .sorted()
            .map(code -> new ValueLabel(code, code))
            .toList();
    long answered = Arrays.stream(column.places()).filter(place -> place > 0).count();
    return values.size() < answered ? values : List.of();
  }
}
