package no.kodebok.coding.blind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.MaterialEdit;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/** A store that is read by somebody who codes blind, and written as ever. */
final class BlindStore extends OwnCodings implements ProjectStore {
  private final ProjectStore store;

  BlindStore(ProjectStore store, UUID coder, String name) {
    super(store, coder, name);
    this.store = store;
  }

  @Override
  public boolean readOnly() {
    return store.readOnly();
  }

  @Override
  public HistoryEntry write(String coder, Edit edit) {
    return store.write(coder, edit);
  }

  @Override
  public HistoryEntry write(String coder, MaterialEdit edit) {
    return store.write(coder, edit);
  }

  @Override
  public HistoryEntry add(String coder, ImportBatch batch, Progress progress) {
    return store.add(coder, batch, progress);
  }

  @Override
  public List<HistoryEntry> undo(String by, int count, @Nullable String coder) {
    return store.undo(by, count, coder);
  }

  @Override
  public List<HistoryEntry> undoFrom(String by, long number) {
    return store.undoFrom(by, number);
  }

  @Override
  public List<HistoryEntry> redo(String by, int count, @Nullable String coder) {
    return store.redo(by, count, coder);
  }

  @Override
  public List<HistoryEntry> historyBefore(long before, int limit, @Nullable String coder) {
    List<HistoryEntry> seen = new ArrayList<>();
    long from = before;
    while (seen.size() < limit) {
      List<HistoryEntry> more = store.historyBefore(from, limit, coder);
      if (more.isEmpty()) {
        break;
      }
      for (HistoryEntry entry : more) {
        HistoryEntry shown = seen(entry);
        if (shown != null && seen.size() < limit) {
          seen.add(shown);
        }
        from = entry.number();
      }
    }
    return seen;
  }

  @Override
  public List<String> historyCoders() {
    return store.historyCoders();
  }

  @Override
  public List<HistoryEntry> standingFrom(long number) {
    return store.standingFrom(number);
  }

  @Override
  public boolean canUndo(String coder) {
    return store.canUndo(coder);
  }

  @Override
  public boolean canRedo(String coder) {
    return store.canRedo(coder);
  }

  @Override
  public void onStep(Consumer<HistoryEntry> listener) {
    store.onStep(listener);
  }

  @Override
  public List<String> check() {
    return store.check();
  }

  @Override
  public void backup(Path file) {
    store.backup(file);
  }

  @Override
  public void close() {
    store.close();
  }
}
