package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;

/**
 * Whose words are in the project, and which codes they have. Answers to an open question count only
 * where some answer to it is coded, since the coding of the others has not begun.
 */
final class CodedCases {
  private final Map<UUID, Set<UUID>> byCode = new HashMap<>();
  private final Set<UUID> withAnswer = new LinkedHashSet<>();
  private final Set<UUID> withOther = new LinkedHashSet<>();
  private final Set<UUID> questions = new LinkedHashSet<>();

  private boolean anyCoded;

  private CodedCases() {}

  static CodedCases load(ProjectReader project) {
    CodedCases cases = new CodedCases();
    Map<UUID, Source> sources = new LinkedHashMap<>();
    project.sources().forEach(source -> sources.put(source.id(), source));
    SpeakerCases speakers = SpeakerCases.of(project);
    cases.take(project, sources, speakers);
    for (Source source : sources.values()) {
      if (source.question() == null) {
        Set<UUID> speaking = speakers.all(source);
        cases.withOther.addAll(speaking.isEmpty() ? alone(source) : speaking);
      } else if (cases.isCounted(source.question())) {
        cases.withAnswer.addAll(speakers.all(source));
      }
    }
    return cases;
  }

  /** An interview that belongs to no case is one of its own; a document is nobody's. */
  private static Set<UUID> alone(Source source) {
    return source.kind() == SourceKind.INTERVIEW ? Set.of(source.id()) : Set.of();
  }

  private void take(ProjectReader project, Map<UUID, Source> sources, SpeakerCases speakers) {
    Map<UUID, List<Coding>> spoken = new LinkedHashMap<>();
    for (Coding coding : project.codings(CodingFilter.ALL)) {
      Source source = sources.get(coding.source());
      if (source == null) {
        continue;
      }
      anyCoded = true;
      if (source.question() != null) {
        questions.add(source.question());
      }
      if (!speakers.bound(source).isEmpty()) {
        spoken.computeIfAbsent(source.id(), s -> new ArrayList<>()).add(coding);
      } else if (source.caseId() != null) {
        add(coding.code(), source.caseId());
      } else {
        alone(source).forEach(each -> add(coding.code(), each));
      }
    }
    // Only where speakers are tied to cases is it needed to look into the text.
    if (!spoken.isEmpty()) {
      project.forEachText(
          spoken.keySet(),
          (id, text) ->
              Optional.ofNullable(sources.get(id))
                  .ifPresent(
                      source -> said(source, text, spoken.getOrDefault(id, List.of()), speakers)));
    }
  }

  private void said(Source source, SourceText text, List<Coding> codings, SpeakerCases speakers) {
    for (Coding coding : codings) {
      UUID speaking = speakers.of(source, text, coding.range());
      if (speaking != null) {
        add(coding.code(), speaking);
      }
    }
  }

  private void add(UUID code, UUID caseId) {
    byCode.computeIfAbsent(code, c -> new HashSet<>()).add(caseId);
  }

  /** The cases with any of these codes. */
  Set<UUID> coded(Collection<UUID> codes) {
    Set<UUID> coded = new HashSet<>();
    codes.forEach(code -> coded.addAll(byCode.getOrDefault(code, Set.of())));
    return coded;
  }

  /** Everybody whose words could be coded. */
  Set<UUID> withWords() {
    Set<UUID> all = new LinkedHashSet<>(withOther);
    all.addAll(withAnswer);
    return all;
  }

  /** Whether there are words that are no answers of a survey. */
  boolean hasInterviews() {
    return !withOther.isEmpty();
  }

  /** The open questions whose answers count; none where no answers do. */
  List<Field> openQuestions(List<Questionnaire> questionnaires) {
    if (withAnswer.isEmpty()) {
      return List.of();
    }
    return questionnaires.stream()
        .flatMap(q ->
            q.variables().stream()
                .filter(v -> v.scale() == Scale.TEXT)
                .filter(this::isCounted)
                .map(variable -> new Field(q, variable)))
        .toList();
  }

  private boolean isCounted(Variable variable) {
    return isCounted(variable.id());
  }

  /** Where nothing is coded at all, nothing has begun and everything counts. */
  private boolean isCounted(UUID question) {
    return questions.contains(question) || !anyCoded;
  }
}
