package no.kodebok.coding.blind;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectCounts;
import no.kodebok.coding.store.ProjectReader;

/** How much there is, where of the codings only one coder's count. */
final class OwnCounts implements ProjectCounts {
  private final ProjectReader project;
  private final ProjectCounts all;
  private final UUID coder;

  OwnCounts(ProjectReader project, UUID coder) {
    this.project = project;
    this.all = project.counts();
    this.coder = coder;
  }

  private List<Coding> own() {
    return project.codings(new CodingFilter(null, null, coder));
  }

  private Map<UUID, Integer> by(Function<Coding, UUID> what) {
    return own().stream().collect(groupingBy(what, summingInt(coding -> 1)));
  }

  @Override
  public Map<SourceKind, Integer> sources() {
    return all.sources();
  }

  @Override
  public int cases() {
    return all.cases();
  }

  @Override
  public int codes() {
    return all.codes();
  }

  @Override
  public int codings() {
    return own().size();
  }

  @Override
  public int codingsWith(UUID code) {
    return project.codings(new CodingFilter(Set.of(code), null, coder)).size();
  }

  @Override
  public Map<UUID, Integer> codingsByCode() {
    return by(Coding::code);
  }

  @Override
  public Map<UUID, Integer> codingsBySource() {
    return by(Coding::source);
  }

  @Override
  public Map<UUID, Integer> codingsByCoder() {
    return by(Coding::coder);
  }

  @Override
  public void forEachCoded(CodedPassage use) {
    own().forEach(coding -> use.accept(coding.source(), coding.coder(), coding.range()));
  }

  @Override
  public Map<UUID, UUID> questionsOfCodedAnswers() {
    Set<UUID> coded = new HashSet<>(codingsBySource().keySet());
    Map<UUID, UUID> questions = new HashMap<>(all.questionsOfCodedAnswers());
    questions.keySet().retainAll(coded);
    return questions;
  }

  @Override
  public List<OpenQuestion> openQuestions() {
    Map<UUID, UUID> questions = questionsOfCodedAnswers();
    Map<UUID, Integer> codings = new HashMap<>();
    Map<UUID, Integer> coded = new HashMap<>();
    codingsBySource()
        .forEach((source, own) -> {
          UUID question = questions.get(source);
          if (question != null) {
            codings.merge(question, own, Integer::sum);
            coded.merge(question, 1, Integer::sum);
          }
        });
    return all.openQuestions().stream()
        .map(one ->
            new OpenQuestion(
                one.question(),
                one.answers(),
                one.length(),
                one.words(),
                codings.getOrDefault(one.question(), 0),
                coded.getOrDefault(one.question(), 0)))
        .toList();
  }
}
