package no.kodebok.coding.quotes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;

/**
 * The attributes that tell what somebody is and where, known by words in their names and labels.
 */
final class RoleAndSite {
  static final String ROLE = "role";
  static final String SITE = "site";
  private static final Map<String, Set<String>> WORDS = read();

  private RoleAndSite() {}

  /** Names of all attributes that tell a role or a place, in the order of the tables. */
  static List<String> all(ProjectReader project) {
    return attributes(project).stream()
        .filter(one -> isOf(ROLE, one) || isOf(SITE, one))
        .map(Variable::name)
        .distinct()
        .toList();
  }

  /** The first attribute that tells a role, or a place. */
  static Optional<String> first(ProjectReader project, String which) {
    return attributes(project).stream()
        .filter(one -> isOf(which, one))
        .map(Variable::name)
        .findFirst();
  }

  private static List<Variable> attributes(ProjectReader project) {
    List<Variable> all = new ArrayList<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      if (questionnaire.kind() == QuestionnaireKind.ATTRIBUTES) {
        all.addAll(questionnaire.variables());
      }
    }
    return all;
  }

  private static boolean isOf(String which, Variable variable) {
    Set<String> words = WORDS.getOrDefault(which, Set.of());
    return Arrays.stream((variable.name() + " " + variable.label()).split("[^\\p{L}]+", -1))
        .anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Set<String>> read() {
    try (InputStream file = RoleAndSite.class.getResourceAsStream("role-and-site.txt")) {
      if (file == null) {
        throw new IllegalStateException("No list of words for roles and places");
      }
      Map<String, Set<String>> words = new HashMap<>();
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        int colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith("#")) {
          words.put(
              line.substring(0, colon), Set.of(line.substring(colon + 1).strip().split(" ", -1)));
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list of words for roles and places", e);
    }
  }
}
