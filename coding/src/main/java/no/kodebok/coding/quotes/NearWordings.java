package no.kodebok.coding.quotes;

import java.util.List;
import no.kodebok.coding.likeness.LikeTexts;
import no.kodebok.coding.likeness.NearDuplicates;
import no.kodebok.coding.model.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Which wordings are nearly the same. Comparing a hundred thousand takes seconds, so what was found
 * last is kept for as long as the wordings are the same. Safe for use by several threads.
 */
final class NearWordings {
  private record Compared(List<String> wordings, List<LikeTexts> groups) {}

  private @Nullable Compared last;

  List<LikeTexts> among(List<String> wordings) {
    return among(wordings, Progress.NONE);
  }

  /**
   * As {@link #among(List)}.
   *
   * @param progress told how far it has come; may stop it, and nothing is kept then
   */
  synchronized List<LikeTexts> among(List<String> wordings, Progress progress) {
    Compared present = last;
    if (present == null || !present.wordings().equals(wordings)) {
      present = new Compared(List.copyOf(wordings), NearDuplicates.among(wordings, progress));
      last = present;
    }
    return present.groups();
  }
}
