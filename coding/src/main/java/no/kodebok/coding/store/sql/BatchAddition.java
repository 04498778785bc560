package no.kodebok.coding.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.change.HistoryEntry.Action;
import no.kodebok.coding.codebook.CodebookMerge;
import no.kodebok.coding.exchange.ProjectMerge;
import no.kodebok.coding.exchange.SurveyUpdate;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedAggregate;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.QuestionnaireKind;
import org.jdbi.v3.core.Handle;

/** Adds what was read from files, as one step. */
final class BatchAddition {
  /** Changes between two looks at whether the work is to go on. */
  private static final int PORTION = 5000;

  private final Handle h;
  private final TransactionReaders readers;
  private final String coder;
  private final Progress progress;
  private final BatchWriter writing;

  BatchAddition(Handle h, TransactionReaders readers, String coder, Progress progress) {
    this.h = h;
    this.readers = readers;
    this.coder = coder;
    this.progress = progress;
    writing = new BatchWriter(h);
  }

  HistoryEntry add(ImportBatch batch) {
    for (ImportBatch.ImportedFile imported : batch.files()) {
      // What only describes the answers comes again with every newer export of them.
      if (batch.content().contains(imported) || !writing.isKnown(imported)) {
        writing.original(imported, progress);
      }
    }
    List<Change> filed = new ArrayList<>();
    ArrivingMemos noted = new ArrivingMemos(h, coder);
    int done = 0;
    for (ImportedText text : batch.texts()) {
      UUID source = writing.text(text, progress);
      if (!text.folder().isEmpty()) {
        filed.add(new Change.SourceFiled(source, "", text.folder()));
      }
      noted.add(source, text.memos());
      progress.report(++done, batch.texts().size(), text.name());
    }
    for (ImportedAggregate table : batch.aggregates()) {
      writing.aggregate(table, progress);
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.BatchAdded(writing.batch(), BatchWriter.names(batch.files())));
    changes.addAll(filed);
    changes.addAll(noted.changes());
    List<ImportedResponses> newer = new ArrayList<>();
    for (ImportedResponses responses : batch.responses()) {
      if (responses.questionnaire().kind() == QuestionnaireKind.ATTRIBUTES) {
        changes.addAll(
            new AttributesWriter(h, writing, readers.before(h)).write(responses, progress));
      } else if (SurveyUpdate.concerns(readers.before(h), responses)) {
        newer.add(responses);
      } else {
        new ResponsesWriter(h, writing).write(responses, progress);
      }
    }
    if (!batch.codes().isEmpty()) {
      SqlReader reader = readers.before(h);
      changes.addAll(
          CodebookMerge.of(reader.codebook(), reader.counterparts(), batch.codes()).changes());
    }
    new ChangeWriter(h).apply(changes);
    for (ImportedResponses responses : newer) {
      changes.addAll(update(responses));
    }
    for (ImportedProject project : batch.projects()) {
      changes.addAll(merge(project));
    }
    return History.append(h, coder, Action.DO, null, changes);
  }

  /** Lays a newer export over the survey that it is of, and tells the changes that were made. */
  private List<Change> update(ImportedResponses responses) {
    List<Change> changes = new ArrayList<>();
    UUID coderId = Coders.named(h, coder, changes);
    new ChangeWriter(h).apply(changes);
    SqlReader reader = readers.now(h);
    try (NewerAnswers answers = new NewerAnswers(h, writing, reader, responses, progress)) {
      List<Change> computed =
          SurveyUpdate.of(reader, responses, coderId, new KeptMaterial(h, coderId), answers)
              .orElseThrow(() -> new IllegalStateException("The survey was found before"))
              .changes();
      answers.flush();
      for (Change change : computed) {
        if (change instanceof Change.SurveyUpdated(var survey, var before, var after)) {
          answers.needsSurvey(survey);
        }
      }
      new ChangeWriter(h).apply(computed);
      changes.addAll(computed);
    }
    return changes;
  }

  /** Lays a project of another program over this one, and tells the changes that were made. */
  private List<Change> merge(ImportedProject project) {
    List<Change> changes = new ArrayList<>();
    UUID coderId = Coders.named(h, coder, changes);
    new ChangeWriter(h).apply(changes);
    UUID original = writing.original(project.file(), progress);
    try (BatchWriter.Sources sources = writing.sources()) {
      ProjectMerge merge =
          ProjectMerge.of(
              // The codes may be others already than those that are committed.
              readers.now(h),
              project,
              coderId,
              new KeptMaterial(h, coderId),
              (id, text, name) ->
                  sources.add(id, name, text.kind(), text.text(), original, null, null));
      sources.flush();
      List<Change> computed = merge.changes();
      ChangeWriter writer = new ChangeWriter(h);
      for (int i = 0; i < computed.size(); i += PORTION) {
        progress.report(i, computed.size(), project.file().name());
        writer.apply(computed.subList(i, Math.min(computed.size(), i + PORTION)));
      }
      changes.addAll(computed);
    }
    return changes;
  }
}
