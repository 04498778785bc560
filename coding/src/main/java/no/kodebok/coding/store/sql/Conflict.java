package no.kodebok.coding.store.sql;

import java.util.UUID;
import no.kodebok.coding.model.KodebokException;
import org.jdbi.v3.core.Handle;

/** What is said of a change that does not fit the project as it has become. */
final class Conflict {
  private Conflict() {}

  static KodebokException because(String reason) {
    return new KodebokException(
        "This cannot be done: " + reason + ". Take back the later step first.");
  }

  /** Refuses where the query, which has one parameter {@code id}, counts any. */
  static void refuseIf(Handle h, String countSql, UUID id, String reason) {
    if (count(h, countSql, id) > 0) {
      throw because(reason);
    }
  }

  static int count(Handle h, String sql, UUID id) {
    return h.createQuery(sql).bind("id", id.toString()).mapTo(Integer.class).one();
  }

  /** Refuses unless exactly one row was changed. */
  static void expectOne(int changed, String otherwise) {
    if (changed != 1) {
      throw because(otherwise);
    }
  }
}
