package no.kodebok.coding.matrix;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** The values of a variable, in order, and which of them each case has. */
final class AttributeColumns {
  /** More columns than fit a page by far. */
  static final int MOST = 60;

  final Variable variable;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Map<UUID, String> labelOfCase = new HashMap<>();

  private AttributeColumns(Variable variable) {
    this.variable = variable;
  }

  /** Loads the variable for these cases. */
  static AttributeColumns load(
      ProjectReader project, String name, Set<UUID> cases, Language language) {
    AttributeColumns columns = new AttributeColumns(find(project, name));
    CaseAnswers answers = CaseAnswers.load(project, Set.of(name));
    Map<String, String> present = new HashMap<>();
    for (UUID each : cases) {
      answers.answer(each, name).ifPresent(answer -> columns.take(each, answer, present));
    }
    if (present.isEmpty()) {
      throw new KodebokException(
          MatrixReason.NO_VALUES_ACROSS.with(name),
          "Nobody whose words are in the project has a value of \""
              + name
              + "\". Tie the texts to cases that have one.");
    }
    if (present.size() > MOST) {
      throw new KodebokException(
          MatrixReason.TOO_MANY_VALUES_ACROSS.with(name, present.size(), MOST),
          "The variable \""
              + name
              + "\" has "
              + present.size()
              + " different values, and a matrix shows at most "
              + MOST
              + ". Use a variable with its values in groups.");
    }
    columns.order(present, language);
    return columns;
  }

  private static Variable find(ProjectReader project, String name) {
    Variable found = null;
    Set<String> names = new TreeSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      questionnaire.variables().forEach(variable -> names.add(variable.name()));
      // Attributes come first, then the newest survey, as where cases are asked.
      Variable own = questionnaire.variable(name).orElse(null);
      if (own != null) {
        found = own;
        if (questionnaire.kind() == QuestionnaireKind.ATTRIBUTES) {
          return own;
        }
      }
    }
    if (found == null) {
      throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, names);
    }
    return found;
  }

  /** What is called the same is the same, though questionnaires may have other codes for it. */
  private void take(UUID caseId, Answer answer, Map<String, String> codeOfLabel) {
    codeOfLabel.merge(
        answer.label(),
        answer.code(),
        (known, code) -> variable.labelOf(code).equals(answer.label()) ? code : known);
    labelOfCase.put(caseId, answer.label());
  }

  /** As the questionnaire orders them, then the others by number or alphabet. */
  private void order(Map<String, String> codeOfLabel, Language language) {
    Map<String, String> left = new HashMap<>(codeOfLabel);
    for (ValueLabel value : variable.values()) {
      String code = left.remove(value.label());
      if (code != null) {
        add(code, value.label());
      }
    }
    Collator alphabet = Collator.getInstance(language.locale());
    boolean numbers = left.keySet().stream().allMatch(AttributeColumns::isNumber);
    Comparator<String> order =
        numbers ? Comparator.comparingDouble(Double::parseDouble) : alphabet::compare;
    left.keySet().stream()
        .sorted(order.thenComparing(Comparator.naturalOrder()))
        .forEach(label -> add(left.getOrDefault(label, label), label));
  }

  private void add(String code, String label) {
    String key = labels.containsKey(code) ? label : code;
    labels.put(key, label);
    keys.put(label, key);
  }

  private static boolean isNumber(String code) {
    return code.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  }

  List<String> codes() {
    return new ArrayList<>(labels.keySet());
  }

  String label(String code) {
    return labels.getOrDefault(code, code);
  }

  /** The value of a case; null where it has none or is null itself. */
  @Nullable String of(@Nullable UUID caseId) {
    String label = caseId == null ? null : labelOfCase.get(caseId);
    return label == null ? null : keys.get(label);
  }
}
