package no.kodebok.coding.store.sql;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.change.HistoryEntry.Action;
import no.kodebok.coding.codebook.CodebookMerge;
import no.kodebok.coding.exchange.ProjectMerge;
import no.kodebok.coding.exchange.SurveyUpdate;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedAggregate;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRevision;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.MaterialEdit;
import no.kodebok.coding.store.ProjectCounts;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** A project in one SQLite file. */
final class SqlProjectStore implements ProjectStore {
  /** Changes between two looks at whether the work is to go on. */
  private static final int PORTION = 5000;

  private final SqliteFile file;
  private final ReadingHandles readers;
  private final RecentTexts texts = new RecentTexts();
  private final RecentCodebook codebook = new RecentCodebook();
  private final ProjectReader committed;
  private final List<Consumer<HistoryEntry>> listeners = new CopyOnWriteArrayList<>();

  /** Keeps the write-ahead log open between uses; writes go through it, one at a time. */
  private final Handle writer;

  SqlProjectStore(SqliteFile file) {
    this.file = file;
    Jdbi jdbi = Jdbi.create(file);
    this.writer = SqlFailures.explained(file.path(), jdbi::open);
    this.readers = new ReadingHandles(file.path(), jdbi);
    this.committed = new SqlReader(readers, texts, codebook);
  }

  @Override
  public boolean readOnly() {
    return file.readOnly();
  }

  @Override
  public HistoryEntry write(String coder, Edit edit) {
    return write(coder, (project, coderId, material) -> edit.changes(project, coderId));
  }

  @Override
  public HistoryEntry write(String coder, MaterialEdit edit) {
    return step(h -> {
      List<Change> changes = new ArrayList<>();
      UUID coderId = coder(h, coder, changes);
      new ChangeWriter(h).apply(changes);
      List<Change> computed = edit.changes(within(h), coderId, new KeptMaterial(h, coderId));
      if (computed.isEmpty()) {
        throw new KodebokException(StoreReason.NOTHING_TO_CHANGE, "There is nothing to change.");
      }
      new ChangeWriter(h).apply(computed);
      changes.addAll(computed);
      return History.append(h, coder, Action.DO, null, changes);
    });
  }

