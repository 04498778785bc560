package no.kodebok.coding.store.sql;

import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;

/** Applies changes of the table plan. */
final class PlanWriter {
  private final Handle h;

  PlanWriter(Handle h) {
    this.h = h;
  }

  void add(PlannedTable table) {
    h.createUpdate(
            "insert into planned_table (id, place, title, asked, coder, planned_at)"
                + " values (:id, :place, :title, :asked, :coder, :at)")
        .bind("id", table.id().toString())
        .bind("place", table.place())
        .bind("title", table.title())
        .bind("asked", table.table())
        .bind("coder", table.coder().toString())
        .bind("at", table.at().toString())
        .execute();
  }

  void remove(PlannedTable table) {
    expectAsItWas(table);
    h.createUpdate("delete from planned_table where id = :id")
        .bind("id", table.id().toString())
        .execute();
  }

  void revise(PlannedTable before, PlannedTable after) {
    expectAsItWas(before);
    h.createUpdate(
            "update planned_table set place = :place, title = :title, asked = :asked"
                + " where id = :id")
        .bind("id", after.id().toString())
        .bind("place", after.place())
        .bind("title", after.title())
        .bind("asked", after.table())
        .execute();
  }

  private void expectAsItWas(PlannedTable table) {
    int same =
        h.createQuery(
                "select count(*) from planned_table where id = :id and place = :place"
                    + " and title = :title and asked = :asked")
            .bind("id", table.id().toString())
            .bind("place", table.place())
            .bind("title", table.title())
            .bind("asked", table.table())
            .mapTo(Integer.class)
            .one();
    Conflict.expectOne(same, ConflictReason.PLAN_CHANGED.plain());
  }
}
