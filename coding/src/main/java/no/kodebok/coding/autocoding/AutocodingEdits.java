package no.kodebok.coding.autocoding;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** What else can be done to autocodings; each edit is one undoable step. */
public final class AutocodingEdits {
  private AutocodingEdits() {}

  /**
   * Asks an autocoding no more. What it has coded stays, and goes on telling its query.
   *
   * @throws KodebokException when applied, if it is gone or is not asked again as it is
   */
  public static Edit end(UUID id) {
    return (project, coder) -> {
      AutocodingRule before = find(project, id);
      if (!before.repeated()) {
        throw new KodebokException(
            AutocodingReason.NOT_REPEATED.with(before.query()),
            "The autocoding of \"" + before.query() + "\" is not asked again as it is.");
      }
      return List.of(new Change.AutocodingRevised(before, before.asked(false, before.seen())));
    };
  }

  /**
   * The autocoding of this id.
   *
   * @throws KodebokException if it is gone
   */
  public static AutocodingRule find(ProjectReader project, UUID id) {
    return project.autocodings().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                AutocodingReason.AUTOCODING_GONE, "That autocoding is not there any more."));
  }
}
