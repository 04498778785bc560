package no.kodebok.coding.store.sql;

import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.search.SearchReason;
import no.kodebok.coding.store.ConflictReason;
import no.kodebok.coding.store.ConflictReason.Clash;
import org.jdbi.v3.core.Handle;

/** Swaps what belongs to the project as a whole: its name, its coders, its saved searches. */
final class ProjectWriter {
  private final Handle h;

  ProjectWriter(Handle h) {
    this.h = h;
  }

  void revise(Project before, Project after) {
    Conflict.expectOne(
        h.createUpdate(
                "update project set name = :name, language = :language, small_cell = :few,"
                    + " hide_small_cells = :hide where id = :id and name = :nameBefore"
                    + " and language = :languageBefore and small_cell = :fewBefore"
                    + " and hide_small_cells = :hideBefore")
            .bind("id", before.id().toString())
            .bind("nameBefore", before.name())
            .bind("languageBefore", before.language().id())
            .bind("fewBefore", before.smallCells().threshold())
            .bind("hideBefore", before.smallCells().hide() ? 1 : 0)
            .bind("name", after.name())
            .bind("language", after.language().id())
            .bind("few", after.smallCells().threshold())
            .bind("hide", after.smallCells().hide() ? 1 : 0)
            .execute(),
        ConflictReason.PROJECT_CHANGED.plain());
  }

  void add(Coder coder) {
    h.createUpdate("insert into coder (id, name) values (:id, :name)")
        .bind("id", coder.id().toString())
        .bind("name", coder.name())
        .execute();
  }

  void remove(Coder coder) {
    refuseIf(
        "select (select count(*) from coding where coder = :id)"
            + " + (select count(*) from memo where coder = :id)"
            + " + (select count(*) from chosen_quote where coder = :id)"
            + " + (select count(*) from quote_use where coder = :id)"
            + " + (select count(*) from codebook_version where coder = :id)"
            + " + (select count(*) from saved_search where coder = :id)"
            + " + (select count(*) from autocoding where coder = :id)"
            + " + (select count(*) from rejected_suggestion where coder = :id)"
            + " + (select count(*) from decided_place where coder = :id or consensus = :id)",
        coder.id(),
        ConflictReason.CODER_HAS_MORE.about(coder.name()));
    Conflict.expectOne(
        update("delete from coder where id = :id", coder.id()),
        ConflictReason.THE_CODER_GONE.plain());
  }

  void judge(Change.Judged judged) {
    Wording before = judged.before();
    Wording after = judged.after();
    if (before != null) {
      Conflict.expectOne(
          h.createUpdate(
                  "delete from judgement where kind = :kind and about = :about and wording = :wording")
              .bind("kind", judged.kind().name())
              .bind("about", judged.about())
              .bind("wording", before.id().toString())
              .execute(),
          ConflictReason.JUDGEMENT_CHANGED.plain());
    }
    if (after != null) {
      int there =
          h.createQuery("select count(*) from judgement where kind = :kind and about = :about")
              .bind("kind", judged.kind().name())
              .bind("about", judged.about())
              .mapTo(Integer.class)
              .one();
      if (there > 0) {
        throw Conflict.because(ConflictReason.JUDGEMENT_CHANGED.plain());
      }
      Wordings.keep(h, after);
      h.createUpdate(
              "insert into judgement (kind, about, wording) values (:kind, :about, :wording)")
          .bind("kind", judged.kind().name())
          .bind("about", judged.about())
          .bind("wording", after.id().toString())
          .execute();
    }
  }

  void add(Synonym synonym) {
    int same =
        h.createQuery("select count(*) from synonym where one = :one and other = :other")
            .bind("one", synonym.one())
            .bind("other", synonym.other())
            .mapTo(Integer.class)
            .one();
    if (same > 0) {
      throw new KodebokException(
          SearchReason.SYNONYM_KNOWN.with(synonym.one(), synonym.other()),
          "\"" + synonym.one() + "\" and \"" + synonym.other() + "\" mean the same already.");
    }
    h.createUpdate("insert into synonym (id, one, other) values (:id, :one, :other)")
        .bind("id", synonym.id().toString())
        .bind("one", synonym.one())
        .bind("other", synonym.other())
        .execute();
  }

  void remove(Synonym synonym) {
    int removed =
        h.createUpdate("delete from synonym where id = :id")
            .bind("id", synonym.id().toString())
            .execute();
    if (removed != 1) {
      throw new KodebokException(SearchReason.SYNONYM_GONE, "That synonym is not there any more.");
    }
  }

  void save(SavedSearch search) {
    refuseTakenName(search);
    Wordings.keep(h, search.seen());
    h.createUpdate(
            "insert into saved_search (id, name, query, seen, coder, saved_at)"
                + " values (:id, :name, :query, :seen, :coder, :at)")
        .bind("id", search.id().toString())
        .bind("name", search.name())
        .bind("query", search.query())
        .bind("seen", search.seen().id().toString())
        .bind("coder", search.coder().toString())
        .bind("at", search.at().toString())
        .execute();
  }

  void forget(SavedSearch search) {
    expectAsItWas(search);
    update("delete from saved_search where id = :id", search.id());
  }

  void revise(SavedSearch before, SavedSearch after) {
    expectAsItWas(before);
    refuseTakenName(after);
    Wordings.keep(h, after.seen());
    h.createUpdate(
            "update saved_search set name = :name, query = :query, seen = :seen where id = :id")
        .bind("id", after.id().toString())
        .bind("name", after.name())
        .bind("query", after.query())
        .bind("seen", after.seen().id().toString())
        .execute();
  }

  private void expectAsItWas(SavedSearch search) {
    int same =
        h.createQuery(
                "select count(*) from saved_search where id = :id and name = :name"
                    + " and query = :query and seen = :seen")
            .bind("id", search.id().toString())
            .bind("name", search.name())
            .bind("query", search.query())
            .bind("seen", search.seen().id().toString())
            .mapTo(Integer.class)
            .one();
    Conflict.expectOne(same, ConflictReason.SEARCH_CHANGED.about(search.name()));
  }

  private void refuseTakenName(SavedSearch search) {
    int taken =
        h.createQuery("select count(*) from saved_search where name = :name and id <> :id")
            .bind("name", search.name())
            .bind("id", search.id().toString())
            .mapTo(Integer.class)
            .one();
    if (taken > 0) {
      throw Conflict.because(ConflictReason.SEARCH_EXISTS.about(search.name()));
    }
  }

  private int update(String sql, UUID id) {
    return h.createUpdate(sql).bind("id", id.toString()).execute();
  }

  private void refuseIf(String countSql, UUID id, Clash clash) {
    Conflict.refuseIf(h, countSql, id, clash);
  }
}
