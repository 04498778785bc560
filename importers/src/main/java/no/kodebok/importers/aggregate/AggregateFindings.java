package no.kodebok.importers.aggregate;

import no.kodebok.coding.aggregates.AggregateCheck;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.Finding.Severity;

/** Checks of published tables as findings, which have words in every language. */
public final class AggregateFindings {
  private AggregateFindings() {}

  /** A check at its cell. */
  public static Finding of(AggregateCheck check, AggregateTable table, String file) {
    Integer column = check.column();
    return new Finding(
        check.warning() ? Severity.WARNING : Severity.NOTE,
        check.kind(),
        new Place(
            file,
            table.sheet(),
            check.line(),
            column == null ? null : AggregateTable.letters(column)),
        check.arguments(),
        null,
        null);
  }
}
