package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a file laid over a codebook. A code that is new is added, with its parents where
 * they are missing. Of a code that is there, what the file leaves empty stays, what it has takes
 * the place of what was there, and aliases come together. The earlier wording stays in the history,
 * and a finding tells of each that was replaced.
 *
 * @param changes one for each code that is added or revised; parents before their children
 * @param findings {@code code-text-replaced} (arguments: path, field; with before and after), and
 *     {@code code-name-kept} where the file spells a name with other capitals
 */
public record CodebookMerge(List<Change> changes, List<Finding> findings) {
  public CodebookMerge {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /**
   * Computes what to change.
   *
   * @throws KodebokException if a colour is not of the form {@code #rrggbb}
   */
  public static CodebookMerge of(Codebook present, List<ImportedCode> codes) {
    return of(present, List.of(), codes);
  }

  /**
   * Computes what to change. A code that the file's program is known to have a GUID for is that
   * code, whatever it is called and wherever it stands by now.
   *
   * @param known how other programs know things of the project
   * @throws KodebokException if a colour is not of the form {@code #rrggbb}
   */
  public static CodebookMerge of(
      Codebook present, List<Counterpart> known, List<ImportedCode> codes) {
    KnownCodes guids = new KnownCodes(present, known);
    Merging merging = new Merging(present);
    for (ImportedCode code : codes) {
      ImportedCode here = code.at(guids.place(code));
      guids.met(code, here.path(), merging.lay(here));
    }
    List<Change> changes = merging.changes();
    changes.addAll(guids.changes());
    return new CodebookMerge(changes, merging.findings);
  }

  /** A code before, null where it is new, and after. */
  private record Revision(@Nullable Code before, Code after) {}

  private static final class Merging {
    private final CodeTree tree;
    private final Map<UUID, Revision> revisions = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Merging(Codebook present) {
      tree = new CodeTree(present);
    }

    UUID lay(ImportedCode imported) {
      List<Code> grown = tree.grow(imported.path());
      grown.forEach(code -> revisions.put(code.id(), new Revision(null, code)));
      Code code =
          tree.find(imported.path())
              .orElseThrow(() -> new IllegalStateException("Not grown: " + imported.path()));
      Code laid = laid(code, imported, grown.isEmpty());
      if (!laid.equals(code)) {
        Revision earlier = revisions.get(code.id());
        revisions.put(code.id(), new Revision(earlier == null ? code : earlier.before(), laid));
        tree.put(laid);
      }
      return code.id();
    }

    private Code laid(Code code, ImportedCode imported, boolean known) {
      if (!code.name().equals(imported.path().names().getLast())) {
        findings.add(finding("code-name-kept", imported, "name", code.name()));
      }
      Set<String> aliases = new LinkedHashSet<>(code.aliases());
      aliases.addAll(imported.aliases());
      return new Code(
          code.id(),
          code.name(),
          code.parent(),
          code.position(),
          laid(imported, "definition", code.definition(), imported.definition()),
          laid(imported, "use", code.use(), imported.use()),
          laid(imported, "doNotUse", code.doNotUse(), imported.doNotUse()),
          laid(imported, "example", code.example(), imported.example()),
          List.copyOf(aliases),
          // A new code's colour was only chosen for it; nothing is replaced then.
          laid(imported, "colour", known ? code.colour() : "", colour(imported, code)));
    }

    private String laid(ImportedCode imported, String field, String before, String after) {
      if (after.isBlank() || after.equals(before)) {
        return before;
      }
      if (!before.isBlank()) {
        findings.add(
            new Finding(
                Finding.Severity.NOTE,
                "code-text-replaced",
                Finding.Place.file(imported.file().name()),
                List.of(imported.path().toString(), field),
                before,
                after));
      }
      return after;
    }

    private static String colour(ImportedCode imported, Code code) {
      if (imported.colour() == null || imported.colour().isBlank()) {
        return code.colour();
      }
      String colour = imported.colour().strip().toLowerCase(Locale.ROOT);
      if (!colour.matches("#?[0-9a-f]{6}")) {
        throw new KodebokException(
            CodebookReason.BAD_COLOUR_OF_CODE.with(imported.colour(), imported.path().toString()),
            "%s: the colour \"%s\" of the code \"%s\" is not of the form #rrggbb, like #0b7285."
                .formatted(imported.file().name(), imported.colour(), imported.path()));
      }
      return colour.startsWith("#") ? colour : "#" + colour;
    }

    private static Finding finding(
        String kind, ImportedCode imported, String field, String before) {
      return new Finding(
          Finding.Severity.NOTE,
          kind,
          Finding.Place.file(imported.file().name()),
          List.of(imported.path().toString(), field),
          before,
          imported.path().names().getLast());
    }

    List<Change> changes() {
      List<Change> changes = new ArrayList<>();
      for (Revision revision : revisions.values()) {
        Code before = revision.before();
        if (before == null) {
          changes.add(new Change.CodeAdded(revision.after()));
        } else if (!before.equals(revision.after())) {
          changes.add(new Change.CodeRevised(before, revision.after()));
        }
      }
      return changes;
    }
  }
}
