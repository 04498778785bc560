package no.kodebok.coding.framework;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** What researchers write of a case on a code; each edit is one undoable step. */
public final class Summaries {
  private Summaries() {}

  /** What a summary is of. */
  public record Subject(UUID caseId, UUID code) {}

  static String about(UUID caseId, UUID code) {
    return caseId + "/" + code;
  }

  /** The case and the code of a summary, from what it is kept under. */
  public static Subject subject(String about) {
    int slash = about.indexOf('/');
    return new Subject(
        UUID.fromString(about.substring(0, slash)), UUID.fromString(about.substring(slash + 1)));
  }

  /**
   * Writes a summary over the one that is there; blank takes it away.
   *
   * @throws KodebokException when applied, if the case or code is not there, or nothing is new
   */
  public static Edit write(UUID caseId, UUID code, String text) {
    String words = text.strip();
    return (project, coder) -> {
      if (project.cases().stream().noneMatch(one -> one.id().equals(caseId))) {
        throw new KodebokException(
            FrameworkReason.SUMMARY_CASE_GONE, "That case is not there any more.");
      }
      if (project.codebook().code(code).isEmpty()) {
        throw new KodebokException(
            FrameworkReason.SUMMARY_CODE_GONE, "That code is not there any more.");
      }
      Wording before = present(project, about(caseId, code));
      if (before == null && words.isEmpty()) {
        throw new KodebokException(FrameworkReason.NO_SUMMARY, "There is no such summary.");
      }
      if (before != null && before.text().equals(words)) {
        throw new KodebokException(
            FrameworkReason.SUMMARY_SO_ALREADY, "The summary says that already.");
      }
      return List.of(
          new Change.Judged(
              Judgement.Kind.SUMMARY,
              about(caseId, code),
              before,
              words.isEmpty() ? null : Wording.of(words)));
    };
  }

  private static @Nullable Wording present(ProjectReader project, String about) {
    return project.judgements().stream()
        .filter(one -> one.kind() == Judgement.Kind.SUMMARY && one.about().equals(about))
        .map(Judgement::wording)
        .findFirst()
        .orElse(null);
  }
}
