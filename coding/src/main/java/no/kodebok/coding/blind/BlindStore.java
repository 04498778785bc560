package no.kodebok.coding.blind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Reason;
import no.kodebok.coding.store.ConflictReason;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.MaterialEdit;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/**
 * A store as somebody uses it who codes blind. Her edits are computed from what she sees, so that
 * none fails, or says anything, because of what others have coded; those that would lose the work
 * of others without telling are turned down, whatever there is of it.
 */
final class BlindStore extends OwnCodings implements ProjectStore {
  /** What stands in the way of a new step and may be what others coded. */
  private static final Set<ConflictReason> TELLING =
      EnumSet.of(
          ConflictReason.CODE_IN_USE,
          ConflictReason.MEMOS_ON,
          ConflictReason.ITS_CODE_GONE,
          ConflictReason.MEMOS_ON_CODING,
          ConflictReason.CODING_GONE,
          ConflictReason.CODING_CHANGED,
          ConflictReason.CODINGS_ON_IMPORT,
          ConflictReason.QUOTES_OF_IMPORT,
          ConflictReason.MEMOS_ON_IMPORT,
          ConflictReason.SUBJECT_GONE,
          ConflictReason.JUDGEMENT_CHANGED,
          ConflictReason.MEMO_CHANGED,
          ConflictReason.AUTOCODING_CHANGED,
          ConflictReason.REJECTION_GONE,
          ConflictReason.QUOTE_USED,
          ConflictReason.MEMOS_ON_QUOTE,
          ConflictReason.QUOTE_GONE,
          ConflictReason.USE_GONE,
          ConflictReason.QUOTE_CHOSEN,
          ConflictReason.QUOTE_CHANGED,
          ConflictReason.PASSAGES_CHANGED,
          ConflictReason.PASSAGE_REVIEWED,
          ConflictReason.DECISION_GONE);

  private final ProjectStore store;

  BlindStore(ProjectStore store, String name) {
    super(store, name, false);
    this.store = store;
  }

  @Override
  public boolean readOnly() {
    return store.readOnly();
  }

  @Override
  public HistoryEntry write(String coder, Edit edit) {
    return done(
        coder,
        () ->
        store.write(
            coder,
            (project, by) ->
                edit.takesAllAlong()
                    ? edit.changes(project, by)
                    : BlindReason.allowed(
                        edit.changes(new OwnCodings(project, coder, true), by))));
  }

  /** Computed from all there is: the passages of everybody move with a text that is corrected. */
  @Override
  public HistoryEntry write(String coder, MaterialEdit edit) {
    return done(coder, () -> store.write(coder, edit));
  }

  /** A project of another program whose texts are coded is taken in by somebody who sees all. */
  @Override
  public HistoryEntry add(String coder, ImportBatch batch, Progress progress) {
    if (batch.projects().stream().anyMatch(project -> project.codings() > 0)) {
      throw BlindReason.merging();
    }
    return done(coder, () -> store.add(coder, batch, progress));
  }

  private HistoryEntry done(String by, Supplier<HistoryEntry> write) {
    requireHer(by);
    return seen(List.of(told(write, TELLING::contains))).getFirst();
  }

  /** What is refused in another's name would tell what is done in it already. */
  private void requireHer(String by) {
    if (!by.equals(name())) {
      throw new KodebokException(
          BlindReason.OTHER_NAME_BLIND.with(name(), by),
          name() + " codes blind, so nothing is written in the name of " + by + " meanwhile.");
    }
  }

  /** Steps of her own, of which something is always seen. */
  private List<HistoryEntry> seen(List<HistoryEntry> entries) {
    OwnSteps steps = new OwnSteps(this, store, name());
    return entries.stream().map(steps::seen).flatMap(Optional::stream).toList();
  }

  /** What stands in the way may be what others did: then it is not told what it is. */
  private static <T> T told(Supplier<T> work, Predicate<Reason> hidden) {
    try {
      return work.get();
    } catch (KodebokException e) {
      if (e.because().map(Because::reason).filter(hidden).isPresent()) {
        throw new KodebokException(
            BlindReason.BUILT_ON_BLIND,
            "The project has changed since in such a way that this cannot be done. You code blind,"
                + " so it is not told what it is; ask somebody who sees everything.");
      }
      throw e;
    }
  }

  /** Takes back her own steps: those of others may be codings. */
  @Override
  public List<HistoryEntry> undo(String by, int count, @Nullable String coder) {
    requireHer(by);
    return seen(told(() -> store.undo(by, count, name()), ConflictReason.class::isInstance));
  }

  @Override
  public List<HistoryEntry> undoFrom(String by, long number) {
    throw new KodebokException(
        BlindReason.UNDO_BLIND,
        "You code blind, so only your own steps are undone, the newest first: with an older one,"
            + " what others have done since would go, too.");
  }

  @Override
  public List<HistoryEntry> redo(String by, int count, @Nullable String coder) {
    requireHer(by);
    return seen(told(() -> store.redo(by, count, name()), ConflictReason.class::isInstance));
  }

  @Override
  public List<HistoryEntry> historyBefore(long before, int limit, @Nullable String coder) {
    OwnSteps steps = new OwnSteps(this, store, name());
    List<HistoryEntry> seen = new ArrayList<>();
    long from = before;
    List<HistoryEntry> more = store.historyBefore(from, limit, coder);
    while (!more.isEmpty() && seen.size() < limit) {
      more.stream().map(steps::seen).flatMap(Optional::stream).forEach(seen::add);
      from = more.getLast().number();
      more = store.historyBefore(from, limit, coder);
    }
    return seen.subList(0, Math.min(limit, seen.size()));
  }

  /**
   * Those who have done something here themselves, and who wrote what she sees: whom somebody else
   * has coded under, such as the consensus of several, is not told.
   */
  @Override
  public List<Coder> coders() {
    Set<String> names = new HashSet<>(store.historyCoders());
    names.addAll(BlindCoding.coders(store));
    names.add(name());
    Set<UUID> authors = new HashSet<>();
    memos().forEach(memo -> authors.add(memo.coder()));
    codebookVersions().forEach(version -> authors.add(version.coder()));
    savedSearches().forEach(search -> authors.add(search.coder()));
    plannedTables().forEach(table -> authors.add(table.coder()));
    derivations().forEach(derivation -> authors.add(derivation.coder()));
    return super.coders().stream()
        .filter(one -> names.contains(one.name()) || authors.contains(one.id()))
        .toList();
  }

  @Override
  public List<String> historyCoders() {
    return store.historyCoders();
  }

  @Override
  public List<HistoryEntry> standingFrom(long number) {
    return seen(store.standingFrom(number));
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
    store.onStep(step -> seen(List.of(step)).forEach(listener));
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