  @Override
  public HistoryEntry add(String coder, ImportBatch batch, Progress progress) {
    if (batch.texts().isEmpty()
        && batch.responses().isEmpty()
        && batch.codes().isEmpty()
        && batch.aggregates().isEmpty()
        && batch.projects().isEmpty()) {
      throw new KodebokException(StoreReason.NOTHING_TO_IMPORT, "There is nothing to import.");
    }
    return step(h -> {
      BatchWriter writing = new BatchWriter(h);
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
          changes.addAll(new AttributesWriter(h, writing, within(h)).write(responses, progress));
        } else if (SurveyUpdate.concerns(within(h), responses)) {
          newer.add(responses);
        } else {
          new ResponsesWriter(h, writing).write(responses, progress);
        }
      }
      if (!batch.codes().isEmpty()) {
        SqlReader reader = within(h);
        changes.addAll(
            CodebookMerge.of(reader.codebook(), reader.counterparts(), batch.codes()).changes());
      }
      new ChangeWriter(h).apply(changes);
      for (ImportedResponses responses : newer) {
        changes.addAll(update(h, writing, coder, responses, progress));
      }
      for (ImportedProject project : batch.projects()) {
        changes.addAll(merge(h, writing, coder, project, progress));
      }
      return History.append(h, coder, Action.DO, null, changes);
    });
  }

  /** Lays a newer export over the survey that it is of, and tells the changes that were made. */
  private List<Change> update(
      Handle h, BatchWriter writing, String coder, ImportedResponses responses, Progress progress) {
    List<Change> changes = new ArrayList<>();
    UUID coderId = coder(h, coder, changes);
    new ChangeWriter(h).apply(changes);
    SqlReader reader = within(h, new RecentTexts(), new RecentCodebook());
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
  private List<Change> merge(
      Handle h, BatchWriter writing, String coder, ImportedProject project, Progress progress) {
    List<Change> changes = new ArrayList<>();
    UUID coderId = coder(h, coder, changes);
    new ChangeWriter(h).apply(changes);
    UUID original = writing.original(project.file(), progress);
    try (BatchWriter.Sources sources = writing.sources()) {
      ProjectMerge merge =
          ProjectMerge.of(
              // The codes may be others already than those that are committed.
              within(h, new RecentTexts(), new RecentCodebook()),
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

  /** The id of the coder of this name; one who is new is added by a change. */
  static UUID coder(Handle h, String name, List<Change> changes) {
    if (name.isBlank()) {
      throw new KodebokException(StoreReason.CODER_UNNAMED, "A coder needs a name.");
    }
    Optional<Coder> known =
        h.createQuery("select * from coder where name = :name")
            .bind("name", name)
            .map((row, context) -> Rows.coder(row))
            .findOne();
    if (known.isPresent()) {
      return known.get().id();
    }
    Coder added = new Coder(Ids.next(), name);
    changes.add(new Change.CoderAdded(added));
    return added.id();
  }

  @Override
  public List<HistoryEntry> undo(String by, int count, @Nullable String coder) {
    return steps(h -> undone(h, by, exactly(count, "undo", History.standing(h, count, coder))));
  }

  @Override
  public List<HistoryEntry> undoFrom(String by, long number) {
    return steps(h -> {
      List<HistoryEntry> standing = History.standingFrom(h, number);
      if (standing.isEmpty() || standing.getLast().number() != number) {
        throw new KodebokException(
            StoreReason.STEP_NOT_STANDING.with(number),
            "Step " + number + " does not stand, so it cannot be undone.");
      }
      return undone(h, by, standing);
    });
  }

  private static List<HistoryEntry> undone(Handle h, String by, List<HistoryEntry> standing) {
    List<HistoryEntry> done = new ArrayList<>();
    for (HistoryEntry step : standing) {
      List<Change> inverse = Change.inverse(step.changes());
      new ChangeWriter(h).apply(inverse);
      HistoryEntry undo = History.append(h, by, Action.UNDO, step.number(), inverse);
      History.markUndone(h, step.number(), undo.number());
      done.add(undo);
    }
    return done;
  }

  @Override
  public List<HistoryEntry> redo(String by, int count, @Nullable String coder) {
    return steps(h -> {
      List<HistoryEntry> done = new ArrayList<>();
      for (HistoryEntry step : exactly(count, "redo", History.repeatable(h, count, coder))) {
        new ChangeWriter(h).apply(step.changes());
        done.add(History.append(h, by, Action.REDO, step.number(), step.changes()));
        History.markUndone(h, step.number(), null);
      }
      return done;
    });
  }

  private static List<HistoryEntry> exactly(int count, String what, List<HistoryEntry> steps) {
    if (steps.size() < count) {
      throw new KodebokException(
          StoreReason.FEWER_STEPS.with(steps.size()),
          steps.isEmpty()
              ? "There is nothing to " + what + "."
              : steps.size() == 1
                  ? "There is only 1 step to " + what + "."
                  : "There are only " + steps.size() + " steps to " + what + ".");
    }
    return steps;
  }

  @Override
  public boolean canUndo(String coder) {
    return readers.with(h -> History.hasStanding(h, coder));
  }

  @Override
  public boolean canRedo(String coder) {
    return readers.with(h -> History.hasRepeatable(h, coder));
  }

  @Override
  public void onStep(Consumer<HistoryEntry> listener) {
    listeners.add(listener);
  }

  @Override
  public List<String> check() {
    // What is checked is what lies on the disk, not what is remembered of it.
    return readers.with(
        h -> new ProjectCheck(h, within(h, new RecentTexts(), new RecentCodebook())).faults());
  }

  @Override
  public void backup(Path copy) {
    Backup.write(file, copy);
  }

  @Override
  public void close() {
    // The last connection to close takes the write-ahead log into the file.
    readers.close();
    writer.close();
  }

  private HistoryEntry step(Function<Handle, HistoryEntry> work) {
    return steps(h -> List.of(work.apply(h))).getFirst();
  }

  private synchronized List<HistoryEntry> steps(Function<Handle, List<HistoryEntry>> work) {
    if (readOnly()) {
      throw file.refusal();
    }
    List<HistoryEntry> written;
    try {
      written = writer.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw SqlFailures.explain(file.path(), e);
    }
    written.forEach(entry -> listeners.forEach(listener -> listener.accept(entry)));
    return written;
  }

  /** What a transaction reads before it changes anything but coders. */
  private SqlReader within(Handle h) {
    return within(h, texts, codebook);
  }

  private SqlReader within(Handle h, RecentTexts recentTexts, RecentCodebook recentCodebook) {
    return new SqlReader(
        new Handles() {
          @Override
          public <T> T with(Function<Handle, T> work) {
            return SqlFailures.explained(file.path(), () -> work.apply(h));
          }
        },
        recentTexts,
        recentCodebook);
  }

  @Override
  public Project project() {
    return committed.project();
  }

  @Override
  public Optional<UUID> edition(UUID questionnaire) {
    return committed.edition(questionnaire);
  }

  @Override
  public List<Source> sources() {
    return committed.sources();
  }

  @Override
  public List<Source> sources(Set<SourceKind> kinds) {
    return committed.sources(kinds);
  }

  @Override
  public List<Source> answers(UUID question) {
    return committed.answers(question);
  }

  @Override
  public Map<UUID, String> answerTexts(UUID question) {
    return committed.answerTexts(question);
  }

  @Override
  public Optional<Source> source(UUID id) {
    return committed.source(id);
  }

  @Override
  public List<Source> sourcesOfBatch(UUID batch) {
    return committed.sourcesOfBatch(batch);
  }

  @Override
  public SourceText text(UUID source) {
    return committed.text(source);
  }

  @Override
  public SourceText text(UUID source, @Nullable UUID revision) {
    return committed.text(source, revision);
  }

  @Override
  public List<TextRevision> revisions(UUID source) {
    return committed.revisions(source);
  }

  @Override
  public List<PassageReview> reviews() {
    return committed.reviews();
  }

  @Override
  public List<SpeakerBinding> speakers() {
    return committed.speakers();
  }

  @Override
  public List<CodebookVersion> codebookVersions() {
    return committed.codebookVersions();
  }

  @Override
  public List<ChosenQuote> chosenQuotes() {
    return committed.chosenQuotes();
  }

  @Override
  public List<QuoteUse> quoteUses() {
    return committed.quoteUses();
  }

  @Override
  public List<Judgement> judgements() {
    return committed.judgements();
  }

  @Override
  public List<Synonym> synonyms() {
    return committed.synonyms();
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return committed.savedSearches();
  }

  @Override
  public List<PlannedTable> plannedTables() {
    return committed.plannedTables();
  }

  @Override
  public List<AutocodingRule> autocodings() {
    return committed.autocodings();
  }

  @Override
  public Map<String, String> settings() {
    return committed.settings();
  }

  @Override
  public List<Counterpart> counterparts() {
    return committed.counterparts();
  }

  @Override
  public List<DecidedPlace> decidedPlaces() {
    return committed.decidedPlaces();
  }

  @Override
  public List<RejectedSuggestion> rejectedSuggestions(@Nullable UUID code) {
    return committed.rejectedSuggestions(code);
  }

  @Override
  public void forEachText(Collection<UUID> sources, BiConsumer<UUID, SourceText> use) {
    committed.forEachText(sources, use);
  }

  @Override
  public List<Original> originals() {
    return committed.originals();
  }

  @Override
  public InputStream bytes(UUID original) {
    return committed.bytes(original);
  }

  @Override
  public List<Case> cases() {
    return committed.cases();
  }

  @Override
  public List<Derivation> derivations() {
    return committed.derivations();
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return committed.questionnaires();
  }

  @Override
  public ResponseTable responses(UUID questionnaire, Collection<String> variables) {
    return committed.responses(questionnaire, variables);
  }

  @Override
  public List<Aggregate> aggregates() {
    return committed.aggregates();
  }

  @Override
  public Codebook codebook() {
    return committed.codebook();
  }

  @Override
  public List<Coding> codings(CodingFilter filter) {
    return committed.codings(filter);
  }

  @Override
  public Optional<Coding> coding(UUID id) {
    return committed.coding(id);
  }

  @Override
  public List<Coder> coders() {
    return committed.coders();
  }

  @Override
  public List<Memo> memos() {
    return committed.memos();
  }

  @Override
  public ProjectCounts counts() {
    return committed.counts();
  }

  @Override
  public long lastChange() {
    return committed.lastChange();
  }

  @Override
  public List<HistoryEntry> history(long after, int limit) {
    return committed.history(after, limit);
  }

  @Override
  public List<HistoryEntry> historyBefore(long before, int limit, @Nullable String coder) {
    return readers.with(h -> History.before(h, before, limit, coder));
  }

  @Override
  public List<String> historyCoders() {
    return readers.with(History::coders);
  }

  @Override
  public List<HistoryEntry> standingFrom(long number) {
    return readers.with(h -> History.standingFrom(h, number));
  }
}
