package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** Takes a coding away, named by its id or the beginning of it. */
final class CodingRemoval implements Edit {
  private static final int SHORTEST = 8;
  private static final int WHOLE = 36;

  private final String id;

  CodingRemoval(String id) {
    this.id = id.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    Coding coding = coding(project);
    List<Change> changes = new ArrayList<>();
    // Memos go first: a memo is never about something that is not there.
    project.memos().stream()
        .filter(memo -> memo.about().equals(coding.id()))
        .forEach(memo -> changes.add(new Change.MemoRemoved(memo)));
    project.reviews().stream()
        .filter(review -> review.subject().equals(coding.id()))
        .forEach(review -> changes.add(new Change.ReviewClosed(review)));
    changes.add(new Change.CodingRemoved(coding));
    return changes;
  }

  private Coding coding(ProjectReader project) {
    if (id.length() < SHORTEST) {
      throw new KodebokException(
          CodebookReason.CODING_ID_TOO_SHORT.with(id),
          "Give the coding's id, or at least its first 8 characters; \"%s\" is too short."
              .formatted(id));
    }
    Optional<Coding> named = whole(id).flatMap(project::coding);
    if (named.isPresent()) {
      return named.get();
    }
    List<Coding> found =
        project.codings(CodingFilter.ALL).stream()
            .filter(coding -> coding.id().toString().startsWith(id))
            .toList();
    if (found.isEmpty()) {
      throw new KodebokException(
          CodebookReason.CODING_NOT_THERE,
          "No coding has the id \"%s\". The list of codings shows their ids.".formatted(id));
    }
    if (found.size() > 1) {
      throw new KodebokException(
          CodebookReason.CODING_ID_NOT_ONE.with(found.size(), id),
          "%d codings have an id that begins with \"%s\". Give more of it."
              .formatted(found.size(), id));
    }
    return found.getFirst();
  }

  private static Optional<UUID> whole(String id) {
    try {
      return id.length() == WHOLE ? Optional.of(UUID.fromString(id)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
