package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * What is masked.
 *
 * <ul>
 *   <li>{@code names}: random letters stand for cases, speakers and sources;
 *   <li>{@code names=VAR}: the case's value of a variable, such as its role, stands for it;
 *   <li>{@code VAR}: random letters stand for the values of a variable. {@code role} and {@code
 *       site} are the first attribute that tells one, where no variable has that name;
 *   <li>{@code none}: nothing, whatever the project masks otherwise.
 * </ul>
 *
 * @param names whether names are masked
 * @param instead the variable that stands for a name; null for letters
 * @param variables whose values are masked
 */
record MaskRules(boolean names, @Nullable String instead, Set<String> variables) {
  static final MaskRules NONE = new MaskRules(false, null, Set.of());

  private static final Set<String> NAMES = Set.of("names", "navn", "namn");
  private static final Set<String> NOTHING = Set.of("none", "ingen", "inga");
  private static final Set<String> ROLES = Set.of("role", "rolle", "rolla");
  private static final Set<String> SITES = Set.of("site", "sted", "stad");

  MaskRules {
    variables = Set.copyOf(variables);
  }

  /**
   * Reads rules, each of which may name several joined by commas.
   *
   * @throws KodebokException if a variable is not there
   */
  static MaskRules of(List<String> written, ProjectReader project) {
    Set<String> known = CaseSelection.variables(project);
    boolean names = false;
    String instead = null;
    Set<String> variables = new LinkedHashSet<>();
    for (String rule : split(written, known)) {
      int equals = rule.indexOf('=');
      String first = (equals < 0 ? rule : rule.substring(0, equals)).strip();
      if (!known.contains(rule) && isNothing(rule)) {
        continue;
      }
      if (!known.contains(rule) && NAMES.contains(first.toLowerCase(Locale.ROOT))) {
        names = true;
        instead =
            equals < 0 ? instead : variable(rule.substring(equals + 1).strip(), known, project);
      } else {
        variables.add(variable(rule, known, project));
      }
    }
    return new MaskRules(names, instead, variables);
  }

  static boolean isNothing(String rule) {
    return NOTHING.contains(rule.strip().toLowerCase(Locale.ROOT));
  }

  private static List<String> split(List<String> written, Set<String> known) {
    List<String> rules = new ArrayList<>();
    for (String one : written) {
      // A variable may have a comma in its name.
      for (String rule : known.contains(one) ? new String[] {one} : one.split(",", -1)) {
        if (!rule.isBlank()) {
          rules.add(rule.strip());
        }
      }
    }
    return rules;
  }

  private static String variable(String name, Set<String> known, ProjectReader project) {
    if (known.contains(name)) {
      return name;
    }
    String small = name.toLowerCase(Locale.ROOT);
    Optional<String> meant =
        ROLES.contains(small)
            ? RoleAndSite.first(project, RoleAndSite.ROLE)
            : SITES.contains(small)
                ? RoleAndSite.first(project, RoleAndSite.SITE)
                : Optional.empty();
    return meant.orElseThrow(() -> {
      Set<String> present = new LinkedHashSet<>(known);
      present.add("names");
      return NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, present);
    });
  }

  boolean isNone() {
    return !names && variables.isEmpty();
  }
}
