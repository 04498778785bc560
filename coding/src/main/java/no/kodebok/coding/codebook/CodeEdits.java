package no.kodebok.coding.codebook;

import java.util.List;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.Edit;

/** What can be done to codes and codings; each edit is one undoable step. */
public final class CodeEdits {
  private CodeEdits() {}

  /**
   * Adds a code, and its parents where they are missing. A new root takes the least used colour of
   * the palette, a child its parent's.
   *
   * @throws KodebokException when applied, if the code is there already
   */
  public static Edit addCode(CodePath path) {
    return (project, coder) -> {
      List<Change> changes =
          new CodeTree(project.codebook())
              .grow(path).stream().<Change>map(Change.CodeAdded::new).toList();
      if (changes.isEmpty()) {
        throw new KodebokException("The code \"" + path + "\" is there already.");
      }
      return changes;
    };
  }

  /**
   * Codes passages.
   *
   * @param create whether codes that are missing are made, with their parents; otherwise they are
   *     errors that name the nearest codes
   * @throws KodebokException when applied, if a code or source is not there, a passage lies outside
   *     its text or cuts a character in two, or the same coder has put the same code on it already
   */
  public static Edit code(List<CodedPassage> passages, boolean create) {
    return new PassageCoding(passages, create);
  }

  /**
   * Takes a coding away, with the memos about it.
   *
   * @param id of the coding, or at least its first 8 characters
   * @throws KodebokException when applied, if there is none or the beginning fits several
   */
  public static Edit removeCoding(String id) {
    return new CodingRemoval(id);
  }

  /**
   * Takes in the codes of codebook files, as {@link CodebookMerge} says.
   *
   * @throws KodebokException when applied, if a colour cannot be read or all of it is there already
   */
  public static Edit takeIn(List<ImportedCode> codes) {
    return (project, coder) -> {
      List<Change> changes = CodebookMerge.of(project.codebook(), codes).changes();
      if (changes.isEmpty()) {
        throw new KodebokException("The codebook has all these codes already, as they are here.");
      }
      return changes;
    };
  }
}
