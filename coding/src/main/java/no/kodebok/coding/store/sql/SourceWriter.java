package no.kodebok.coding.store.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.PassageMove;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ConflictReason;
import no.kodebok.coding.store.ConflictReason.Clash;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Swaps what is said of a source: its name, folder and case, and which text it has now. */
final class SourceWriter {
  private final Handle h;

  SourceWriter(Handle h) {
    this.h = h;
  }

  void bind(UUID source, @Nullable UUID before, @Nullable UUID after) {
    int changed =
        h.createUpdate(
                "update source set study_case = :after where id = :id and "
                    + (before == null ? "study_case is null" : "study_case = :before"))
            .bindMap(before == null ? Map.of() : Map.of("before", before.toString()))
            .bind("after", after == null ? null : after.toString())
            .bind("id", source.toString())
            .execute();
    Conflict.expectOne(changed, ConflictReason.SOURCE_CASE.plain());
  }

  void file(UUID source, String before, String after) {
    swap("folder", source, before, after, ConflictReason.FOLDER_CHANGED.plain());
  }

  void rename(UUID source, String before, String after) {
    int taken =
        h.createQuery(
                "select count(*) from source s join batch b on b.id = s.batch"
                    + " where b.active = 1 and s.name = :name and s.id <> :id")
            .bind("name", after)
            .bind("id", source.toString())
            .mapTo(Integer.class)
            .one();
    if (taken > 0) {
      throw Conflict.because(ConflictReason.NAME_TAKEN.about(after));
    }
    swap("name", source, before, after, ConflictReason.SOURCE_RENAMED.plain());
  }

  private void swap(String column, UUID source, String before, String after, Clash otherwise) {
    Conflict.expectOne(
        h.createUpdate("update source set <column> = :after where id = :id and <column> = :before")
            .define("column", column)
            .bind("id", source.toString())
            .bind("before", before)
            .bind("after", after)
            .execute(),
        otherwise);
  }

  void revise(Change.SourceRevised revised) {
    Map<UUID, TextRange> standing = passages(revised.source());
    Map<UUID, TextRange> expected = new HashMap<>();
    revised.moves().forEach(move -> expected.put(move.passage(), move.before()));
    if (!standing.equals(expected)) {
      throw Conflict.because(ConflictReason.PASSAGES_CHANGED.plain());
    }
    UUID before = revised.before();
    UUID after = revised.after();
    int changed =
        h.createUpdate(
                "update source set revision = :after,"
                    + " length = (select length from "
                    + sizes(after)
                    + "), words = (select words from "
                    + sizes(after)
                    + ") where id = :id and coalesce(revision, '') = :before")
            .bind("id", revised.source().toString())
            .bind("before", before == null ? "" : before.toString())
            .bind("after", after == null ? null : after.toString())
            .execute();
    Conflict.expectOne(changed, ConflictReason.CORRECTED_AGAIN.plain());
    move("coding", revised.moves());
    move("chosen_quote", revised.moves());
  }

  private void move(String table, List<PassageMove> moves) {
    PreparedBatch batch =
        h.prepareBatch(
            "update " + table + " set start_offset = :start, end_offset = :end where id = :id");
    for (PassageMove move : moves) {
      if (!move.before().equals(move.after())) {
        batch
            .bind("id", move.passage().toString())
            .bind("start", move.after().start())
            .bind("end", move.after().end())
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** The row that has the sizes of a text: a revision's, or those that were imported. */
  private static String sizes(@Nullable UUID revision) {
    return revision == null
        ? "imported_size where source = :id"
        : "text_revision where id = :after and source = :id";
  }

  private Map<UUID, TextRange> passages(UUID source) {
    Map<UUID, TextRange> passages = new HashMap<>();
    h.createQuery(
            "select id, start_offset, end_offset from coding where source = :id union all"
                + " select id, start_offset, end_offset from chosen_quote where source = :id")
        .bind("id", source.toString())
        .map((row, context) ->
            passages.put(
                Rows.id(row, "id"),
                new TextRange(row.getInt("start_offset"), row.getInt("end_offset"))))
        .forEach(before -> {});
    return passages;
  }

  void open(PassageReview review) {
    UUID revision = review.revision();
    h.createUpdate(
            "insert into passage_review (subject, source, revision, start_offset, end_offset)"
                + " values (:subject, :source, :revision, :start, :end)")
        .bind("subject", review.subject().toString())
        .bind("source", review.source().toString())
        .bind("revision", revision == null ? null : revision.toString())
        .bind("start", review.before().start())
        .bind("end", review.before().end())
        .execute();
  }

  void close(PassageReview review) {
    Conflict.expectOne(
        h.createUpdate(
                "delete from passage_review where subject = :subject and start_offset = :start"
                    + " and end_offset = :end")
            .bind("subject", review.subject().toString())
            .bind("start", review.before().start())
            .bind("end", review.before().end())
            .execute(),
        ConflictReason.PASSAGE_REVIEWED.plain());
  }
}
