package no.kodebok.coding.store.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.change.HistoryEntry.Action;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ForwardingReader;
import no.kodebok.coding.store.MaterialEdit;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** A project in one SQLite file. */
final class SqlProjectStore extends ForwardingReader implements ProjectStore {
  private final SqliteFile file;
  private final ReadingHandles readers;
  private final TransactionReaders within;
  private final List<Consumer<HistoryEntry>> listeners = new CopyOnWriteArrayList<>();

  /** Keeps the write-ahead log open between uses; writes go through it, one at a time. */
  private final Handle writer;

  static SqlProjectStore open(SqliteFile file) {
    Jdbi jdbi = Jdbi.create(file);
    return new SqlProjectStore(
        file,
        SqlFailures.explained(file.path(), jdbi::open),
        new ReadingHandles(file.path(), jdbi),
        new RecentTexts(),
        new RecentCodebook());
  }

  private SqlProjectStore(
      SqliteFile file,
      Handle writer,
      ReadingHandles readers,
      RecentTexts texts,
      RecentCodebook codebook) {
    super(new SqlReader(readers, texts, codebook));
    this.file = file;
    this.writer = writer;
    this.readers = readers;
    this.within = new TransactionReaders(file.path(), texts, codebook);
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
      UUID coderId = Coders.named(h, coder, changes);
      new ChangeWriter(h).apply(changes);
      List<Change> computed = edit.changes(within.before(h), coderId, new KeptMaterial(h, coderId));
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
    return step(h -> new BatchAddition(h, within, coder, progress).add(batch));
  }

  @Override
  public List<HistoryEntry> undo(String by, int count, @Nullable String coder) {
    return steps(h -> Reversal.undo(h, by, count, coder));
  }

  @Override
  public List<HistoryEntry> undoFrom(String by, long number) {
    return steps(h -> Reversal.undoFrom(h, by, number));
  }

  @Override
  public List<HistoryEntry> redo(String by, int count, @Nullable String coder) {
    return steps(h -> Reversal.redo(h, by, count, coder));
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
    return readers.with(h -> new ProjectCheck(h, within.now(h)).faults());
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
