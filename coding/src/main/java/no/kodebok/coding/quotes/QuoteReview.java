package no.kodebok.coding.quotes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.QuoteWarning.Kind;

/**
 * What to look at before quotes are printed, each passage once.
 *
 * @param quotes with their warnings, what stands around them, and what could be masked; a warning
 *     that names another by its number means its place here, from 1
 * @param given letters of masks that are not kept in the project yet
 */
public record QuoteReview(List<Quote> quotes, Map<String, String> given) {
  private record Place(UUID source, TextRange range) {}

  public QuoteReview {
    quotes = List.copyOf(quotes);
    given = Map.copyOf(given);
  }

  /** Finds quotes by their passages. */
  public Index index() {
    Map<Place, Quote> byPlace = new HashMap<>();
    quotes.forEach(quote -> byPlace.put(new Place(quote.sourceId(), quote.range()), quote));
    return new Index(byPlace);
  }

  /** Quotes by their passages. */
  public static final class Index {
    private final Map<Place, Quote> byPlace;

    private Index(Map<Place, Quote> byPlace) {
      this.byPlace = byPlace;
    }

    /** What is told of a passage; empty where it is not among those that were looked at. */
    public Optional<Quote> of(UUID source, TextRange range) {
      return Optional.ofNullable(byPlace.get(new Place(source, range)));
    }
  }

  /** How many quotes each kind of warning is about. */
  public Map<Kind, Integer> counts() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Quote quote : quotes) {
      quote.details().warnings().stream()
          .map(QuoteWarning::kind)
          .distinct()
          .forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }
    return counts;
  }
}
