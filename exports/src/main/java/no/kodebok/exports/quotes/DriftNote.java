package no.kodebok.exports.quotes;

import java.util.stream.Collectors;
import no.kodebok.coding.quotes.Drift;
import no.kodebok.coding.quotes.Quote;

/** Says where the edited wording of a quote differs from the passage without a mark. */
public final class DriftNote {
  private DriftNote() {}

  /** Every difference, in the order of the wording; empty where there is none. */
  public static String of(Quote quote, QuoteMessages messages) {
    return quote.drift().stream()
        .map(drift -> note(drift, quote.edited(), messages))
        .collect(Collectors.joining("; "));
  }

  private static String note(Drift drift, String edited, QuoteMessages messages) {
    String written = drift.range().in(edited);
    return switch (drift.kind()) {
      case ADDED -> messages.text("drift.added", written);
      case CHANGED -> messages.text("drift.changed", written, drift.stood());
      case REMOVED -> messages.text("drift.removed", drift.stood());
    };
  }
}
