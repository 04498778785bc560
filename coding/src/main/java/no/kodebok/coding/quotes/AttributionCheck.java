package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.quotes.QuoteWarning.Kind;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks in attributions that were written by hand for what does not fit the case: a value of an
 * attribute that the case has another value of, and another case's name. Whole words count, in any
 * case of letters. Nothing is said of an attribute whose own value is mentioned too.
 */
final class AttributionCheck {
  private final CaseSelection cases;
  private final Map<String, Set<String>> labels = new LinkedHashMap<>();
  private final Map<UUID, String> names = new HashMap<>();
  private final Map<UUID, String> paddedNames = new LinkedHashMap<>();

  AttributionCheck(ProjectReader project, CaseSelection cases) {
    this.cases = cases;
    for (Case one : project.cases()) {
      names.put(one.id(), one.name());
      // A number says too little: it is the code of many things.
      if (one.name().codePoints().anyMatch(Character::isLetter)) {
        paddedNames.put(one.id(), padded(one.name()));
      }
    }
    for (Questionnaire questionnaire : project.questionnaires()) {
      if (questionnaire.kind() == QuestionnaireKind.ATTRIBUTES) {
        questionnaire
            .variables()
            .forEach(one -> {
              Set<String> of = labels.computeIfAbsent(one.name(), n -> new LinkedHashSet<>());
              one.values().forEach(value -> of.add(value.label()));
              names
                  .keySet()
                  .forEach(id ->
                      cases.answer(id, one.name()).ifPresent(answer -> of.add(answer.label())));
            });
      }
    }
  }

  List<QuoteWarning> of(String attribution, @Nullable UUID caseId) {
    if (caseId == null) {
      return List.of();
    }
    String said = padded(attribution);
    List<QuoteWarning> found = new ArrayList<>();
    String own = names.getOrDefault(caseId, "");
    if (!mentions(said, own)) {
      paddedNames.forEach((id, words) -> {
        if (!id.equals(caseId) && said.contains(words)) {
          found.add(QuoteWarning.of(Kind.ATTRIBUTION_MISMATCH, names.getOrDefault(id, ""), own));
        }
      });
    }
    labels.forEach((variable, of) -> {
      String label = cases.answer(caseId, variable).map(Answer::label).orElse("");
      if (label.isEmpty() || mentions(said, label)) {
        return;
      }
      of.stream()
          .filter(other -> mentions(said, other))
          .forEach(other -> found.add(QuoteWarning.of(Kind.ATTRIBUTION_MISMATCH, other, label)));
    });
    return found;
  }

  private static boolean mentions(String said, String name) {
    String words = padded(name);
    return words.codePoints().anyMatch(Character::isLetter) && said.contains(words);
  }

  private static String padded(String text) {
    StringBuilder words = new StringBuilder(" ");
    for (Word word : Words.of(text)) {
      words.append(word.text()).append(' ');
    }
    return words.toString();
  }
}
