package no.kodebok.coding.store.sql;

import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Swaps how a project works, and what its coders have decided between them. */
final class SettingWriter {
  private final Handle h;

  SettingWriter(Handle h) {
    this.h = h;
  }

  void set(String name, @Nullable String before, @Nullable String after) {
    String now =
        h.createQuery("select value from setting where name = :name")
            .bind("name", name)
            .mapTo(String.class)
            .findOne()
            .orElse(null);
    if (now == null ? before != null : !now.equals(before)) {
      throw Conflict.because(ConflictReason.SETTING_CHANGED.plain());
    }
    h.createUpdate("delete from setting where name = :name").bind("name", name).execute();
    if (after != null) {
      h.createUpdate("insert into setting (name, value) values (:name, :value)")
          .bind("name", name)
          .bind("value", after)
          .execute();
    }
  }

  void add(DecidedPlace place) {
    if (Conflict.count(h, "select count(*) from code where id = :id", place.code()) == 0) {
      throw Conflict.because(ConflictReason.ITS_CODE_GONE.plain());
    }
    h.createUpdate(
            "insert into decided_place"
                + " (id, code, source, start_offset, end_offset, consensus, choice, coder,"
                + " decided_at)"
                + " values (:id, :code, :source, :start, :end, :consensus, :choice, :coder, :at)")
        .bind("id", place.id().toString())
        .bind("code", place.code().toString())
        .bind("source", place.source().toString())
        .bind("start", place.range().start())
        .bind("end", place.range().end())
        .bind("consensus", place.consensus().toString())
        .bind("choice", place.choice().id())
        .bind("coder", place.coder().toString())
        .bind("at", place.at().toString())
        .execute();
  }

  void remove(DecidedPlace place) {
    Conflict.expectOne(
        h.createUpdate("delete from decided_place where id = :id")
            .bind("id", place.id().toString())
            .execute(),
        ConflictReason.DECISION_GONE.plain());
  }
}
