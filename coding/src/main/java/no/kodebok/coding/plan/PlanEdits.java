package no.kodebok.coding.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** What can be done to the table plan; each edit is one undoable step. */
public final class PlanEdits {
  private static final int LONGEST_TITLE = 500;

  private PlanEdits() {}

  /** Puts a table at the end of the plan. */
  public static Edit add(String title, String table) {
    return (project, coder) -> {
      int last = project.plannedTables().stream().mapToInt(PlannedTable::place).max().orElse(0);
      return List.of(
          new Change.TablePlanned(
              new PlannedTable(
                  Ids.next(),
                  last + 1,
                  checked(title),
                  table,
                  coder,
                  Instant.now().truncatedTo(ChronoUnit.MILLIS))));
    };
  }

  /**
   * Gives a table another title; an empty one is the title that it gives itself.
   *
   * @throws KodebokException when applied, if it is not planned any more or has that title
   */
  public static Edit title(UUID id, String title) {
    return revise(id, table -> table.titled(checked(title)));
  }

  /** Puts what is asked for now in the place of what a planned table asked for. */
  public static Edit ask(UUID id, String asked) {
    return revise(id, table -> table.asking(asked));
  }

  /**
   * Moves a table.
   *
   * @param before the table that it is to stand before; null for the end
   * @throws KodebokException when applied, if one of them is not planned any more, or if it stands
   *     there already
   */
  public static Edit move(UUID id, @Nullable UUID before) {
    return (project, coder) -> {
      PlannedTable moved = find(project, id);
      List<PlannedTable> order = new ArrayList<>(project.plannedTables());
      order.remove(moved);
      if (id.equals(before)) {
        throw soAlready();
      }
      order.add(before == null ? order.size() : order.indexOf(find(project, before)), moved);
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        PlannedTable table = order.get(i);
        if (table.place() != i + 1) {
          changes.add(new Change.PlannedTableRevised(table, table.at(i + 1)));
        }
      }
      if (order.equals(project.plannedTables())) {
        throw soAlready();
      }
      return changes;
    };
  }

  /** Takes a table out of the plan. */
  public static Edit remove(UUID id) {
    return (project, coder) -> List.of(new Change.PlannedTableRemoved(find(project, id)));
  }

  private static Edit revise(UUID id, UnaryOperator<PlannedTable> revision) {
    return (project, coder) -> {
      PlannedTable before = find(project, id);
      PlannedTable after = revision.apply(before);
      if (after.equals(before)) {
        throw soAlready();
      }
      return List.of(new Change.PlannedTableRevised(before, after));
    };
  }

  private static KodebokException soAlready() {
    return new KodebokException(
        PlanReason.PLANNED_SO_ALREADY, "The table plan is like that already.");
  }

  private static PlannedTable find(ProjectReader project, UUID id) {
    return project.plannedTables().stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                PlanReason.PLANNED_TABLE_GONE, "That table is not in the table plan any more."));
  }

  private static String checked(String title) {
    String line = title.strip().replaceAll("\\s+", " ");
    if (line.length() > LONGEST_TITLE) {
      throw new KodebokException(
          PlanReason.PLAN_TITLE_TOO_LONG.with(LONGEST_TITLE),
          "A title has at most " + LONGEST_TITLE + " characters.");
    }
    return line;
  }
}
