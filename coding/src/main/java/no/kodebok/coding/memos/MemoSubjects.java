package no.kodebok.coding.memos;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kodebok.coding.memos.MemoSubject.Kind;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;

/** What the memos of a project are on, each looked up once for all of them. */
public final class MemoSubjects {
  /** From so many on, reading all sources and codings costs less than one after the other. */
  private static final int MANY = 200;

  private final Codebook codebook;
  private final Map<UUID, MemoSubject> known = new HashMap<>();

  private MemoSubjects(ProjectReader project) {
    this.codebook = project.codebook();
  }

  /** Looks up what these memos are on. */
  public static MemoSubjects of(ProjectReader project, Collection<Memo> memos) {
    MemoSubjects subjects = new MemoSubjects(project);
    Set<UUID> asked = memos.stream().map(Memo::about).collect(Collectors.toSet());
    if (!asked.isEmpty()) {
      subjects.lookUp(project, asked);
    }
    return subjects;
  }

  private void lookUp(ProjectReader project, Set<UUID> asked) {
    known.put(project.project().id(), MemoSubject.named(Kind.PROJECT, project.project().name()));
    for (Code code : codebook.codes()) {
      known.put(code.id(), new MemoSubject(Kind.CODE, path(code.id()), code.id(), null, null));
    }
    project.cases().forEach(one -> known.put(one.id(), MemoSubject.named(Kind.CASE, one.name())));
    for (Questionnaire questionnaire : project.questionnaires()) {
      known.put(questionnaire.id(), MemoSubject.named(Kind.QUESTIONNAIRE, questionnaire.name()));
      questionnaire
          .variables()
          .forEach(one -> known.put(one.id(), MemoSubject.named(Kind.VARIABLE, one.name())));
    }
    Set<UUID> others = new HashSet<>(asked);
    others.removeAll(known.keySet());
    boolean many = others.size() >= MANY;
    Map<UUID, Source> all = new HashMap<>();
    if (many) {
      project.sources().forEach(source -> all.put(source.id(), source));
    }
    Function<UUID, Optional<Source>> sources =
        many ? id -> Optional.ofNullable(all.get(id)) : project::source;
    project.chosenQuotes().stream()
        .filter(quote -> others.contains(quote.id()))
        .forEach(quote -> sources.apply(quote.source()).ifPresent(source -> add(quote, source)));
    others.forEach(id -> sources.apply(id).ifPresent(this::add));
    others.removeAll(known.keySet());
    Stream<Coding> codings =
        many
            ? project.codings(CodingFilter.ALL).stream().filter(one -> others.contains(one.id()))
            : others.stream().flatMap(id -> project.coding(id).stream());
    // The coding of a withdrawn source is still in the table.
    codings.filter(one -> sources.apply(one.source()).isPresent()).forEach(this::add);
  }

  /** What a memo is on; of the kind {@code GONE} where that is withdrawn. */
  public MemoSubject of(Memo memo) {
    return known.getOrDefault(memo.about(), MemoSubject.named(Kind.GONE, ""));
  }

  private void add(Source source) {
    known.put(source.id(), new MemoSubject(Kind.SOURCE, source.name(), null, source.id(), null));
  }

  private void add(ChosenQuote quote, Source source) {
    known.put(
        quote.id(), new MemoSubject(Kind.QUOTE, source.name(), null, source.id(), quote.range()));
  }

  private void add(Coding coding) {
    known.put(
        coding.id(),
        new MemoSubject(
            Kind.CODING, path(coding.code()), coding.code(), coding.source(), coding.range()));
  }

  private String path(UUID code) {
    CodePath path = codebook.path(code);
    return path.toString();
  }
}
