package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/**
 * Takes codes away with all that hangs on them: codes below, codings, memos on any of these, and
 * what was marked, noted and summed up of them.
 */
final class CodeRemoval implements Edit {
  private final UUID id;
  private final boolean withCodings;

  CodeRemoval(UUID id, boolean withCodings) {
    this.id = id;
    this.withCodings = withCodings;
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    Codebook codebook = project.codebook();
    String name = CodeLookup.get(codebook, id).name();
    Set<UUID> codes = codebook.withDescendants(id);
    List<Coding> codings = project.codings(new CodingFilter(codes, null, null));
    if (!withCodings && !codings.isEmpty()) {
      throw new KodebokException(
          CodebookReason.CODE_ON_PASSAGES.with(name, codings.size()),
          "\"%s\" is on %d passages. Merge it into another code, or say that they go with it."
              .formatted(name, codings.size()));
    }
    Set<UUID> gone = new HashSet<>(codes);
    codings.forEach(coding -> gone.add(coding.id()));
    List<Change> changes = new ArrayList<>();
    project.memos().stream()
        .filter(memo -> gone.contains(memo.about()))
        .forEach(memo -> changes.add(new Change.MemoRemoved(memo)));
    codings.forEach(coding -> changes.add(new Change.CodingRemoved(coding)));
    project.autocodings().stream()
        .filter(rule -> codes.contains(rule.code()))
        .forEach(rule -> changes.add(new Change.AutocodingRemoved(rule)));
    project.rejectedSuggestions(null).stream()
        .filter(rejected -> codes.contains(rejected.code()))
        .forEach(rejected -> changes.add(new Change.RejectionRemoved(rejected)));
    project.decidedPlaces().stream()
        .filter(place -> codes.contains(place.code()))
        .forEach(place -> changes.add(new Change.DecisionRemoved(place)));
    changes.addAll(MarksFollowing.without(project, codes));
    codebook.codes().reversed().stream()
        .filter(code -> codes.contains(code.id()))
        .forEach(code -> changes.add(new Change.CodeRemoved(code)));
    return changes;
  }
}
