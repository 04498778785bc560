package no.kodebok.coding.store.sql;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.CodesJson;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.ConflictReason;
import no.kodebok.coding.store.ConflictReason.Clash;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Swaps codes and frozen codebooks in and out. */
final class CodeWriter {
  private final Handle h;

  CodeWriter(Handle h) {
    this.h = h;
  }

  void add(Code code) {
    UUID parent = code.parent();
    if (parent != null && count("select count(*) from code where id = :id", parent) == 0) {
      throw Conflict.because(ConflictReason.PARENT_GONE.about(code.name()));
    }
    refuseSiblingOfSameName(code);
    bindCode(
            h.createUpdate(
                "insert into code (id, name, parent, position, definition, use_when, do_not_use,"
                    + " example, aliases, colour) values (:id, :name, :parent, :position,"
                    + " :definition, :use, :doNotUse, :example, :aliases, :colour)"),
            code)
        .execute();
  }

  private void refuseSiblingOfSameName(Code code) {
    UUID parent = code.parent();
    List<String> siblings =
        h.createQuery(
                "select name from code where id <> :id and "
                    + (parent == null ? "parent is null" : "parent = :parent"))
            .bindMap(parent == null ? Map.of() : Map.of("parent", parent.toString()))
            .bind("id", code.id().toString())
            .mapTo(String.class)
            .list();
    if (siblings.stream().anyMatch(name -> name.equalsIgnoreCase(code.name()))) {
      throw new KodebokException(
          StoreReason.SIBLING_OF_SAME_NAME.with(code.name()),
          "There is a code \"" + code.name() + "\" in that place already.");
    }
  }

  void remove(Code code) {
    refuseIf(
        "select count(*) from code where parent = :id",
        code.id(),
        ConflictReason.CODES_BELOW.about(code.name()));
    refuseIf(
        "select (select count(*) from coding where code = :id)"
            + " + (select count(*) from autocoding where code = :id)"
            + " + (select count(*) from rejected_suggestion where code = :id)",
        code.id(),
        ConflictReason.CODE_IN_USE.about(code.name()));
    refuseIf(
        "select count(*) from memo where about = :id",
        code.id(),
        ConflictReason.MEMOS_ON.about(code.name()));
    Conflict.expectOne(
        update("delete from code where id = :id", code.id()),
        ConflictReason.CODE_GONE.about(code.name()));
  }

  void revise(Code before, Code after) {
    boolean asBefore =
        h.createQuery("select * from code where id = :id")
            .bind("id", before.id().toString())
            .map((row, context) -> Rows.code(row))
            .findOne()
            .filter(before::equals)
            .isPresent();
    if (!asBefore) {
      throw Conflict.because(ConflictReason.CODE_CHANGED.about(before.name()));
    }
    refuseSiblingOfSameName(after);
    bindCode(
            h.createUpdate(
                "update code set name = :name, parent = :parent, position = :position, definition ="
                    + " :definition, use_when = :use, do_not_use = :doNotUse, example = :example,"
                    + " aliases = :aliases, colour = :colour where id = :id"),
            after)
        .execute();
  }

  private static Update bindCode(Update update, Code code) {
    UUID parent = code.parent();
    return update
        .bind("id", code.id().toString())
        .bind("name", code.name())
        .bind("parent", parent == null ? null : parent.toString())
        .bind("position", code.position())
        .bind("definition", code.definition())
        .bind("use", code.use())
        .bind("doNotUse", code.doNotUse())
        .bind("example", code.example())
        .bind("aliases", Json.createArrayBuilder(code.aliases()).build().toString())
        .bind("colour", code.colour());
  }

  void freeze(CodebookVersion version) {
    if (count("select count(*) from frozen_codes where version = :id", version.id()) == 0) {
      h.createUpdate("insert into frozen_codes (version, codes) values (:id, :codes)")
          .bind("id", version.id().toString())
          .bind("codes", CodesJson.write(version.codes()))
          .execute();
    }
    h.createUpdate(
            "insert into codebook_version (id, name, coder, frozen_at)"
                + " values (:id, :name, :coder, :at)")
        .bind("id", version.id().toString())
        .bind("name", version.name())
        .bind("coder", version.coder().toString())
        .bind("at", version.at().toString())
        .execute();
  }

  void removeVersion(CodebookVersion version) {
    Conflict.expectOne(
        update("delete from codebook_version where id = :id", version.id()),
        ConflictReason.VERSION_GONE.about(version.name()));
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
