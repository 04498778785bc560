package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/** Counts passages, cases and sources, each of them once, and the characters of the passages. */
final class Tally {
  private record Place(UUID source, TextRange range) {}

  private final boolean lengths;
  private final Set<Place> places = new HashSet<>();
  private final Set<UUID> cases = new HashSet<>();
  private final Set<UUID> sources = new HashSet<>();
  private long said;

  /**
   * Starts at nothing.
   *
   * @param lengths whether characters are counted
   */
  Tally(boolean lengths) {
    this.lengths = lengths;
  }

  void add(SaidPassage passage) {
    places.add(new Place(passage.source(), passage.range()));
    sources.add(passage.source());
    addCase(passage.caseId());
  }

  void addCase(@Nullable UUID caseId) {
    if (caseId != null) {
      cases.add(caseId);
    }
  }

  void addSource(UUID source) {
    sources.add(source);
  }

  /** Adds text that was said, coded or not: characters are counted of that and not of passages. */
  void addSaid(long characters) {
    said += characters;
  }

  Counts counts() {
    long characters = said > 0 || !lengths ? said : coded();
    return new Counts(places.size(), cases.size(), sources.size(), characters);
  }

  private long coded() {
    Map<UUID, List<TextRange>> bySource = new HashMap<>();
    for (Place place : places) {
      bySource.computeIfAbsent(place.source(), s -> new ArrayList<>()).add(place.range());
    }
    return bySource.values().stream().mapToLong(CoveredText::length).sum();
  }
}
