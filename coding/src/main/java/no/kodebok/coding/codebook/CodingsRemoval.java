package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** Takes many codings away, those that are still there. */
final class CodingsRemoval implements Edit {
  private final Set<UUID> ids;

  CodingsRemoval(Collection<UUID> ids) {
    this.ids = Set.copyOf(ids);
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    Map<UUID, List<Memo>> memos = new HashMap<>();
    for (Memo memo : project.memos()) {
      memos.computeIfAbsent(memo.about(), about -> new ArrayList<>()).add(memo);
    }
    List<Change> changes = new ArrayList<>();
    for (Coding coding : project.codings(CodingFilter.ALL)) {
      if (ids.contains(coding.id())) {
        // Memos go first: a memo is never about something that is not there.
        memos
            .getOrDefault(coding.id(), List.of())
            .forEach(memo -> changes.add(new Change.MemoRemoved(memo)));
        changes.add(new Change.CodingRemoved(coding));
      }
    }
    if (changes.isEmpty()) {
      throw new KodebokException(
          CodebookReason.CODINGS_NOT_THERE, "None of these codings is there any more.");
    }
    return changes;
  }
}
