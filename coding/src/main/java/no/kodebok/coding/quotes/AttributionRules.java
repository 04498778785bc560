package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Which template says whose words a quote is: the first class that the case is in, or the usual.
 */
final class AttributionRules {
  private record Rule(FilterExpression where, Attribution attribution) {}

  private final Attribution usual;
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> variables = new LinkedHashSet<>();

  private AttributionRules(Attribution usual) {
    this.usual = usual;
    variables.addAll(usual.variables());
  }

  /**
   * Binds what is asked for to the variables of a project; where nothing is, what the project has
   * agreed on.
   *
   * @throws KodebokException if a template or a condition is wrong or asks for what is not there
   */
  static AttributionRules of(ProjectReader project, AttributionChoice asked, Language language) {
    Set<String> variables = CaseSelection.variables(project);
    if (!asked.equals(AttributionChoice.USUAL)
        || !project.settings().containsKey(ProjectAttribution.SETTING)) {
      return bind(ProjectAttribution.of(project).or(asked), variables, language);
    }
    try {
      return bind(ProjectAttribution.of(project).choice(), variables, language);
    } catch (KodebokException e) {
      throw new KodebokException(
          QuoteReason.ATTRIBUTION_STALE,
          "The project attributes quotes by what is not there any more. "
              + e.getMessage()
              + " Set it anew with `kodebok attribution`.",
          e);
    }
  }

  /**
   * Binds templates to variables.
   *
   * @throws KodebokException if a template or a condition is wrong or asks for what is not there
   */
  static AttributionRules bind(AttributionChoice choice, Set<String> variables, Language language) {
    AttributionRules rules =
        new AttributionRules(Attribution.of(choice.template(), variables, language));
    for (AttributionClass each : choice.classes()) {
      FilterExpression where = FilterExpression.parse(each.where());
      for (String name : where.variables()) {
        if (!variables.contains(name)) {
          throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, variables);
        }
      }
      Attribution attribution = Attribution.of(each.template(), variables, language);
      rules.rules.add(new Rule(where, attribution));
      rules.variables.addAll(attribution.variables());
    }
    return rules;
  }

  /** The variables that any of the templates prints. */
  Set<String> printed() {
    return Set.copyOf(variables);
  }

  /** The variables that have to be known: those that are printed, and those of the classes. */
  Set<String> asked() {
    Set<String> asked = new LinkedHashSet<>(variables);
    rules.forEach(rule -> asked.addAll(rule.where().variables()));
    return asked;
  }

  Attribution of(@Nullable UUID caseId, CaseSelection cases) {
    for (Rule rule : rules) {
      if (caseId != null && rule.where().matches(name -> cases.answer(caseId, name))) {
        return rule.attribution();
      }
    }
    return usual;
  }

  /** All of them as they were written. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder();
    rules.forEach(
        rule -> all.append(rule.where()).append(" => ").append(rule.attribution()).append("; "));
    return all.append(usual).toString();
  }
}
