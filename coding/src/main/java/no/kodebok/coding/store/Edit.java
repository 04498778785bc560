package no.kodebok.coding.store;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;

/**
 * Computes changes from the project as it is. Runs inside the transaction that applies them, so
 * what it reads cannot have changed when they are applied.
 */
@FunctionalInterface
public interface Edit {
  /**
   * The changes to make, in order.
   *
   * @param coder id of the coder who makes them
   * @throws no.kodebok.coding.model.KodebokException if it cannot be done; nothing is changed then
   */
  List<Change> changes(ProjectReader project, UUID coder);

  /**
   * Whether it is computed from all there is, also for a coder who codes blind: so it takes the
   * work of others along, where it would be lost. Such an edit never fails for what others have
   * coded, and says nothing of it.
   */
  default boolean takesAllAlong() {
    return false;
  }
}
