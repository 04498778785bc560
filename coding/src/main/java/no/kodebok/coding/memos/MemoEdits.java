package no.kodebok.coding.memos;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** What can be done to memos; each edit is one undoable step. White space around a text goes. */
public final class MemoEdits {
  private MemoEdits() {}

  /**
   * Writes a memo.
   *
   * @param about id of what it is on
   * @throws KodebokException if the text is blank; when applied, if what it is on is not there
   */
  public static Edit write(UUID about, String text) {
    String words = words(text);
    return (project, coder) ->
        List.of(
            new Change.MemoAdded(
                Memo.written(about, words, coder, Instant.now().truncatedTo(ChronoUnit.MILLIS))));
  }

  /**
   * Gives a memo other words.
   *
   * @throws KodebokException if the text is blank; when applied, if the memo is not there or says
   *     just that already
   */
  public static Edit revise(UUID id, String text) {
    String words = words(text);
    return (project, coder) -> {
      Memo memo = memo(project, id);
      if (memo.text().equals(words)) {
        throw new KodebokException(MemoReason.MEMO_SO_ALREADY, "The memo says that already.");
      }
      return List.of(new Change.MemoRevised(memo, memo.reworded(words)));
    };
  }

  /**
   * Takes a memo away.
   *
   * @throws KodebokException when applied, if it is not there
   */
  public static Edit remove(UUID id) {
    return (project, coder) -> List.of(new Change.MemoRemoved(memo(project, id)));
  }

  private static Memo memo(ProjectReader project, UUID id) {
    return project.memos().stream()
        .filter(memo -> memo.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new KodebokException(MemoReason.MEMO_GONE, "That memo is not there any more."));
  }

  private static String words(String text) {
    String words = text.strip();
    if (words.isEmpty()) {
      throw new KodebokException(MemoReason.MEMO_EMPTY, "A memo has at least one word.");
    }
    return words;
  }
}
