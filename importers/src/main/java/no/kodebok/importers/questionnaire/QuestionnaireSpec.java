package no.kodebok.importers.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire file, checked.
 *
 * @param file its name
 * @param title null where it has none
 * @param ofTool whether a survey tool wrote it: it may describe more than the answers have
 * @param guarded whether an apostrophe stands before answers that a spreadsheet would run
 */
public record QuestionnaireSpec(
    String file,
    @Nullable String title,
    @Nullable String caseId,
    @Nullable String weight,
    List<VariableSpec> variables,
    List<VariableSet> sets,
    boolean ofTool,
    boolean guarded) {
  /** Without guarded answers. */
  public QuestionnaireSpec(
      String file,
      @Nullable String title,
      @Nullable String caseId,
      @Nullable String weight,
      List<VariableSpec> variables,
      List<VariableSet> sets,
      boolean ofTool) {
    this(file, title, caseId, weight, variables, sets, ofTool, false);
  }

  /** What the user wrote. */
  public QuestionnaireSpec(
      String file,
      @Nullable String title,
      @Nullable String caseId,
      @Nullable String weight,
      List<VariableSpec> variables,
      List<VariableSet> sets) {
    this(file, title, caseId, weight, variables, sets, false);
  }

  /**
   * Checks that names are there once and that what refers to a variable finds it.
   *
   * @throws KodebokException if not
   */
  public QuestionnaireSpec {
    variables = List.copyOf(variables);
    sets = List.copyOf(sets);
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (VariableSpec variable : variables) {
      if (!seen.add(variable.name())) {
        throw new KodebokException(
            QuestionnaireReason.VARIABLE_TWICE.with(variable.name()),
            file + ": the variable \"" + variable.name() + "\" is there twice. Keep one of them.");
      }
      variable.requireDistinctCodes(SpecPlace.of(file).variable(variable.name()));
      variable.requireReadableRouting(SpecPlace.of(file).variable(variable.name()));
      names.add(variable.name());
    }
    if (names.isEmpty()) {
      throw new KodebokException(
          QuestionnaireReason.NO_VARIABLES, file + " describes no variables.");
    }
    // The case id and the weight may be columns that need no description; who has the answers
    // looks.
    Set<String> setNames = new HashSet<>();
    for (VariableSet set : sets) {
      if (seen.contains(set.name()) || !setNames.add(set.name())) {
        throw new KodebokException(
            QuestionnaireReason.SET_NAME_TAKEN.with(set.name()),
            file + ": the set \"" + set.name() + "\" has the name of another set or variable.");
      }
      if (set.variables().isEmpty()) {
        throw new KodebokException(
            QuestionnaireReason.SET_WITHOUT_VARIABLES.with(set.name()),
            file + ": the set \"" + set.name() + "\" has no variables.");
      }
      for (String member : set.variables()) {
        requireKnown(SpecPlace.of(file).set(set.name()), member, names);
      }
    }
  }

  /** The variable of this name. */
  public Optional<VariableSpec> variable(String name) {
    return variables.stream().filter(v -> v.name().equals(name)).findFirst();
  }

  /**
   * What of a tool's description the answers have. What they lack is told in a finding; sets keep
   * the members that are there, and routing that asks for what is not there is left out.
   */
  public QuestionnaireSpec fitted(List<String> columns, FindingLog log) {
    Set<String> there = new HashSet<>(columns);
    List<VariableSpec> kept = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (VariableSpec variable : variables) {
      if (!there.contains(variable.name())) {
        gone.add(variable.name());
      } else if (there.containsAll(variable.asks())) {
        kept.add(variable);
      } else {
        log.warning("routing-left-out", variable.name(), String.valueOf(variable.askedIf()));
        kept.add(variable.askedIf(null));
      }
    }
    if (!gone.isEmpty()) {
      log.note(
          "described-not-there",
          String.valueOf(gone.size()),
          String.join(", ", gone.subList(0, Math.min(5, gone.size()))));
    }
    if (kept.isEmpty()) {
      throw new KodebokException(
          QuestionnaireReason.DESCRIBES_NO_COLUMN,
          file
              + " describes none of the columns of the answers. Is it the structure of another"
              + " survey?");
    }
    List<VariableSet> fittedSets = new ArrayList<>();
    for (VariableSet set : sets) {
      List<String> members = set.variables().stream().filter(there::contains).toList();
      if (!members.isEmpty()) {
        fittedSets.add(
            new VariableSet(set.name(), set.label(), set.kind(), set.counted(), members));
      }
    }
    return new QuestionnaireSpec(
        file,
        title,
        caseId != null && there.contains(caseId) ? caseId : null,
        weight != null && there.contains(weight) ? weight : null,
        kept,
        fittedSets,
        true);
  }

  /** This description, completed by another where it says nothing. */
  public QuestionnaireSpec over(QuestionnaireSpec other) {
    List<VariableSpec> all = new ArrayList<>(variables);
    other.variables.stream().filter(v -> variable(v.name()).isEmpty()).forEach(all::add);
    Set<String> taken = new HashSet<>(all.stream().map(VariableSpec::name).toList());
    List<VariableSet> allSets = new ArrayList<>(sets);
    sets.forEach(set -> taken.add(set.name()));
    other.sets.stream().filter(set -> !taken.contains(set.name())).forEach(allSets::add);
    return new QuestionnaireSpec(
        file,
        title == null || title.isEmpty() ? other.title : title,
        caseId == null ? other.caseId : caseId,
        weight == null ? other.weight : weight,
        all,
        allSets,
        ofTool);
  }

  private static void requireKnown(SpecPlace place, @Nullable String name, List<String> names) {
    if (name != null && !names.contains(name)) {
      throw new KodebokException(
          place.of(
              NameReason.UNKNOWN_VARIABLE.with(
                  name, String.join(", ", NearestNames.nearest(name, names)))),
          place + ": " + NearestNames.sentence("variable", name, names));
    }
  }
}
