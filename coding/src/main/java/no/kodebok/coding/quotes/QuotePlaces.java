package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a project that can be quoted, in the order of the codebook, then of the sources,
 * then of the text; chosen passages without a code come last.
 */
final class QuotePlaces {
  private static final Comparator<Coding> EARLIEST =
      Comparator.comparing(Coding::at).thenComparing(Coding::id);

  /** A passage, without what is on it. */
  record Passage(UUID source, TextRange range) {}

  private record Key(UUID code, Passage passage) {}

  private QuotePlaces() {}

  /**
   * Finds them.
   *
   * @param codes null for all, and for chosen passages without a code
   */
  static List<QuotePlace> of(ProjectReader project, @Nullable Set<UUID> codes) {
    return of(project, codes, project.codings(new CodingFilter(codes, null, null)));
  }

  /** As {@link #of(ProjectReader, Set)}, with the codings of these codes, which are at hand. */
  static List<QuotePlace> of(
      ProjectReader project, @Nullable Set<UUID> codes, List<Coding> codings) {
    Map<UUID, Source> sources = new LinkedHashMap<>();
    Map<UUID, Integer> sourceOrder = new HashMap<>();
    for (Source source : project.sources()) {
      sourceOrder.put(source.id(), sources.size());
      sources.put(source.id(), source);
    }
    Map<Passage, ChosenQuote> chosen = new LinkedHashMap<>();
    project.chosenQuotes().forEach(q -> chosen.put(new Passage(q.source(), q.range()), q));
    Map<Key, List<Coding>> coded = new LinkedHashMap<>();
    Set<Passage> passages = new HashSet<>();
    for (Coding coding : codings) {
      Passage passage = new Passage(coding.source(), coding.range());
      passages.add(passage);
      coded.computeIfAbsent(new Key(coding.code(), passage), k -> new ArrayList<>(1)).add(coding);
    }
    Set<Passage> all = new LinkedHashSet<>(passages);
    if (codes == null) {
      all.addAll(chosen.keySet());
    }
    Map<Passage, Optional<UUID>> speaking = speaking(project, sources, all);
    List<QuotePlace> places = new ArrayList<>(coded.size());
    coded.forEach((key, own) -> {
      Source source = sources.get(key.passage().source());
      if (source != null) {
        own.sort(EARLIEST);
        places.add(
            new QuotePlace(
                source,
                key.passage().range(),
                said(speaking, key.passage(), source),
                key.code(),
                own,
                chosen.get(key.passage())));
      }
    });
    if (codes == null) {
      chosen.forEach((passage, quote) -> {
        Source source = sources.get(passage.source());
        if (source != null && !passages.contains(passage)) {
          places.add(
              new QuotePlace(
                  source,
                  passage.range(),
                  said(speaking, passage, source),
                  null,
                  List.of(),
                  quote));
        }
      });
    }
    Map<UUID, Integer> codeOrder = new HashMap<>();
    for (Code code : project.codebook().codes()) {
      codeOrder.put(code.id(), codeOrder.size());
    }
    // What a place is ordered by is looked up once for each, and not for each comparison.
    return places.stream()
        .map(place ->
            new Ordered(
                place, order(codeOrder, place.code()), order(sourceOrder, place.source().id())))
        .sorted(
            Comparator.comparingInt(Ordered::code)
                .thenComparingInt(Ordered::source)
                .thenComparing(one -> one.place().range()))
        .map(Ordered::place)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private record Ordered(QuotePlace place, int code, int source) {}

  /**
   * Whose words the passages are in sources whose speakers are tied to cases. Only there is it
   * needed to look into the text; elsewhere they are the source's.
   */
  private static Map<Passage, Optional<UUID>> speaking(
      ProjectReader project, Map<UUID, Source> sources, Set<Passage> passages) {
    SpeakerCases speakers = SpeakerCases.of(project);
    Map<UUID, List<Passage>> bySource = new LinkedHashMap<>();
    for (Passage passage : passages) {
      Source source = sources.get(passage.source());
      if (source != null && !speakers.bound(source).isEmpty()) {
        bySource.computeIfAbsent(source.id(), s -> new ArrayList<>()).add(passage);
      }
    }
    Map<Passage, Optional<UUID>> speaking = new HashMap<>();
    if (!bySource.isEmpty()) {
      project.forEachText(
          bySource.keySet(),
          (id, text) -> {
            for (Passage passage : bySource.getOrDefault(id, List.of())) {
              Source source = sources.get(id);
              UUID caseId = source == null ? null : speakers.of(source, text, passage.range());
              speaking.put(passage, Optional.ofNullable(caseId));
            }
          });
    }
    return speaking;
  }

  private static @Nullable UUID said(
      Map<Passage, Optional<UUID>> speaking, Passage passage, Source source) {
    Optional<UUID> found = speaking.get(passage);
    return found == null ? source.caseId() : found.orElse(null);
  }

  private static int order(Map<UUID, Integer> order, @Nullable UUID id) {
    return id == null ? Integer.MAX_VALUE : order.getOrDefault(id, Integer.MAX_VALUE);
  }
}
