package no.kodebok.coding.aggregates;

import java.util.List;
import no.kodebok.coding.model.AggregateTable;
import org.jspecify.annotations.Nullable;

/**
 * Something about the numbers of a published table.
 *
 * @param kind a stable name, which the message files have words for
 * @param warning whether something does not fit, rather than being worth knowing
 * @param line of the file, or null where it is about the whole table
 * @param column from 0, or null
 */
public record AggregateCheck(
    String kind,
    boolean warning,
    @Nullable Integer line,
    @Nullable Integer column,
    List<String> arguments) {
  public AggregateCheck {
    arguments = List.copyOf(arguments);
  }

  /** The cell as in a sheet, such as {@code B7}; null where it is about more than one. */
  public @Nullable String cell() {
    return line == null || column == null ? null : AggregateTable.letters(column) + line;
  }
}
