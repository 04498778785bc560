package no.kodebok.coding.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a table's numbers.
 *
 * @param columns the variables side by side; none in a frequency table
 * @param weight label and name of the sampling weight, or null
 * @param frequency label and name of the variable that multiplies rows, or null
 * @param filter the expression that says who is counted, or null
 * @param intervals whether a reader is shown the intervals of the shares
 * @param sampling how those who are counted came into the material
 * @param baseLine one sentence on who was asked, who answered and who is in the percents
 * @param notes sentences in the project's language
 */
public record TableHead(
    String title,
    TableVariable rows,
    List<TableVariable> columns,
    Base base,
    PercentMode percent,
    @Nullable String weight,
    @Nullable String frequency,
    @Nullable String filter,
    boolean intervals,
    Sampling sampling,
    String baseLine,
    List<String> notes) {
  public TableHead {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /** Whether cells have a weighted count that differs in meaning from the count. */
  public boolean weighted() {
    return weight != null;
  }
}
