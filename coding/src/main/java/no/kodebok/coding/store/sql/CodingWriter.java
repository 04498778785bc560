package no.kodebok.coding.store.sql;

import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.store.ConflictReason;
import no.kodebok.coding.store.ConflictReason.Clash;
import org.jdbi.v3.core.Handle;

/** Swaps codings in and out. */
final class CodingWriter {
  private final Handle h;

  CodingWriter(Handle h) {
    this.h = h;
  }

  void add(Coding coding) {
    if (count("select count(*) from code where id = :id", coding.code()) == 0) {
      throw Conflict.because(ConflictReason.ITS_CODE_GONE.plain());
    }
    if (count("select count(*) from coder where id = :id", coding.coder()) == 0) {
      throw Conflict.because(ConflictReason.CODER_GONE.plain());
    }
    Conflict.refuseOutsideText(h, coding.source(), coding.range());
    UUID autocoding = coding.origin().autocoding();
    h.createUpdate(
            "insert into coding (id, code, source, start_offset, end_offset, coder, coded_at,"
                + " origin, autocoding)"
                + " values (:id, :code, :source, :start, :end, :coder, :at, :origin, :autocoding)")
        .bind("id", coding.id().toString())
        .bind("code", coding.code().toString())
        .bind("source", coding.source().toString())
        .bind("start", coding.range().start())
        .bind("end", coding.range().end())
        .bind("coder", coding.coder().toString())
        .bind("at", coding.at().toString())
        .bind("origin", coding.origin().kind().id())
        .bind("autocoding", autocoding == null ? null : autocoding.toString())
        .execute();
  }

  void remove(Coding coding) {
    refuseIf(
        "select count(*) from memo where about = :id",
        coding.id(),
        ConflictReason.MEMOS_ON_CODING.plain());
    Conflict.expectOne(
        update("delete from coding where id = :id", coding.id()),
        ConflictReason.CODING_GONE.plain());
  }

  void revise(Coding before, Coding after) {
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException("A revision keeps the coding's id");
    }
    boolean asBefore =
        h.createQuery("select * from coding where id = :id")
            .bind("id", before.id().toString())
            .map((row, context) -> Rows.coding(row))
            .findOne()
            .filter(before::equals)
            .isPresent();
    if (!asBefore) {
      throw Conflict.because(ConflictReason.CODING_CHANGED.plain());
    }
    if (count("select count(*) from code where id = :id", after.code()) == 0) {
      throw Conflict.because(ConflictReason.ITS_CODE_GONE.plain());
    }
    Conflict.refuseOutsideText(h, after.source(), after.range());
    h.createUpdate(
            "update coding set code = :code, start_offset = :start, end_offset = :end"
                + " where id = :id")
        .bind("id", after.id().toString())
        .bind("code", after.code().toString())
        .bind("start", after.range().start())
        .bind("end", after.range().end())
        .execute();
  }

  private int update(String sql, UUID id) {
    return h.createUpdate(sql).bind("id", id.toString()).execute();
  }

  private int count(String sql, UUID id) {
    return Conflict.count(h, sql, id);
  }

  private void refuseIf(String countSql, UUID id, Clash clash) {
    Conflict.refuseIf(h, countSql, id, clash);
  }
}
