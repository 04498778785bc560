package no.kodebok.coding.quotes;

import java.util.List;
import java.util.function.Supplier;
import no.kodebok.coding.model.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The review that was made last. Who asks for the same at the same time waits for it rather than
 * making it twice. Safe for use by several threads.
 */
final class QuoteReviews {
  /** Looks quotes through; may take a while. */
  interface Work {
    QuoteReview review(Progress progress);
  }

  private record Made(List<Object> asked, QuoteReview review) {}

  private volatile @Nullable Made last;

  QuoteReview of(List<Object> asked, Supplier<Work> work, Progress progress) {
    Made present = last;
    return present != null && present.asked().equals(asked)
        ? present.review()
        : made(asked, work, progress);
  }

  private synchronized QuoteReview made(
      List<Object> asked, Supplier<Work> work, Progress progress) {
    Made present = last;
    if (present == null || !present.asked().equals(asked)) {
      present = new Made(asked, work.get().review(progress));
      last = present;
    }
    return present.review();
  }
}
