package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Which variable of an earlier questionnaire is which of the last one. What has the same name and
 * the same wording comes first, then what has the same wording alone, then the same name alone: a
 * name may have been given to another question in between, and a question another name.
 */
final class WaveMatch {
  /** What two variables were found to be the same by. */
  enum By {
    NAME,
    WORDING,
    NAME_ONLY
  }

  /** The variable of the earlier questionnaire, and what it was found by. */
  record Match(Variable own, By by) {}

  private final Questionnaire earlier;
  private final Questionnaire last;
  private final Map<String, Match> matches = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  private WaveMatch(Questionnaire earlier, Questionnaire last) {
    this.earlier = earlier;
    this.last = last;
  }

  /** The matches by the name that the variable has in the last questionnaire. */
  static Map<String, Match> of(Questionnaire earlier, Questionnaire last) {
    WaveMatch match = new WaveMatch(earlier, last);
    match.byName(By.NAME);
    match.byWording(v -> words(v.question()));
    match.byWording(v -> words(v.label()));
    match.byName(By.NAME_ONLY);
    return match.matches;
  }

  private void byName(By by) {
    for (Variable variable : last.variables()) {
      Optional<Variable> own = earlier.variable(variable.name());
      if (own.isPresent() && (by == By.NAME_ONLY || sameWording(own.get(), variable))) {
        add(variable, own.get(), by);
      }
    }
  }

  /** Only where one variable on each side has the wording: else it does not tell which is which. */
  private void byWording(Function<Variable, String> wording) {
    Map<String, List<Variable>> before = byWords(earlier, wording);
    Map<String, List<Variable>> after = byWords(last, wording);
    after.forEach((words, variables) -> {
      List<Variable> own = before.getOrDefault(words, List.of());
      if (!words.isEmpty() && variables.size() == 1 && own.size() == 1) {
        add(variables.getFirst(), own.getFirst(), By.WORDING);
      }
    });
  }

  private static Map<String, List<Variable>> byWords(
      Questionnaire questionnaire, Function<Variable, String> wording) {
    Map<String, List<Variable>> byWords = new HashMap<>();
    for (Variable variable : questionnaire.variables()) {
      byWords.computeIfAbsent(wording.apply(variable), w -> new ArrayList<>()).add(variable);
    }
    return byWords;
  }

  private void add(Variable variable, Variable own, By by) {
    if (!matches.containsKey(variable.name())
        && !taken.contains(own.name())
        && comparable(variable, own)) {
      matches.put(variable.name(), new Match(own, by));
      taken.add(own.name());
    }
  }

  /** Whether both say the same of somebody: texts, measures and categories do not. */
  private static boolean comparable(Variable one, Variable other) {
    return manner(one.scale()) == manner(other.scale());
  }

  private static Scale manner(Scale scale) {
    return scale == Scale.ORDINAL ? Scale.NOMINAL : scale;
  }

  /** Whether one of question and label is the same, or none was given. */
  private static boolean sameWording(Variable one, Variable other) {
    String question = words(one.question());
    return words(one.label()).equals(words(other.label()))
        || (!question.isEmpty() && question.equals(words(other.question())));
  }

  /** Without regard to case, blanks and the sign at the end. */
  static String words(@Nullable String text) {
    return text == null
        ? ""
        : text.strip()
            .replaceAll("\\s+", " ")
            .replaceAll("[\\s.:?!…]+$", "")
            .toLowerCase(Locale.ROOT);
  }
}
