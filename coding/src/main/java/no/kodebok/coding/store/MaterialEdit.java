package no.kodebok.coding.store;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;

/** An {@link Edit} that also brings material: corrected texts, or tables of attributes. */
@FunctionalInterface
public interface MaterialEdit {
  /**
   * The changes to make, in order.
   *
   * @param coder id of the coder who makes them
   * @param material takes in what the changes name
   * @throws no.kodebok.coding.model.KodebokException if it cannot be done; nothing is kept then
   */
  List<Change> changes(ProjectReader project, UUID coder, NewMaterial material);
}
