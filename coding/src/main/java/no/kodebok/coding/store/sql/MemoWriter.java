package no.kodebok.coding.store.sql;

import java.util.UUID;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;

/** Swaps memos in and out. */
final class MemoWriter {
  /** Everything that a memo can be about, as far as it is in the project. */
  private static final String SUBJECTS =
      "select (select count(*) from code where id = :id)"
          + " + (select count(*) from coding where id = :id)"
          + " + (select count(*) from project where id = :id)"
          + " + (select count(*) from chosen_quote where id = :id)"
          + " + (select count(*) from source s join batch b on b.id = s.batch"
          + " where b.active = 1 and s.id = :id)"
          + " + (select count(*) from study_case c join batch b on b.id = c.batch"
          + " where b.active = 1 and c.id = :id)"
          + " + (select count(*) from questionnaire q join batch b on b.id = q.batch"
          + " where b.active = 1 and q.id = :id)"
          + " + (select count(*) from variable v join questionnaire q on q.id = v.questionnaire"
          + " join batch b on b.id = q.batch where b.active = 1 and v.id = :id)";

  private final Handle h;

  MemoWriter(Handle h) {
    this.h = h;
  }

  void add(Memo memo) {
    if (count(SUBJECTS, memo.about()) == 0) {
      throw Conflict.because(ConflictReason.SUBJECT_GONE.plain());
    }
    if (count("select count(*) from coder where id = :id", memo.coder()) == 0) {
      throw Conflict.because(ConflictReason.CODER_GONE.plain());
    }
    Wordings.keep(h, memo.wording());
    h.createUpdate(
            "insert into memo (id, about, wording, coder, written_at)"
                + " values (:id, :about, :wording, :coder, :at)")
        .bind("id", memo.id().toString())
        .bind("about", memo.about().toString())
        .bind("wording", memo.wording().id().toString())
        .bind("coder", memo.coder().toString())
        .bind("at", memo.at().toString())
        .execute();
  }

  void remove(Memo memo) {
    Conflict.expectOne(
        h.createUpdate("delete from memo where id = :id and wording = :wording")
            .bind("id", memo.id().toString())
            .bind("wording", memo.wording().id().toString())
            .execute(),
        ConflictReason.MEMO_CHANGED.plain());
  }

  void revise(Memo before, Memo after) {
    Wordings.keep(h, after.wording());
    Conflict.expectOne(
        h.createUpdate("update memo set wording = :after where id = :id and wording = :before")
            .bind("id", before.id().toString())
            .bind("before", before.wording().id().toString())
            .bind("after", after.wording().id().toString())
            .execute(),
        ConflictReason.MEMO_CHANGED.plain());
  }

  private int count(String sql, UUID id) {
    return Conflict.count(h, sql, id);
  }
}
