package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectReader;

/** Where quotes are used, with every other use of the same words, or nearly the same. */
public final class QuoteLedger {
  private QuoteLedger() {}

  /**
   * One use of a quote.
   *
   * @param times how often this quote is used in all
   * @param alike where other quotes are used that overlap this one or say nearly the same, by name,
   *     each place once
   */
  public record Entry(QuoteUse use, ChosenQuote quote, int times, List<String> alike) {
    public Entry {
      alike = List.copyOf(alike);
    }
  }

  /** Every use, by place, then by when it was written. */
  public static List<Entry> of(ProjectReader project) {
    Map<UUID, List<QuoteUse>> uses = new HashMap<>();
    project
        .quoteUses()
        .forEach(use -> uses.computeIfAbsent(use.quote(), q -> new ArrayList<>(1)).add(use));
    List<QuotePassage> passages = used(project, uses);
    QuoteFolds folds = QuoteFolds.of(passages, project, new HashMap<>()).near(new NearWordings());
    Map<Integer, List<ChosenQuote>> alike = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      alike
          .computeIfAbsent(folds.of(i), fold -> new ArrayList<>(1))
          .add(Objects.requireNonNull(passages.get(i).chosen()));
    }
    List<Entry> entries = new ArrayList<>();
    for (List<ChosenQuote> group : alike.values()) {
      for (ChosenQuote quote : group) {
        List<String> elsewhere =
            group.stream()
                .filter(other -> !other.id().equals(quote.id()))
                .flatMap(other -> uses.getOrDefault(other.id(), List.of()).stream())
                .map(QuoteUse::place)
                .distinct()
                .sorted()
                .toList();
        List<QuoteUse> own = uses.getOrDefault(quote.id(), List.of());
        own.forEach(use -> entries.add(new Entry(use, quote, own.size(), elsewhere)));
      }
    }
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.use().place())
            .thenComparing(entry -> entry.use().id()));
    return entries;
  }

  private static List<QuotePassage> used(ProjectReader project, Map<UUID, List<QuoteUse>> uses) {
    Map<UUID, Source> sources = new HashMap<>();
    project.sources().forEach(source -> sources.put(source.id(), source));
    List<QuotePassage> passages = new ArrayList<>();
    for (ChosenQuote quote : project.chosenQuotes()) {
      Source source = sources.get(quote.source());
      if (source != null && uses.containsKey(quote.id())) {
        passages.add(new QuotePassage(source, quote.range(), null, List.of(), List.of(), quote));
      }
    }
    passages.sort(
        Comparator.comparing((QuotePassage one) -> one.source().id())
            .thenComparing(QuotePassage::range));
    return passages;
  }
}
