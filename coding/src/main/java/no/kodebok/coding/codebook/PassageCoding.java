package no.kodebok.coding.codebook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** Puts codes on passages, after checking that each of them can be put there. */
final class PassageCoding implements Edit {
  private record Place(UUID code, UUID source, TextRange range) {}

  private final List<CodedPassage> passages;
  private final boolean create;
  private final boolean skipTaken;

  /**
   * Takes what is to be coded.
   *
   * @param skipTaken whether passages that the coder has given the code already are passed over;
   *     otherwise they are errors
   */
  PassageCoding(List<CodedPassage> passages, boolean create, boolean skipTaken) {
    this.passages = List.copyOf(passages);
    this.create = create;
    this.skipTaken = skipTaken;
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    List<Change> changes = new ArrayList<>();
    Map<CodePath, Code> codes = codes(project.codebook(), changes);
    Set<Place> taken = taken(project, coder, codes);
    PassageCheck check = new PassageCheck(project, passages.size());
    Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    for (CodedPassage passage : passages) {
      Code code = codes.get(passage.code());
      if (code == null) {
        throw new IllegalStateException("Code " + passage.code() + " was not resolved");
      }
      check.accept(passage.source(), passage.range());
      if (!taken.add(new Place(code.id(), passage.source(), passage.range()))) {
        if (skipTaken) {
          continue;
        }
        throw new KodebokException(
            CodebookReason.PASSAGE_CODED_ALREADY.with(passage.code().toString()),
            "%s has the code \"%s\" by the same coder already."
                .formatted(check.describe(passage), passage.code()));
      }
      UUID id = Ids.next();
      changes.add(
          new Change.PassageCoded(
              new Coding(id, code.id(), passage.source(), passage.range(), coder, at)));
      if (passage.memo() != null && !passage.memo().isBlank()) {
        changes.add(new Change.MemoAdded(Memo.written(id, passage.memo().strip(), coder, at)));
      }
    }
    return changes;
  }

  private Map<CodePath, Code> codes(Codebook codebook, List<Change> changes) {
    CodeTree tree = new CodeTree(codebook);
    Map<CodePath, Code> codes = new HashMap<>();
    for (CodedPassage passage : passages) {
      if (create) {
        tree.grow(passage.code()).forEach(code -> changes.add(new Change.CodeAdded(code)));
      }
      codes.computeIfAbsent(
          passage.code(), path -> tree.find(path).orElseGet(() -> codebook.get(path)));
    }
    return codes;
  }

  private Set<Place> taken(ProjectReader project, UUID coder, Map<CodePath, Code> codes) {
    Set<UUID> codeIds = new HashSet<>();
    codes.values().forEach(code -> codeIds.add(code.id()));
    Set<UUID> sources = new HashSet<>();
    passages.forEach(passage -> sources.add(passage.source()));
    Set<Place> taken = new HashSet<>();
    for (Coding coding : project.codings(new CodingFilter(codeIds, sources, coder))) {
      taken.add(new Place(coding.code(), coding.source(), coding.range()));
    }
    return taken;
  }
}
