package no.kodebok.coding.store.sql;

import java.util.UUID;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Swaps chosen quotes, and the notes of where they are used, in and out. */
final class QuoteWriter {
  private final Handle h;

  QuoteWriter(Handle h) {
    this.h = h;
  }

  void add(ChosenQuote quote) {
    check(quote);
    bind(
            h.createUpdate(
                "insert into chosen_quote (id, source, start_offset, end_offset, edited,"
                    + " attribution, coder, chosen_at) values (:id, :source, :start, :end, :edited,"
                    + " :attribution, :coder, :at)"),
            quote)
        .bind("source", quote.source().toString())
        .bind("coder", quote.coder().toString())
        .bind("at", quote.at().toString())
        .execute();
  }

  void remove(ChosenQuote quote) {
    Conflict.refuseIf(
        h,
        "select count(*) from quote_use where quote = :id",
        quote.id(),
        ConflictReason.QUOTE_USED.plain());
    Conflict.refuseIf(
        h,
        "select count(*) from memo where about = :id",
        quote.id(),
        ConflictReason.MEMOS_ON_QUOTE.plain());
    expectAsItWas(quote);
    h.createUpdate("delete from chosen_quote where id = :id")
        .bind("id", quote.id().toString())
        .execute();
  }

  void revise(ChosenQuote before, ChosenQuote after) {
    expectAsItWas(before);
    check(after);
    bind(
            h.createUpdate(
                "update chosen_quote set start_offset = :start, end_offset = :end,"
                    + " edited = :edited, attribution = :attribution where id = :id"),
            after)
        .execute();
  }

  void addUse(QuoteUse use) {
    if (Conflict.count(h, "select count(*) from chosen_quote where id = :id", use.quote()) == 0) {
      throw Conflict.because(ConflictReason.QUOTE_GONE.plain());
    }
    h.createUpdate(
            "insert into quote_use (id, quote, place, coder, noted_at)"
                + " values (:id, :quote, :place, :coder, :at)")
        .bind("id", use.id().toString())
        .bind("quote", use.quote().toString())
        .bind("place", use.place())
        .bind("coder", use.coder().toString())
        .bind("at", use.at().toString())
        .execute();
  }

  void removeUse(QuoteUse use) {
    Conflict.expectOne(
        h.createUpdate("delete from quote_use where id = :id")
            .bind("id", use.id().toString())
            .execute(),
        ConflictReason.USE_GONE.plain());
  }

  /** Who codes blind may choose what others have chosen; nobody chooses the same passage twice. */
  private void check(ChosenQuote quote) {
    Conflict.refuseOutsideText(h, quote.source(), quote.range());
    int same =
        h.createQuery(
                "select count(*) from chosen_quote where source = :source and start_offset = :start"
                    + " and end_offset = :end and coder = :coder and id <> :id")
            .bind("source", quote.source().toString())
            .bind("start", quote.range().start())
            .bind("end", quote.range().end())
            .bind("coder", quote.coder().toString())
            .bind("id", quote.id().toString())
            .mapTo(Integer.class)
            .one();
    if (same > 0) {
      throw Conflict.because(ConflictReason.QUOTE_CHOSEN.plain());
    }
    Wording edited = quote.edited();
    if (edited != null) {
      Wordings.keep(h, edited);
    }
  }

  private void expectAsItWas(ChosenQuote quote) {
    boolean same =
        h.createQuery(
                "select q.*, w.text from chosen_quote q left join wording w on w.id = q.edited"
                    + " where q.id = :id")
            .bind("id", quote.id().toString())
            .map((row, context) -> Rows.chosenQuote(row))
            .findOne()
            .filter(quote::equals)
            .isPresent();
    if (!same) {
      throw Conflict.because(ConflictReason.QUOTE_CHANGED.plain());
    }
  }

  private static Update bind(Update update, ChosenQuote quote) {
    Wording edited = quote.edited();
    UUID wording = edited == null ? null : edited.id();
    return update
        .bind("id", quote.id().toString())
        .bind("start", quote.range().start())
        .bind("end", quote.range().end())
        .bind("edited", wording == null ? null : wording.toString())
        .bind("attribution", quote.attribution());
  }
}
