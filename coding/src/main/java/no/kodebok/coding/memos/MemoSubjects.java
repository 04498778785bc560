package no.kodebok.coding.memos;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
  /** From so many on, reading all codings at once costs less than one after the other. */
  private static final int MANY = 200;

  private final Codebook codebook;
  private final Map<UUID, MemoSubject> known = new HashMap<>();
  private final Map<UUID, String> sources = new HashMap<>();

  private MemoSubjects(ProjectReader project) {
    this.codebook = project.codebook();
    known.put(project.project().id(), MemoSubject.named(Kind.PROJECT, project.project().name()));
    for (Source source : project.sources()) {
      sources.put(source.id(), source.name());
      known.put(source.id(), new MemoSubject(Kind.SOURCE, source.name(), null, source.id(), null));
    }
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
    for (ChosenQuote quote : project.chosenQuotes()) {
      known.put(
          quote.id(),
          new MemoSubject(Kind.QUOTE, source(quote.source()), null, quote.source(), quote.range()));
    }
  }

  /** Looks up what these memos are on. */
  public static MemoSubjects of(ProjectReader project, Collection<Memo> memos) {
    MemoSubjects subjects = new MemoSubjects(project);
    long others = memos.stream().filter(memo -> !subjects.known.containsKey(memo.about())).count();
    if (others >= MANY) {
      project.codings(CodingFilter.ALL).forEach(subjects::add);
    } else {
      memos.stream()
          .filter(memo -> !subjects.known.containsKey(memo.about()))
          .forEach(memo -> project.coding(memo.about()).ifPresent(subjects::add));
    }
    return subjects;
  }

  /** What a memo is on; of the kind {@code GONE} where that is withdrawn. */
  public MemoSubject of(Memo memo) {
    return known.getOrDefault(memo.about(), MemoSubject.named(Kind.GONE, ""));
  }

  private void add(Coding coding) {
    // The coding of a withdrawn source is still in the table.
    if (sources.containsKey(coding.source())) {
      known.put(
          coding.id(),
          new MemoSubject(
              Kind.CODING, path(coding.code()), coding.code(), coding.source(), coding.range()));
    }
  }

  private String path(UUID code) {
    CodePath path = codebook.path(code);
    return path.toString();
  }

  private String source(UUID id) {
    return sources.getOrDefault(id, "");
  }
}
