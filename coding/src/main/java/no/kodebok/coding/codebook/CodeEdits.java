package no.kodebok.coding.codebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.Edit;
import org.jspecify.annotations.Nullable;

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
        throw new KodebokException(
            CodebookReason.CODE_THERE.with(path.toString()),
            "The code \"" + path + "\" is there already.");
      }
      return changes;
    };
  }

  /**
   * Adds a code, as {@link #addCode(CodePath)} does, and says this of it.
   *
   * @throws KodebokException when applied, if the code is there already
   */
  public static Edit addCode(CodePath path, CodeText text) {
    return (project, coder) -> {
      List<Change> changes = new ArrayList<>(addCode(path).changes(project, coder));
      if (changes.removeLast() instanceof Change.CodeAdded(Code bare)) {
        changes.add(new Change.CodeAdded(text.laidOver(bare)));
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
    return new PassageCoding(passages, create, false);
  }

  /**
   * Codes those of the passages that the coder has not given the same code already.
   *
   * @param create as for {@link #code}
   * @throws KodebokException when applied, as for {@link #code} otherwise
   */
  public static Edit codeWhereMissing(List<CodedPassage> passages, boolean create) {
    return new PassageCoding(passages, create, true);
  }

  /**
   * Lets a coding cover other words.
   *
   * @throws KodebokException when applied, if it is not there, covers these words already, the
   *     passage cannot be coded, or its coder has put the same code there already
   */
  public static Edit moveEnds(UUID coding, TextRange range) {
    return new CodingEnds(coding, range);
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
   * Takes codings away, with the memos about them. Those that are gone already are passed over.
   *
   * @throws KodebokException when applied, if none of them is there
   */
  public static Edit removeCodings(Collection<UUID> ids) {
    return new CodingsRemoval(ids);
  }

  /**
   * Takes in the codes of codebook files, as {@link CodebookMerge} says.
   *
   * @throws KodebokException when applied, if a colour cannot be read or all of it is there already
   */
  public static Edit takeIn(List<ImportedCode> codes) {
    return (project, coder) -> {
      List<Change> changes = CodebookMerge.of(project.codebook(), project.counterparts(), codes).changes();
      if (changes.isEmpty()) {
        throw new KodebokException(
            CodebookReason.ALL_CODES_THERE,
            "The codebook has all these codes already, as they are here.");
      }
      return changes;
    };
  }

  /**
   * Renames a code, describes it anew, or gives it another colour.
   *
   * @throws KodebokException when applied, if it is gone, a sibling has the name, or nothing
   *     changes
   */
  public static Edit revise(UUID code, CodeText text) {
    return (project, coder) -> {
      Code before = CodeLookup.get(project.codebook(), code);
      Code after = text.laidOver(before);
      return before.equals(after) ? List.of() : List.of(new Change.CodeRevised(before, after));
    };
  }

  /**
   * Puts a code, with all under it, under another code.
   *
   * @param parent null for the top of the tree
   * @param place among its new siblings, from 0; past the end is last
   * @throws KodebokException when applied, if a code is gone, the parent lies under the code, or a
   *     sibling there has its name
   */
  public static Edit move(UUID code, @Nullable UUID parent, int place) {
    return new CodeMove(code, parent, place);
  }

  /**
   * Merges codes into one, as {@link CodeMerging} says.
   *
   * @throws KodebokException when applied, if a code is gone or lies above the one that remains
   */
  public static Edit merge(UUID into, Set<UUID> from) {
    return new CodeMerging(into, from);
  }

  /**
   * Gives some of a code's codings to another code, which is made where it is missing.
   *
   * @throws KodebokException when applied, if the code or a coding is gone, or a coder has put the
   *     other code on the same passage already
   */
  public static Edit split(UUID code, CodePath to, Set<UUID> codings) {
    return new CodeSplit(code, to, codings);
  }

  /**
   * Takes a code away with the codes under it.
   *
   * @param withCodings whether codings go too; otherwise a code in use is refused
   */
  public static Edit removeCode(UUID code, boolean withCodings) {
    return new CodeRemoval(code, withCodings);
  }

  /**
   * Keeps the codebook as it is now under a name.
   *
   * @throws KodebokException when applied, if the name is blank or taken, or there are no codes
   */
  public static Edit freeze(String name) {
    return (project, coder) -> {
      String kept = name.strip();
      if (kept.isEmpty()) {
        throw new KodebokException(
            CodebookReason.VERSION_UNNAMED, "A version needs a name, such as \"Før pilot\".");
      }
      if (project.codebookVersions().stream().anyMatch(v -> v.name().equalsIgnoreCase(kept))) {
        throw new KodebokException(
            CodebookReason.VERSION_EXISTS.with(kept),
            "There is a version \"" + kept + "\" already.");
      }
      List<Code> codes = project.codebook().codes();
      if (codes.isEmpty()) {
        throw new KodebokException(
            CodebookReason.NO_CODES_TO_KEEP, "The codebook has no codes to keep.");
      }
      return List.of(
          new Change.CodebookFrozen(
              new CodebookVersion(Ids.next(), kept, codes, coder, Instant.now())));
    };
  }

  /** Forgets a frozen codebook; undo brings it back. */
  public static Edit removeVersion(UUID id) {
    return (project, coder) ->
        project.codebookVersions().stream()
            .filter(version -> version.id().equals(id))
            .findFirst()
            .<List<Change>>map(version -> List.of(new Change.CodebookVersionRemoved(version)))
            .orElseThrow(() ->
                new KodebokException(
                    CodebookReason.VERSION_GONE, "That version is not there any more."));
  }
}
