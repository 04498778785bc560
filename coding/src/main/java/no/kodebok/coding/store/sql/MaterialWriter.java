package no.kodebok.coding.store.sql;

import java.util.UUID;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Swaps imported material in and out: whole imports, and the table of attributes. What does not fit
 * the state it meets is refused.
 */
final class MaterialWriter {
  private final Handle h;

  MaterialWriter(Handle h) {
    this.h = h;
  }

  void add(UUID batch) {
    String taken =
        h.createQuery(
                "select n.name from source n where n.batch = :batch and exists (select 1 from source"
                    + " s join batch b on b.id = s.batch where b.active = 1 and s.batch <> n.batch"
                    + " and s.name = n.name) union all select n.name from questionnaire n where"
                    + " n.batch = :batch and n.kind <> 'ATTRIBUTES' and exists (select 1 from"
                    + " questionnaire q join batch b on b.id = q.batch where b.active = 1 and"
                    + " q.kind <> 'ATTRIBUTES' and q.batch <> n.batch and q.name = n.name) union all"
                    + " select n.name from aggregate_table n where n.batch = :batch and exists"
                    + " (select 1 from aggregate_table t join batch b on b.id = t.batch where"
                    + " b.active = 1 and t.batch <> n.batch and t.name = n.name) union all"
                    + " select n.name from study_case n where n.batch = :batch and exists (select 1"
                    // Asked once: a million cases need not be looked for where there are none.
                    + " from study_case o where o.batch <> :batch and (select active from batch"
                    + " where id = o.batch) = 1) and exists (select 1"
                    + " from study_case c join batch b on b.id = c.batch where b.active = 1 and"
                    + " c.batch <> n.batch and c.name = n.name) limit 1")
            .bind("batch", batch.toString())
            .mapTo(String.class)
            .findOne()
            .orElse(null);
    if (taken != null) {
      throw Conflict.because(ConflictReason.NAME_TAKEN.about(taken));
    }
    Conflict.refuseIf(
        h,
        "select count(*) from original o where o.batch = :id and exists (select 1 from original k"
            + " join batch b on b.id = k.batch where b.active = 1 and k.sha256 = o.sha256)",
        batch,
        ConflictReason.FILE_AGAIN.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from batch_needs n join batch b on b.id = n.needed"
            + " where b.active = 0 and n.batch = :id",
        batch,
        ConflictReason.CASES_TAKEN_BACK.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from source s left join speaker_case k on k.source = s.id join study_case"
            + " c on c.id in (s.study_case, k.study_case) join batch b on b.id = c.batch"
            + " where b.active = 0 and c.batch <> :id and s.batch = :id",
        batch,
        ConflictReason.CASES_TAKEN_BACK.plain());
    Conflict.expectOne(
        update("update batch set active = 1 where id = :id and active = 0", batch),
        ConflictReason.TWICE.plain());
  }

  void withdraw(UUID batch) {
    Conflict.refuseIf(
        h,
        "select count(*) from coding c join source s on s.id = c.source where s.batch = :id",
        batch,
        ConflictReason.CODINGS_ON_IMPORT.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from batch_needs n join batch b on b.id = n.batch"
            + " where b.active = 1 and n.needed = :id",
        batch,
        ConflictReason.IMPORT_BUILDS.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from source s join batch b on b.id = s.batch join study_case c on"
            + " c.id = s.study_case where b.active = 1 and s.batch <> c.batch and c.batch = :id",
        batch,
        ConflictReason.SOURCES_TIED.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from speaker_case k join source s on s.id = k.source join batch b on"
            + " b.id = s.batch join study_case c on c.id = k.study_case"
            + " where b.active = 1 and s.batch <> c.batch and c.batch = :id",
        batch,
        ConflictReason.SPEAKERS_TIED.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from study_case n join batch b on b.id = n.batch join study_case c on"
            + " c.id = n.parent where b.active = 1 and n.batch <> c.batch and c.batch = :id",
        batch,
        ConflictReason.CASES_TIED.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from chosen_quote q join source s on s.id = q.source"
            + " where s.batch = :id",
        batch,
        ConflictReason.QUOTES_OF_IMPORT.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from memo m join source s on s.id = m.about where s.batch = :id",
        batch,
        ConflictReason.MEMOS_ON_IMPORT.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from memo m where m.about in (select id from study_case where batch = :id"
            + " union all select id from questionnaire where batch = :id"
            + " union all select v.id from variable v join questionnaire q"
            + " on q.id = v.questionnaire where q.batch = :id)",
        batch,
        ConflictReason.MEMOS_ON_IMPORT.plain());
    Conflict.expectOne(
        update("update batch set active = 0 where id = :id and active = 1", batch),
        ConflictReason.IMPORT_GONE.plain());
  }

  void replaceAttributes(@Nullable UUID before, @Nullable UUID after) {
    if (before == null) {
      int current =
          h.createQuery(
                  "select count(*) from questionnaire where kind = 'ATTRIBUTES' and current = 1")
              .mapTo(Integer.class)
              .one();
      if (current > 0) {
        throw Conflict.because(ConflictReason.ATTRIBUTES_CHANGED.plain());
      }
    } else {
      Conflict.expectOne(
          update("update questionnaire set current = 0 where id = :id and current = 1", before),
          ConflictReason.ATTRIBUTES_CHANGED.plain());
    }
    if (after != null) {
      Conflict.expectOne(
          update("update questionnaire set current = 1 where id = :id and current = 0", after),
          ConflictReason.ATTRIBUTES_CHANGED.plain());
    }
  }

  /** Makes another edition of a survey the one that is read. */
  void update(UUID questionnaire, @Nullable UUID before, @Nullable UUID after) {
    if (before != null) {
      Conflict.refuseIf(
          h,
          "select count(*) from memo m join variable v on v.id = m.about where v.since = :id",
          before,
          ConflictReason.MEMOS_ON_IMPORT.plain());
    }
    Conflict.expectOne(
        h.createUpdate(
                "update questionnaire set edition = :after where id = :id"
                    + " and coalesce(edition, '') = :before")
            .bind("id", questionnaire.toString())
            .bind("before", before == null ? "" : before.toString())
            .bind("after", after == null ? null : after.toString())
            .execute(),
        ConflictReason.SURVEY_CHANGED.plain());
  }

  private int update(String sql, UUID id) {
    return h.createUpdate(sql).bind("id", id.toString()).execute();
  }
}
