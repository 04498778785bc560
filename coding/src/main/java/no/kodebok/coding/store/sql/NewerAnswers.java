package no.kodebok.coding.store.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.exchange.SurveyUpdate;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.sql.ResponsesWriter.KnownCase;
import org.jdbi.v3.core.Handle;

/** Stores the respondents and open answers that a newer export of a survey brings. */
final class NewerAnswers implements SurveyUpdate.NewAnswers, AutoCloseable {
  private final Handle h;
  private final BatchWriter batch;
  private final SqlReader reader;
  private final ImportedResponses responses;
  private final UUID original;
  private final ResponsesWriter writer;
  private final Map<String, KnownCase> known;
  private final BatchWriter.Sources sources;
  private final Map<UUID, Names> names = new HashMap<>();

  NewerAnswers(
      Handle h,
      BatchWriter batch,
      SqlReader reader,
      ImportedResponses responses,
      Progress progress) {
    this.h = h;
    this.batch = batch;
    this.reader = reader;
    this.responses = responses;
    this.original = batch.original(responses.file(), progress);
    this.writer = new ResponsesWriter(h, batch);
    this.known = writer.knownCases();
    this.sources = batch.sources();
  }

  /** How the answers to a question are called, and which names are taken. */
  private record Names(String prefix, Set<String> taken) {
    String free(String respondent) {
      String name = prefix + respondent;
      for (int number = 2; !taken.add(name); number++) {
        name = prefix + respondent + " (" + number + ")";
      }
      return name;
    }
  }

  @Override
  public UUID caseOf(String id) {
    KnownCase before = known.get(id);
    if (before == null) {
      return batch.addCase(id);
    }
    batch.needs(before.batch());
    return before.id();
  }

  @Override
  public void add(Variable question, String answer, int row, UUID caseId, String name) {
    Names called = names.computeIfAbsent(question.id(), id -> names(question));
    sources.add(
        called.free(name),
        SourceKind.OPEN_ANSWER,
        ResponsesWriter.answerText(answer, responses.lines(), row, question.name()),
        original,
        caseId,
        question.id());
  }

  private Names names(Variable question) {
    List<Source> before = reader.answers(question.id());
    Set<String> taken = new HashSet<>();
    before.forEach(source -> taken.add(source.name()));
    String plain = question.name();
    String prefix =
        before.stream()
            .map(Source::name)
            .filter(name -> name.startsWith(plain) && name.indexOf(": ", plain.length()) > 0)
            .map(name -> name.substring(0, name.indexOf(": ", plain.length()) + 2))
            .findFirst()
            .orElseGet(() -> writer.freePrefix(question));
    return new Names(prefix, taken);
  }

  /** Writes what is waiting. */
  void flush() {
    sources.flush();
  }

  @Override
  public void close() {
    sources.close();
  }

  /** Notes that the survey itself came with another import. */
  void needsSurvey(UUID questionnaire) {
    h.createQuery("select batch from questionnaire where id = :id")
        .bind("id", questionnaire.toString())
        .mapTo(String.class)
        .findOne()
        .ifPresent(batch::needs);
  }
}
