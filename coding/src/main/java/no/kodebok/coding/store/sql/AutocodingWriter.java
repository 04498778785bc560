package no.kodebok.coding.store.sql;

import java.util.UUID;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;

/** Swaps autocodings and rejected suggestions in and out. */
final class AutocodingWriter {
  private final Handle h;

  AutocodingWriter(Handle h) {
    this.h = h;
  }

  void add(AutocodingRule rule) {
    refuseWithoutCode(rule.code());
    Wordings.keep(h, rule.seen());
    h.createUpdate(
            "insert into autocoding (id, code, query, unit, readings, repeated, seen, coder,"
                + " made_at) values (:id, :code, :query, :unit, :readings, :repeated, :seen,"
                + " :coder, :at)")
        .bind("id", rule.id().toString())
        .bind("code", rule.code().toString())
        .bind("query", rule.query())
        .bind("unit", rule.unit().id())
        .bind("readings", rule.readings())
        .bind("repeated", rule.repeated() ? 1 : 0)
        .bind("seen", rule.seen().id().toString())
        .bind("coder", rule.coder().toString())
        .bind("at", rule.at().toString())
        .execute();
  }

  void remove(AutocodingRule rule) {
    expectAsItWas(rule);
    Conflict.refuseIf(
        h,
        "select count(*) from coding where autocoding = :id",
        rule.id(),
        ConflictReason.AUTOCODING_CHANGED.about(rule.query()));
    h.createUpdate("delete from autocoding where id = :id")
        .bind("id", rule.id().toString())
        .execute();
  }

  void revise(AutocodingRule before, AutocodingRule after) {
    expectAsItWas(before);
    refuseWithoutCode(after.code());
    Wordings.keep(h, after.seen());
    h.createUpdate(
            "update autocoding set code = :code, repeated = :repeated, seen = :seen where id = :id")
        .bind("id", after.id().toString())
        .bind("code", after.code().toString())
        .bind("repeated", after.repeated() ? 1 : 0)
        .bind("seen", after.seen().id().toString())
        .execute();
  }

  void add(RejectedSuggestion rejected) {
    refuseWithoutCode(rejected.code());
    h.createUpdate(
            "insert into rejected_suggestion (id, code, source, fingerprint, coder, rejected_at)"
                + " values (:id, :code, :source, :fingerprint, :coder, :at)")
        .bind("id", rejected.id().toString())
        .bind("code", rejected.code().toString())
        .bind("source", rejected.source().toString())
        .bind("fingerprint", rejected.fingerprint())
        .bind("coder", rejected.coder().toString())
        .bind("at", rejected.at().toString())
        .execute();
  }

  void remove(RejectedSuggestion rejected) {
    Conflict.expectOne(
        h.createUpdate("delete from rejected_suggestion where id = :id and code = :code")
            .bind("id", rejected.id().toString())
            .bind("code", rejected.code().toString())
            .execute(),
        ConflictReason.REJECTION_GONE.plain());
  }

  private void expectAsItWas(AutocodingRule rule) {
    boolean same =
        h.createQuery(
                "select a.*, w.text from autocoding a join wording w on w.id = a.seen"
                    + " where a.id = :id")
            .bind("id", rule.id().toString())
            .map((row, context) -> Rows.autocoding(row))
            .findOne()
            .filter(rule::equals)
            .isPresent();
    if (!same) {
      throw Conflict.because(ConflictReason.AUTOCODING_CHANGED.about(rule.query()));
    }
  }

  private void refuseWithoutCode(UUID code) {
    if (Conflict.count(h, "select count(*) from code where id = :id", code) == 0) {
      throw Conflict.because(ConflictReason.ITS_CODE_GONE.plain());
    }
  }
}
