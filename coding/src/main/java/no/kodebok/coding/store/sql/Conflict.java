package no.kodebok.coding.store.sql;

import java.util.UUID;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ConflictReason;
import no.kodebok.coding.store.ConflictReason.Clash;
import org.jdbi.v3.core.Handle;

/** What is said of a change that does not fit the project as it has become. */
final class Conflict {
  private Conflict() {}

  static KodebokException because(Clash clash) {
    return new KodebokException(
        clash.because(),
        "This cannot be done: " + clash.english() + ". Take back the later step first.");
  }

  /** Refuses where the query, which has one parameter {@code id}, counts any. */
  static void refuseIf(Handle h, String countSql, UUID id, Clash clash) {
    if (count(h, countSql, id) > 0) {
      throw because(clash);
    }
  }

  static int count(Handle h, String sql, UUID id) {
    return h.createQuery(sql).bind("id", id.toString()).mapTo(Integer.class).one();
  }

  /** Refuses unless exactly one row was changed. */
  static void expectOne(int changed, Clash otherwise) {
    if (changed != 1) {
      throw because(otherwise);
    }
  }

  /** Refuses a passage whose source is gone or too short for it. */
  static void refuseOutsideText(Handle h, UUID source, TextRange range) {
    int inText =
        h.createQuery(
                "select count(*) from source s join batch b on b.id = s.batch"
                    + " where b.active = 1 and s.id = :id and s.length >= :end")
            .bind("id", source.toString())
            .bind("end", range.end())
            .mapTo(Integer.class)
            .one();
    if (inText == 0) {
      throw because(ConflictReason.TEXT_TOO_SHORT.plain());
    }
  }
}
