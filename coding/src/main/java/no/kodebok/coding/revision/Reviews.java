package no.kodebok.coding.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** What people decide about passages whose words changed. */
public final class Reviews {
  private Reviews() {}

  /** Keeps passages as they are now. */
  public static Edit keep(List<UUID> subjects) {
    return (project, coder) -> {
      List<Change> changes = new ArrayList<>();
      subjects.forEach(subject -> changes.add(new Change.ReviewClosed(of(project, subject))));
      return changes;
    };
  }

  /** Takes passages away: they are no longer coded, or chosen. */
  public static Edit remove(List<UUID> subjects) {
    return (project, coder) -> {
      List<Change> changes = new ArrayList<>();
      for (UUID subject : subjects) {
        changes.add(new Change.ReviewClosed(of(project, subject)));
        project.memos().stream()
            .filter(memo -> memo.about().equals(subject))
            .forEach(memo -> changes.add(new Change.MemoRemoved(memo)));
        changes.add(removal(project, subject));
      }
      return changes;
    };
  }

  private static Change removal(ProjectReader project, UUID subject) {
    Coding coding = project.coding(subject).orElse(null);
    if (coding != null) {
      return new Change.CodingRemoved(coding);
    }
    ChosenQuote quote =
        project.chosenQuotes().stream()
            .filter(chosen -> chosen.id().equals(subject))
            .findFirst()
            .orElseThrow(() ->
                new KodebokException(
                    RevisionReason.PASSAGE_GONE, "The passage is not there any more."));
    return new Change.QuoteDropped(quote);
  }

  private static PassageReview of(ProjectReader project, UUID subject) {
    return project.reviews().stream()
        .filter(review -> review.subject().equals(subject))
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                RevisionReason.PASSAGE_REVIEWED_ALREADY,
                "The passage was reviewed by somebody else."));
  }
}
