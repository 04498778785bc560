package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;

/** How often two codes occur together. */
final class Together {
  private final boolean lengths;
  private final Set<UUID> cases = new HashSet<>();
  private final Set<UUID> sources = new HashSet<>();
  private final Map<UUID, List<TextRange>> shared = new HashMap<>();
  private long times;

  /**
   * Starts at nothing.
   *
   * @param lengths whether the characters that both codes are on are counted
   */
  Together(boolean lengths) {
    this.lengths = lengths;
  }

  /** Adds a place of one source where both codes are, with the passages of each. */
  void add(List<SaidPassage> ofOne, List<SaidPassage> ofOther) {
    times++;
    for (SaidPassage one : ofOne) {
      sources.add(one.source());
      addCase(one);
      if (lengths) {
        ofOther.forEach(other -> share(one, other));
      }
    }
    ofOther.forEach(this::addCase);
  }

  private void addCase(SaidPassage passage) {
    if (passage.caseId() != null) {
      cases.add(passage.caseId());
    }
  }

  private void share(SaidPassage one, SaidPassage other) {
    if (one.range().overlaps(other.range())) {
      shared
          .computeIfAbsent(one.source(), s -> new ArrayList<>())
          .add(
              new TextRange(
                  Math.max(one.range().start(), other.range().start()),
                  Math.min(one.range().end(), other.range().end())));
    }
  }

  Counts counts() {
    long characters = shared.values().stream().mapToLong(CoveredText::length).sum();
    return new Counts(times, cases.size(), sources.size(), characters);
  }
}
