package no.kodebok.coding.matrix;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/** Counts passages, cases and sources, each of them once. */
final class Tally {
  private record Place(UUID source, TextRange range) {}

  private final Set<Place> places = new HashSet<>();
  private final Set<UUID> cases = new HashSet<>();
  private final Set<UUID> sources = new HashSet<>();

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

  Counts counts() {
    return new Counts(places.size(), cases.size(), sources.size());
  }
}
