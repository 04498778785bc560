package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** Gives some of a code's codings to another code, which is made where it is missing. */
final class CodeSplit implements Edit {
  private final UUID id;
  private final CodePath to;
  private final Set<UUID> chosen;

  CodeSplit(UUID id, CodePath to, Set<UUID> chosen) {
    this.id = id;
    this.to = to;
    this.chosen = Set.copyOf(chosen);
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    Codebook codebook = project.codebook();
    Code code = CodeLookup.get(codebook, id);
    List<Change> changes = new ArrayList<>();
    CodeTree tree = new CodeTree(codebook);
    tree.grow(to).forEach(added -> changes.add(new Change.CodeAdded(added)));
    Code target = tree.find(to).orElseThrow();
    if (target.id().equals(id)) {
      throw new KodebokException(
          CodebookReason.SPLIT_TO_ITSELF.with(code.name()),
          "Choose another code than \"" + code.name() + "\" to split to.");
    }
    Set<Place> taken = new HashSet<>();
    for (Coding coding : project.codings(new CodingFilter(Set.of(target.id()), null, null))) {
      taken.add(place(coding));
    }
    Set<UUID> left = new HashSet<>(chosen);
    for (Coding coding : project.codings(new CodingFilter(Set.of(id), null, null))) {
      if (!left.remove(coding.id())) {
        continue;
      }
      if (!taken.add(place(coding))) {
        throw new KodebokException(
            CodebookReason.SPLIT_CODED_ALREADY.with(target.name()),
            "A chosen passage is coded with \"%s\" by the same coder already. Leave it out."
                .formatted(target.name()));
      }
      changes.add(new Change.CodingRevised(coding, coding.withCode(target.id())));
    }
    if (!left.isEmpty()) {
      throw new KodebokException(
          CodebookReason.SPLIT_CODINGS_LEFT.with(left.size(), code.name()),
          "%d of the chosen codings are not of \"%s\" any more. Choose again."
              .formatted(left.size(), code.name()));
    }
    if (chosen.isEmpty()) {
      throw new KodebokException(
          CodebookReason.SPLIT_NOTHING_CHOSEN, "Choose the codings that go to the new code.");
    }
    return changes;
  }

  private record Place(UUID source, TextRange range, UUID coder) {}

  private static Place place(Coding coding) {
    return new Place(coding.source(), coding.range(), coding.coder());
  }
}
