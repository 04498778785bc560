package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A table of the project's table plan, or something else that its report shows.
 *
 * @param place in the plan, from 1; those at the same place stand in the order they were added
 * @param title to print above it; empty for the title that the table gives itself
 * @param table what is asked for in JSON: a table as the {@code table} of a plan's item is written,
 *     or a whole item of another kind, such as {@code {"matrix":{…}}}
 * @param coder id of who planned it
 */
public record PlannedTable(UUID id, int place, String title, String table, UUID coder, Instant at) {
  public PlannedTable {
    if (place < 1 || table.isBlank()) {
      throw new IllegalArgumentException(
          "A planned table has a place from 1, and asks for something");
    }
  }

  public PlannedTable at(int otherPlace) {
    return new PlannedTable(id, otherPlace, title, table, coder, at);
  }

  public PlannedTable titled(String otherTitle) {
    return new PlannedTable(id, place, otherTitle, table, coder, at);
  }

  public PlannedTable asking(String otherTable) {
    return new PlannedTable(id, place, title, otherTable, coder, at);
  }
}
