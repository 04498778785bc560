package no.kodebok.coding.codebook;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** Moves the ends of a coding. Code, coder and time stay as they are. */
final class CodingEnds implements Edit {
  private final UUID id;
  private final TextRange range;

  CodingEnds(UUID id, TextRange range) {
    this.id = id;
    this.range = range;
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    Coding before =
        project
            .coding(id)
            .orElseThrow(() ->
                new KodebokException(
                    CodebookReason.CODING_NOT_THERE, "No coding has the id " + id));
    if (before.range().equals(range)) {
      throw new KodebokException(
          CodebookReason.CODING_SO_ALREADY, "The coding covers these words already.");
    }
    new PassageCheck(project).accept(before.source(), range);
    CodingFilter alike =
        new CodingFilter(Set.of(before.code()), Set.of(before.source()), before.coder());
    if (project.codings(alike).stream().anyMatch(other -> other.range().equals(range))) {
      throw new KodebokException(
          CodebookReason.SAME_CODE_ON_WORDS,
          "Its coder has put the same code on these words already.");
    }
    return List.of(new Change.CodingRevised(before, before.covering(range)));
  }
}
