package no.kodebok.coding.quotes;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which passages to show. A passage passes when it fits all of them; within one, any value will do.
 *
 * @param codes ids, each with everything below it; empty for any, and for none
 * @param attributes codes of values by name of the variable; "" is no valid answer
 * @param coders ids of who coded it; empty for any
 * @param sources ids; empty for any
 * @param chosen whether only what is chosen to be printed
 * @param words what the passage or its edited wording says; capitals do not count; blank for any
 * @param where a filter expression over the variables of the case; null for all cases
 */
public record QuoteFilter(
    Set<UUID> codes,
    Map<String, Set<String>> attributes,
    Set<UUID> coders,
    Set<UUID> sources,
    boolean chosen,
    String words,
    @Nullable String where) {
  public static final QuoteFilter ALL =
      new QuoteFilter(Set.of(), Map.of(), Set.of(), Set.of(), false, "", null);

  public QuoteFilter {
    codes = Set.copyOf(codes);
    attributes = Map.copyOf(attributes);
    coders = Set.copyOf(coders);
    sources = Set.copyOf(sources);
  }
}
