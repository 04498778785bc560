package no.kodebok.coding.report;

import java.util.List;
import no.kodebok.coding.quotes.Quote;

/**
 * Quotes of those who have the same value of a variable.
 *
 * @param label the value; empty where quotes are not grouped
 * @param total how many there are, of which {@code quotes} are shown
 */
public record QuoteGroup(String label, List<Quote> quotes, int total) {
  public QuoteGroup {
    quotes = List.copyOf(quotes);
  }
}
