package no.kodebok.coding.store.sql;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.store.ConflictReason;
import no.kodebok.coding.store.ConflictReason.Clash;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Swaps cases that people make by hand in and out, and which speaker is which case. */
final class CaseWriter {
  /** The batch of what no import brought; it is always active. */
  static final UUID BY_HAND = new UUID(0, 0);

  private final Handle h;

  CaseWriter(Handle h) {
    this.h = h;
  }

  void add(Case added) {
    refuseTakenName(added);
    expectParent(added);
    h.createUpdate(
            "insert into study_case (id, batch, name, parent) values (:id, :batch, :name, :parent)")
        .bind("id", added.id().toString())
        .bind("batch", BY_HAND.toString())
        .bind("name", added.name())
        .bind("parent", text(added.parent()))
        .execute();
  }

  void remove(Case removed) {
    UUID id = removed.id();
    String name = removed.name();
    refuseIf(
        "select (select count(*) from source where study_case = :id)"
            + " + (select count(*) from speaker_case where study_case = :id)",
        id,
        ConflictReason.CASE_TIED.about(name));
    refuseIf(
        "select count(*) from study_case where parent = :id",
        id,
        ConflictReason.CASES_BELOW.about(name));
    refuseIf(
        "select count(*) from memo where about = :id",
        id,
        ConflictReason.MEMOS_ON_CASE.about(name));
    if (hasAttributes(id)) {
      throw Conflict.because(ConflictReason.CASE_ATTRIBUTES.about(name));
    }
    Conflict.expectOne(
        h.createUpdate("delete from study_case where id = :id and batch = :batch")
            .bind("id", id.toString())
            .bind("batch", BY_HAND.toString())
            .execute(),
        ConflictReason.CASE_GONE.about(name));
  }

  void revise(Case before, Case after) {
    refuseTakenName(after);
    expectParent(after);
    UUID parent = before.parent();
    Conflict.expectOne(
        h.createUpdate(
                "update study_case set name = :name, parent = :parent where id = :id"
                    + " and name = :nameBefore and coalesce(parent, '') = :parentBefore")
            .bind("id", before.id().toString())
            .bind("nameBefore", before.name())
            .bind("parentBefore", parent == null ? "" : parent.toString())
            .bind("name", after.name())
            .bind("parent", text(after.parent()))
            .execute(),
        ConflictReason.CASE_CHANGED.about(before.name()));
  }

  void bind(Change.SpeakerBound bound) {
    UUID before = bound.before();
    UUID after = bound.after();
    if (before != null) {
      Conflict.expectOne(
          h.createUpdate(
                  "delete from speaker_case where source = :source and speaker = :speaker"
                      + " and study_case = :before")
              .bind("source", bound.source().toString())
              .bind("speaker", bound.speaker())
              .bind("before", before.toString())
              .execute(),
          ConflictReason.SPEAKER_CASE.plain());
    }
    if (after != null) {
      int taken =
          h.createQuery(
                  "select count(*) from speaker_case where source = :source and speaker = :speaker")
              .bind("source", bound.source().toString())
              .bind("speaker", bound.speaker())
              .mapTo(Integer.class)
              .one();
      if (taken > 0) {
        throw Conflict.because(ConflictReason.SPEAKER_CASE.plain());
      }
      expectActive(after, ConflictReason.SPEAKER_CASE_GONE.plain());
      h.createUpdate(
              "insert into speaker_case (source, speaker, study_case)"
                  + " values (:source, :speaker, :case)")
          .bind("source", bound.source().toString())
          .bind("speaker", bound.speaker())
          .bind("case", after.toString())
          .execute();
    }
  }

  private boolean hasAttributes(UUID id) {
    List<byte[]> respondents =
        h.createQuery(
                "select r.cases from respondents r join questionnaire q on q.id = r.questionnaire"
                    + " join batch b on b.id = q.batch where b.active = 1 and q.current = 1")
            .mapTo(byte[].class)
            .list();
    return respondents.stream().anyMatch(packed -> Packed.readIds(packed).contains(id));
  }

  private void refuseTakenName(Case named) {
    int taken =
        h.createQuery(
                "select count(*) from study_case c join batch b on b.id = c.batch"
                    + " where b.active = 1 and c.name = :name and c.id <> :id")
            .bind("name", named.name())
            .bind("id", named.id().toString())
            .mapTo(Integer.class)
            .one();
    if (taken > 0) {
      throw Conflict.because(ConflictReason.CASE_EXISTS.about(named.name()));
    }
  }

  private void expectParent(Case child) {
    UUID parent = child.parent();
    if (parent != null) {
      expectActive(parent, ConflictReason.CASE_PARENT_GONE.about(child.name()));
    }
  }

  private void expectActive(UUID id, Clash otherwise) {
    Conflict.expectOne(
        Conflict.count(
            h,
            "select count(*) from study_case c join batch b on b.id = c.batch"
                + " where b.active = 1 and c.id = :id",
            id),
        otherwise);
  }

  private void refuseIf(String countSql, UUID id, Clash clash) {
    Conflict.refuseIf(h, countSql, id, clash);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
