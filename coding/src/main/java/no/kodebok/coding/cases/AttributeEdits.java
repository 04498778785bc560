package no.kodebok.coding.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.MaterialEdit;
import no.kodebok.coding.store.ProjectReader;

/** Edits of what is known of cases, made by hand where their sources are listed. */
public final class AttributeEdits {
  private static final int LONGEST = 1000;
  private static final int LONGEST_NAME = 100;

  private AttributeEdits() {}

  /**
   * A value for the case of a source.
   *
   * @param value a code or its label; empty to clear
   */
  public record Cell(UUID source, String variable, String value) {}

  /**
   * Sets values; a source without a case gets one of its own name.
   *
   * @throws KodebokException if all of them are so already, or a name or value is not readable
   */
  public static MaterialEdit set(List<Cell> cells) {
    cells.forEach(AttributeEdits::check);
    return (project, coder, material) -> {
      AttributeTable table = AttributeTable.of(project);
      List<Change> changes = new ArrayList<>();
      Cases cases = new Cases(project, changes);
      boolean changed = false;
      for (Cell cell : cells) {
        if (table.set(cases.of(cell.source), name(cell.variable), cell.value)) {
          changed = true;
        }
      }
      if (!changed) {
        throw new KodebokException(CaseReason.VALUES_SO_ALREADY, "The values are so already.");
      }
      changes.add(new Change.AttributesReplaced(table.before(), table.keep(material)));
      return changes;
    };
  }

  /** Adds a variable without values. */
  public static MaterialEdit add(String written) {
    String variable = name(written);
    return (project, coder, material) -> {
      AttributeTable table = AttributeTable.of(project);
      if (!table.add(variable)) {
        throw new KodebokException(
            CaseReason.VARIABLE_EXISTS.with(variable),
            "There is a variable \"" + variable + "\" already.");
      }
      return List.of(new Change.AttributesReplaced(table.before(), table.keep(material)));
    };
  }

  /** Takes a variable out, with its values. */
  public static MaterialEdit remove(String variable) {
    return (project, coder, material) -> {
      AttributeTable table = AttributeTable.of(project);
      if (!table.remove(variable)) {
        throw new KodebokException(
            CaseReason.NO_SUCH_VARIABLE.with(variable),
            "There is no variable \"" + variable + "\".");
      }
      return List.of(new Change.AttributesReplaced(table.before(), table.keep(material)));
    };
  }

  private static String name(String written) {
    String name = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || !isReadable(name)) {
      throw new KodebokException(
          CaseReason.BAD_VARIABLE_NAME.with(LONGEST_NAME),
          "A variable's name has 1 to " + LONGEST_NAME + " characters, and no control characters.");
    }
    return name;
  }

  private static void check(Cell cell) {
    name(cell.variable);
    if (cell.value.length() > LONGEST || !isReadable(cell.value)) {
      throw new KodebokException(
          CaseReason.BAD_VALUE.with(LONGEST),
          "A value has at most " + LONGEST + " characters, and no control characters.");
    }
  }

  private static boolean isReadable(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.CONTROL);
  }

  /** The cases of sources, those among them that this edit makes. */
  private static final class Cases {
    private final ProjectReader project;
    private final List<Change> changes;
    private final Map<String, UUID> byName = new HashMap<>();
    private final Map<UUID, UUID> bySource = new HashMap<>();

    Cases(ProjectReader project, List<Change> changes) {
      this.project = project;
      this.changes = changes;
      project.cases().forEach(known -> byName.put(known.name(), known.id()));
    }

    UUID of(UUID id) {
      UUID known = bySource.get(id);
      if (known != null) {
        return known;
      }
      Source source =
          project
              .source(id)
              .orElseThrow(() ->
                  new KodebokException(
                      CaseReason.SOURCE_OF_CASE_GONE, "A source is not in the project any more."));
      UUID own = source.caseId();
      UUID found = own != null ? own : byName.get(source.name());
      if (found == null) {
        Case added = new Case(Ids.next(), source.name(), null);
        changes.add(new Change.CaseAdded(added));
        found = added.id();
        byName.put(added.name(), found);
      }
      if (own == null) {
        changes.add(new Change.SourceBound(id, null, found));
      }
      bySource.put(id, found);
      return found;
    }
  }
}
