package no.kodebok.importers.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a survey tool says of a questionnaire. Tools let people give one code twice or one
 * name to two questions: the first is kept, and the others are told in findings.
 */
public final class SpecDraft {
  private final String file;
  private final FindingLog log;
  private final Map<String, VariableSpec> variables = new LinkedHashMap<>();
  private final Map<String, VariableSet> sets = new LinkedHashMap<>();
  private final Map<String, List<String>> byWords = new LinkedHashMap<>();
  private @Nullable String title;
  private @Nullable String caseId;
  private @Nullable String weight;

  public SpecDraft(String file, FindingLog log) {
    this.file = file;
    this.log = log;
  }

  public void title(@Nullable String text) {
    title = text == null || text.isBlank() ? null : text.strip();
  }

  /** The column that identifies the respondent. */
  public void caseId(String name) {
    caseId = name;
  }

  public void weight(String name) {
    weight = name;
  }

  public boolean has(String name) {
    return variables.containsKey(name);
  }

  public void add(VariableSpec variable) {
    if (variable.name().isBlank()) {
      return;
    }
    Set<String> codes = new HashSet<>();
    List<MissingCode> missing = new ArrayList<>();
    for (MissingCode code : variable.missing()) {
      if (codes.add(code.code())) {
        missing.add(code);
      }
    }
    List<ValueLabel> values = new ArrayList<>();
    boolean byLabel = missing.isEmpty() && variable.values().size() > 1;
    for (ValueLabel value : variable.values()) {
      if (codes.add(value.code())) {
        MissingKind kind =
            byLabel && MissingWords.saysOnlyMissing(value.label())
                ? MissingWords.kind(value.label()).orElse(null)
                : null;
        if (kind == null) {
          values.add(value);
        } else {
          missing.add(new MissingCode(value.code(), kind, value.label()));
          byWords
              .computeIfAbsent(value.label().strip(), label -> new ArrayList<>())
              .add(variable.name());
        }
      } else if (missing.stream().noneMatch(code -> code.code().equals(value.code()))) {
        log.warning("described-code-twice", variable.name(), value.code(), value.label());
      }
    }
    VariableSpec kept =
        new VariableSpec(
            variable.name(),
            variable.label().isBlank() ? variable.name() : variable.label(),
            variable.question() == null || variable.question().isBlank()
                ? null
                : variable.question(),
            variable.scale(),
            variable.direction(),
            values,
            missing,
            readable(variable));
    if (variables.putIfAbsent(variable.name(), kept) != null) {
      log.warning("described-twice", variable.name());
    }
  }

  private @Nullable String readable(VariableSpec variable) {
    String condition = variable.askedIf();
    if (condition == null || condition.isBlank()) {
      return null;
    }
    try {
      FilterExpression.parse(condition);
      return condition;
    } catch (KodebokException e) {
      // What a tool can ask and Kodebok cannot is told, not followed by half.
      log.warning("routing-left-out", variable.name(), condition);
      return null;
    }
  }

  /** Takes a set whose members were added; one with the name of a variable gets another. */
  public void set(VariableSet set) {
    List<String> members = set.variables().stream().filter(variables::containsKey).toList();
    if (members.isEmpty()) {
      return;
    }
    String name = set.name();
    while (variables.containsKey(name) || sets.containsKey(name)) {
      name += "_";
    }
    sets.put(name, new VariableSet(name, set.label(), set.kind(), set.counted(), members));
  }

  /** What was added so far. */
  public List<VariableSpec> variables() {
    return List.copyOf(variables.values());
  }

  /** Whether anything was described. */
  public boolean isEmpty() {
    return variables.isEmpty();
  }

  /**
   * What was collected.
   *
   * @throws KodebokException if it is nothing
   */
  public QuestionnaireSpec spec() {
    byWords.forEach((label, names) ->
        log.note(
            "missing-by-label",
            label,
            String.valueOf(names.size()),
            String.join(", ", names.subList(0, Math.min(5, names.size())))));
    byWords.clear();
    Map<String, VariableSet> free = new LinkedHashMap<>();
    sets.forEach((name, set) -> {
      // A variable that came later may have taken the name.
      String other = name;
      while (variables.containsKey(other) || free.containsKey(other)) {
        other += "_";
      }
      free.put(
          other, new VariableSet(other, set.label(), set.kind(), set.counted(), set.variables()));
    });
    return new QuestionnaireSpec(
        file,
        title,
        caseId != null && variables.containsKey(caseId) ? caseId : null,
        weight != null && variables.containsKey(weight) ? weight : null,
        List.copyOf(variables.values()),
        List.copyOf(free.values()),
        true);
  }
}
