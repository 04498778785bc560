package no.kodebok.coding.store.sql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.Handle;

/** Who does something in a project, by name. */
final class Coders {
  private Coders() {}

  /** The id of the coder of this name; one who is new is added by a change. */
  static UUID named(Handle h, String name, List<Change> changes) {
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
}
