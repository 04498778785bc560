package no.kodebok.coding.store.sql;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.store.ConflictReason;
import no.kodebok.coding.store.ConflictReason.Clash;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Swaps codings in and out. */
final class CodingWriter {
  /** Rows and parameters of one statement. */
  private static final int CHUNK = 500;

  private static final String INSERT =
      "insert into coding (id, code, source, start_offset, end_offset, coder, coded_at, origin,"
          + " autocoding) values (:id, :code, :source, :start, :end, :coder, :at, :origin,"
          + " :autocoding)";

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
    bind(h.createUpdate(INSERT), coding).execute();
  }

  /** As {@link #add} for each of them, asking once for what they share. */
  void addAll(List<Coding> codings) {
    Set<String> codes = ids("select id from code");
    Set<String> coders = ids("select id from coder");
    Map<UUID, Integer> lengths = lengths(codings);
    PreparedBatch rows = h.prepareBatch(INSERT);
    for (Coding coding : codings) {
      if (!codes.contains(coding.code().toString())) {
        throw Conflict.because(ConflictReason.ITS_CODE_GONE.plain());
      }
      if (!coders.contains(coding.coder().toString())) {
        throw Conflict.because(ConflictReason.CODER_GONE.plain());
      }
      Integer length = lengths.get(coding.source());
      if (length == null || length < coding.range().end()) {
        throw Conflict.because(ConflictReason.TEXT_TOO_SHORT.plain());
      }
      bind(rows, coding).add();
      if (rows.size() >= CHUNK) {
        rows.execute();
      }
    }
    if (rows.size() > 0) {
      rows.execute();
    }
  }

  /** Lengths of the texts of those sources that are in the project. */
  private Map<UUID, Integer> lengths(List<Coding> codings) {
    List<String> sources =
        codings.stream().map(coding -> coding.source().toString()).distinct().toList();
    Map<UUID, Integer> lengths = new HashMap<>();
    for (int from = 0; from < sources.size(); from += CHUNK) {
      h.createQuery(
              "select s.id, s.length from source s join batch b on b.id = s.batch"
                  + " where b.active = 1 and s.id in (<sources>)")
          .bindList("sources", sources.subList(from, Math.min(sources.size(), from + CHUNK)))
          .map((row, context) -> lengths.put(Rows.id(row, "id"), row.getInt("length")))
          .forEach(before -> {});
    }
    return lengths;
  }

  private Set<String> ids(String sql) {
    return new HashSet<>(h.createQuery(sql).mapTo(String.class).list());
  }

  private static <T extends SqlStatement<T>> T bind(T statement, Coding coding) {
    UUID autocoding = coding.origin().autocoding();
    return statement
        .bind("id", coding.id().toString())
        .bind("code", coding.code().toString())
        .bind("source", coding.source().toString())
        .bind("start", coding.range().start())
        .bind("end", coding.range().end())
        .bind("coder", coding.coder().toString())
        .bind("at", coding.at().toString())
        .bind("origin", coding.origin().kind().id())
        .bind("autocoding", autocoding == null ? null : autocoding.toString());
  }

  /** As {@link #remove} for each of them. */
  void removeAll(List<Coding> codings) {
    Set<String> subjects = ids("select distinct about from memo");
    PreparedBatch rows = h.prepareBatch("delete from coding where id = :id");
    int removed = 0;
    for (Coding coding : codings) {
      if (subjects.contains(coding.id().toString())) {
        throw Conflict.because(ConflictReason.MEMOS_ON_CODING.plain());
      }
      rows.bind("id", coding.id().toString()).add();
      if (rows.size() >= CHUNK) {
        removed += Arrays.stream(rows.execute()).sum();
      }
    }
    if (rows.size() > 0) {
      removed += Arrays.stream(rows.execute()).sum();
    }
    if (removed != codings.size()) {
      throw Conflict.because(ConflictReason.CODING_GONE.plain());
    }
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
