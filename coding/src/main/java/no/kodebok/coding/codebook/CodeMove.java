package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Puts a code, with what is under it, under another code and at a place among its siblings. */
final class CodeMove implements Edit {
  private final UUID id;
  private final @Nullable UUID parent;
  private final int place;

  /**
   * Takes the place that the code shall have among its new siblings, from 0; past the end is last.
   */
  CodeMove(UUID id, @Nullable UUID parent, int place) {
    this.id = id;
    this.parent = parent;
    this.place = place;
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    Codebook codebook = project.codebook();
    Code code = CodeLookup.get(codebook, id);
    if (parent != null) {
      CodeLookup.get(codebook, parent);
      if (codebook.withDescendants(id).contains(parent)) {
        throw new KodebokException(
            CodebookReason.CODE_UNDER_ITSELF.with(code.name()),
            "\"%s\" cannot be put under itself or a code of its own.".formatted(code.name()));
      }
    }
    List<Code> present = parent == null ? codebook.roots() : codebook.children(parent);
    List<Code> order = new ArrayList<>(present);
    order.removeIf(sibling -> sibling.id().equals(id));
    int at = Math.clamp(place, 0, order.size());
    order.add(at, code);
    if (order.equals(present)) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    if (!Objects.equals(code.parent(), parent)) {
      Code moved = code.placed(parent, at);
      changes.add(new Change.CodeRevised(code, moved));
      order.set(at, moved);
    }
    changes.addAll(Siblings.numbered(order));
    return changes;
  }
}
