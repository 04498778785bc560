package no.kodebok.coding.matrix;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** How often two codes occur together. */
final class Together {
  private final Set<UUID> cases = new HashSet<>();
  private final Set<UUID> sources = new HashSet<>();
  private long times;

  void add(SaidPassage one, SaidPassage other) {
    times++;
    sources.add(one.source());
    for (SaidPassage passage : new SaidPassage[] {one, other}) {
      if (passage.caseId() != null) {
        cases.add(passage.caseId());
      }
    }
  }

  Counts counts() {
    return new Counts(times, cases.size(), sources.size());
  }
}
