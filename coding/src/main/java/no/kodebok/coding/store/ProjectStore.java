package no.kodebok.coding.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A project that is open. Safe for use by several threads: writes are done one at a time, reads see
 * the newest committed state. When a writing method returns, its step is on the disk; when it
 * throws, the project is as it was.
 */
public interface ProjectStore extends ProjectReader, AutoCloseable {
  /** Whether the file can be read only; every write then fails with a sentence. */
  boolean readOnly();

  /**
   * Applies what the edit computes, as one step.
   *
   * @param coder name of who does it; a coder who is new is added in the same step
   * @throws no.kodebok.coding.model.KodebokException if the edit has nothing to change or cannot be
   *     done
   */
  HistoryEntry write(String coder, Edit edit);

  /** As {@link #write(String, Edit)}, for an edit that brings material. */
  HistoryEntry write(String coder, MaterialEdit edit);

  /**
   * Adds everything of the batch, as one step: files, sources, cases, questionnaires, answers,
   * codes, and projects of other programs ({@link no.kodebok.coding.exchange.ProjectMerge}). A
   * respondent whose case id is known already becomes the same case. A table of attributes names a
   * case or a source in each row; its values are laid over those that the cases have, and a source
   * without a case gets one of its own name.
   *
   * @throws no.kodebok.coding.model.KodebokException if a file is in the project already (same
   *     SHA-256), a name is taken, or a row's case is unknown; nothing is added then
   */
  HistoryEntry add(String coder, ImportBatch batch, Progress progress);

  /**
   * Takes back the newest steps that are not taken back yet, newest first, all or none.
   *
   * @param count 1 or more
   * @param coder only this coder's own steps; null for anyone's
   * @throws no.kodebok.coding.model.KodebokException if there are fewer, or a later step builds on
   *     one of them
   */
  List<HistoryEntry> undo(String by, int count, @Nullable String coder);

  /**
   * Takes back a step and everything of anyone's that stands since, newest first, all or none.
   *
   * @param number a step that stands
   * @throws no.kodebok.coding.model.KodebokException if it does not stand, or something cannot be
   *     taken back
   */
  List<HistoryEntry> undoFrom(String by, long number);

  /**
   * Makes steps again that were taken back, the last taken back first, all or none. A new step ends
   * what can be made again.
   *
   * @throws no.kodebok.coding.model.KodebokException if there are fewer
   */
  List<HistoryEntry> redo(String by, int count, @Nullable String coder);

  /**
   * Steps of the history, newest first.
   *
   * @param before only steps with a smaller number
   * @param coder only what this coder did; null for everyone's
   */
  List<HistoryEntry> historyBefore(long before, int limit, @Nullable String coder);

  /** Everyone who stands in the history, by name, also who has taken back all that was hers. */
  List<String> historyCoders();

  /** The steps that stand with this number or a greater one, newest first. */
  List<HistoryEntry> standingFrom(long number);

  /** Whether this coder has a step that could be taken back. */
  boolean canUndo(String coder);

  /** Whether this coder has a step that could be made again. */
  boolean canRedo(String coder);

  /**
   * From now on tells of each step once it is on the disk: in order, on the thread that wrote it,
   * before the next one is written. A listener is quick, writes nothing and throws nothing.
   */
  void onStep(Consumer<HistoryEntry> listener);

  /** Every fault found, one sentence each; empty when the project is whole. */
  List<String> check();

  /**
   * Writes a whole, consistent copy to a file that is not there yet; it appears complete or not at
   * all.
   */
  void backup(Path file);

  /** Closes the project; the file then holds everything, with nothing beside it. */
  @Override
  void close();
}
