package no.kodebok.coding.store.sql;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.CodesJson;
import no.kodebok.coding.change.KeptTexts;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Wording;
import org.jdbi.v3.core.Handle;

/** What people wrote, as the history names it by id. It stays when what used it is removed. */
final class Wordings implements KeptTexts {
  private final Handle h;

  Wordings(Handle h) {
    this.h = h;
  }

  /** Stores a wording, unless it is there already. */
  static void keep(Handle h, Wording wording) {
    if (Conflict.count(h, "select count(*) from wording where id = :id", wording.id()) == 0) {
      h.createUpdate("insert into wording (id, text) values (:id, :text)")
          .bind("id", wording.id().toString())
          .bind("text", wording.text())
          .execute();
    }
  }

  /** A text that was purged stays in the log without its words. */
  @Override
  public String wording(UUID id) {
    return h.createQuery("select text from wording where id = :id")
        .bind("id", id.toString())
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  @Override
  public List<Code> frozenCodes(UUID version) {
    return h.createQuery("select codes from frozen_codes where version = :id")
        .bind("id", version.toString())
        .mapTo(String.class)
        .findOne()
        .map(CodesJson::read)
        .orElse(List.of());
  }
}
