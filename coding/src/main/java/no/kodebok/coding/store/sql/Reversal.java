package no.kodebok.coding.store.sql;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.change.HistoryEntry.Action;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes steps back, and makes them again. */
final class Reversal {
  private Reversal() {}

  /**
   * Takes back the newest steps that stand.
   *
   * @param coder only this coder's own; null for anyone's
   */
  static List<HistoryEntry> undo(Handle h, String by, int count, @Nullable String coder) {
    return undone(h, by, exactly(count, "undo", History.standing(h, count, coder)));
  }

  /** Takes back a step that stands, and what stands since. */
  static List<HistoryEntry> undoFrom(Handle h, String by, long number) {
    List<HistoryEntry> standing = History.standingFrom(h, number);
    if (standing.isEmpty() || standing.getLast().number() != number) {
      throw new KodebokException(
          StoreReason.STEP_NOT_STANDING.with(number),
          "Step " + number + " does not stand, so it cannot be undone.");
    }
    return undone(h, by, standing);
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

  /**
   * Makes again the steps that were taken back last.
   *
   * @param coder only this coder's own; null for anyone's
   */
  static List<HistoryEntry> redo(Handle h, String by, int count, @Nullable String coder) {
    List<HistoryEntry> done = new ArrayList<>();
    for (HistoryEntry step : exactly(count, "redo", History.repeatable(h, count, coder))) {
      new ChangeWriter(h).apply(step.changes());
      done.add(History.append(h, by, Action.REDO, step.number(), step.changes()));
      History.markUndone(h, step.number(), null);
    }
    return done;
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
}
