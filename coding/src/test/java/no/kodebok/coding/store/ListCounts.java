package no.kodebok.coding.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;

/** The numbers of a project, counted from its lists. */
record ListCounts(ProjectReader project) implements ProjectCounts {
  @Override
  public Map<SourceKind, Integer> sources() {
    return project.sources().stream().collect(groupingBy(Source::kind, summingInt(s -> 1)));
  }

  @Override
  public int cases() {
    return project.cases().size();
  }

  @Override
  public int codes() {
    return project.codebook().codes().size();
  }

  @Override
  public int codings() {
    return project.codings(CodingFilter.ALL).size();
  }

  @Override
  public int codingsWith(UUID code) {
    return codingsByCode().getOrDefault(code, 0);
  }

  @Override
  public Map<UUID, Integer> codingsByCode() {
    return project.codings(CodingFilter.ALL).stream()
        .collect(groupingBy(Coding::code, summingInt(c -> 1)));
  }

  @Override
  public Map<UUID, Integer> codingsBySource() {
    return project.codings(CodingFilter.ALL).stream()
        .collect(groupingBy(Coding::source, summingInt(c -> 1)));
  }

  @Override
  public Map<UUID, Integer> codingsByCoder() {
    return project.codings(CodingFilter.ALL).stream()
        .collect(groupingBy(Coding::coder, summingInt(c -> 1)));
  }

  @Override
  public void forEachCoded(CodedPassage use) {
    project
        .codings(CodingFilter.ALL)
        .forEach(coding -> use.accept(coding.source(), coding.coder(), coding.range()));
  }

  @Override
  public Map<UUID, UUID> questionsOfCodedAnswers() {
    Map<UUID, UUID> found = new HashMap<>();
    Map<UUID, Integer> coded = codingsBySource();
    for (Source source : project.sources()) {
      UUID question = source.question();
      if (question != null && coded.containsKey(source.id())) {
        found.put(source.id(), question);
      }
    }
    return found;
  }

  @Override
  public List<OpenQuestion> openQuestions() {
    Map<UUID, Integer> codings = codingsBySource();
    Map<UUID, OpenQuestion> questions = new LinkedHashMap<>();
    for (Source source : project.sources()) {
      UUID question = source.question();
      if (question != null) {
        int own = codings.getOrDefault(source.id(), 0);
        questions.merge(
            question,
            new OpenQuestion(question, 1, source.length(), source.words(), own, Math.min(own, 1)),
            ListCounts::together);
      }
    }
    return new ArrayList<>(questions.values());
  }

  private static OpenQuestion together(OpenQuestion a, OpenQuestion b) {
    return new OpenQuestion(
        a.question(),
        a.answers() + b.answers(),
        a.length() + b.length(),
        a.words() + b.words(),
        a.codings() + b.codings(),
        a.coded() + b.coded());
  }
}
