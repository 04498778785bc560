package no.kodebok.coding.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a project's history: what one command or one action on the screen changed.
 *
 * @param number from 1, without gaps
 * @param coder name of who did it
 * @param target for an undo or redo, the number of the step that it takes back or makes again
 * @param undone whether the step is taken back at present
 * @param changes in the order they were applied
 */
public record HistoryEntry(
    long number,
    UUID id,
    Instant at,
    String coder,
    Action action,
    @Nullable Long target,
    boolean undone,
    List<Change> changes) {
  public HistoryEntry {
    changes = List.copyOf(changes);
  }

  /** How a step came about. The names are stored: never rename one. */
  public enum Action {
    DO,
    UNDO,
    REDO
  }
}
