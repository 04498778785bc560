package no.kodebok.coding.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quotes in the order of the codebook, then of the sources and the text.
 *
 * @param code path of the code that was asked for, with its children; null for all
 * @param where the filter that the cases passed, or null
 * @param attribution the template that the attributions were made by
 * @param variables names of the variables that any quote has, in order
 */
public record QuoteSheet(
    @Nullable String code,
    @Nullable String where,
    String attribution,
    List<String> variables,
    List<Quote> quotes) {
  public QuoteSheet {
    variables = List.copyOf(variables);
    quotes = List.copyOf(quotes);
  }
}
