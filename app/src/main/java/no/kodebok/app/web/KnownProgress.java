package no.kodebok.app.web;

import no.kodebok.coding.progress.CodingProgress;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/** How far the coding has come, counted once for each state of the project and whoever asks. */
final class KnownProgress {
  private long change;
  private @Nullable CodingProgress progress;

  synchronized CodingProgress of(ProjectStore store) {
    // The number is read first: what is counted may then be newer than it says, but never older.
    long now = store.lastChange();
    CodingProgress known = progress;
    if (known == null || change != now) {
      known = CodingProgress.of(store);
      progress = known;
      change = now;
    }
    return known;
  }
}
