package no.kodebok.coding.store.sql;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Swaps the values of changes into the tables. A change that does not fit the state it meets (since
 * other steps build on what it takes away) is refused, and with it the whole step.
 */
final class ChangeWriter {
  /** Everything that a memo can be about, as far as it is in the project. */
  private static final String SUBJECTS =
      "select (select count(*) from code where id = :id)"
          + " + (select count(*) from coding where id = :id)"
          + " + (select count(*) from project where id = :id)"
          + " + (select count(*) from source s join batch b on b.id = s.batch"
          + " where b.active = 1 and s.id = :id)"
          + " + (select count(*) from study_case c join batch b on b.id = c.batch"
          + " where b.active = 1 and c.id = :id)"
          + " + (select count(*) from questionnaire q join batch b on b.id = q.batch"
          + " where b.active = 1 and q.id = :id)"
          + " + (select count(*) from variable v join questionnaire q on q.id = v.questionnaire"
          + " join batch b on b.id = q.batch where b.active = 1 and v.id = :id)";

  private final Handle h;
  private final MaterialWriter material;

  ChangeWriter(Handle h) {
    this.h = h;
    this.material = new MaterialWriter(h);
  }

  void apply(List<Change> changes) {
    changes.forEach(this::apply);
  }

  private void apply(Change change) {
    switch (change) {
      case Change.BatchAdded(var batch, var files) -> material.add(batch);
      case Change.BatchWithdrawn(var batch, var files) -> material.withdraw(batch);
      case Change.SourceBound(var source, var before, var after) ->
          material.bind(source, before, after);
      case Change.AttributesReplaced(var before, var after) ->
          material.replaceAttributes(before, after);
      case Change.CodeAdded(var code) -> addCode(code);
      case Change.CodeRemoved(var code) -> removeCode(code);
      case Change.CodeRevised(var before, var after) -> reviseCode(before, after);
      case Change.PassageCoded(var coding) -> addCoding(coding);
      case Change.CodingRemoved(var coding) -> removeCoding(coding);
      case Change.MemoAdded(var memo) -> addMemo(memo);
      case Change.MemoRemoved(var memo) ->
          Conflict.expectOne(
              update("delete from memo where id = :id", memo.id()), "the memo is not there");
      case Change.CoderAdded(var coder) -> addCoder(coder);
      case Change.CoderRemoved(var coder) -> removeCoder(coder);
    }
  }

  private void addCode(Code code) {
    UUID parent = code.parent();
    if (parent != null && count("select count(*) from code where id = :id", parent) == 0) {
      throw Conflict.because("the code above \"" + code.name() + "\" is gone");
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
      throw new KodebokException("There is a code \"" + code.name() + "\" in that place already.");
    }
  }

  private void removeCode(Code code) {
    refuseIf(
        "select count(*) from code where parent = :id",
        code.id(),
        "there are codes under \"" + code.name() + "\"");
    refuseIf(
        "select count(*) from coding where code = :id",
        code.id(),
        "the code \"" + code.name() + "\" is in use");
    refuseIf(
        "select count(*) from memo where about = :id",
        code.id(),
        "there are memos on \"" + code.name() + "\"");
    Conflict.expectOne(
        update("delete from code where id = :id", code.id()),
        "the code \"" + code.name() + "\" is gone");
  }

  private void reviseCode(Code before, Code after) {
    boolean asBefore =
        h.createQuery("select * from code where id = :id")
            .bind("id", before.id().toString())
            .map((row, context) -> Rows.code(row))
            .findOne()
            .filter(before::equals)
            .isPresent();
    if (!asBefore) {
      throw Conflict.because("the code \"" + before.name() + "\" was changed since");
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

  private void addCoding(Coding coding) {
    if (count("select count(*) from code where id = :id", coding.code()) == 0) {
      throw Conflict.because("its code is gone");
    }
    if (count("select count(*) from coder where id = :id", coding.coder()) == 0) {
      throw Conflict.because("its coder is gone");
    }
    int inText =
        h.createQuery(
                "select count(*) from source s join batch b on b.id = s.batch"
                    + " where b.active = 1 and s.id = :id and s.length >= :end")
            .bind("id", coding.source().toString())
            .bind("end", coding.range().end())
            .mapTo(Integer.class)
            .one();
    if (inText == 0) {
      throw Conflict.because("its source is gone or shorter than the passage");
    }
    h.createUpdate(
            "insert into coding (id, code, source, start_offset, end_offset, coder, coded_at)"
                + " values (:id, :code, :source, :start, :end, :coder, :at)")
        .bind("id", coding.id().toString())
        .bind("code", coding.code().toString())
        .bind("source", coding.source().toString())
        .bind("start", coding.range().start())
        .bind("end", coding.range().end())
        .bind("coder", coding.coder().toString())
        .bind("at", coding.at().toString())
        .execute();
  }

  private void removeCoding(Coding coding) {
    refuseIf(
        "select count(*) from memo where about = :id",
        coding.id(),
        "there are memos on the coding");
    Conflict.expectOne(
        update("delete from coding where id = :id", coding.id()), "the coding is not there");
  }

  private void addMemo(Memo memo) {
    if (count(SUBJECTS, memo.about()) == 0) {
      throw Conflict.because("what the memo is about is gone");
    }
    if (count("select count(*) from coder where id = :id", memo.coder()) == 0) {
      throw Conflict.because("its coder is gone");
    }
    h.createUpdate(
            "insert into memo (id, about, coder, written_at) values (:id, :about, :coder, :at)")
        .bind("id", memo.id().toString())
        .bind("about", memo.about().toString())
        .bind("coder", memo.coder().toString())
        .bind("at", memo.at().toString())
        .execute();
    if (count("select count(*) from memo_text where memo = :id", memo.id()) == 0) {
      h.createUpdate("insert into memo_text (memo, text) values (:id, :text)")
          .bind("id", memo.id().toString())
          .bind("text", memo.text())
          .execute();
    }
  }

  private void addCoder(Coder coder) {
    h.createUpdate("insert into coder (id, name) values (:id, :name)")
        .bind("id", coder.id().toString())
        .bind("name", coder.name())
        .execute();
  }

  private void removeCoder(Coder coder) {
    refuseIf(
        "select (select count(*) from coding where coder = :id)"
            + " + (select count(*) from memo where coder = :id)",
        coder.id(),
        coder.name() + " has coded more since");
    Conflict.expectOne(update("delete from coder where id = :id", coder.id()), "the coder is gone");
  }

  private int update(String sql, UUID id) {
    return h.createUpdate(sql).bind("id", id.toString()).execute();
  }

  private int count(String sql, UUID id) {
    return Conflict.count(h, sql, id);
  }

  private void refuseIf(String countSql, UUID id, String because) {
    Conflict.refuseIf(h, countSql, id, because);
  }
}
