package no.kodebok.coding.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The answers of a questionnaire's respondents, column by column.
 *
 * @param cases the respondent of each row
 * @param columns by variable name; may hold fewer than the questionnaire has, when only some were
 *     asked for
 */
public record ResponseTable(
    Questionnaire questionnaire, List<UUID> cases, Map<String, Column> columns) {
  public ResponseTable {
    cases = List.copyOf(cases);
    columns = Map.copyOf(columns);
    for (Map.Entry<String, Column> column : columns.entrySet()) {
      if (column.getValue().rows() != cases.size()) {
        throw new IllegalArgumentException(
            "Column " + column.getKey() + " does not have a row for every case");
      }
    }
  }

  public int rows() {
    return cases.size();
  }

  /**
   * The column of a variable.
   *
   * @throws IllegalArgumentException if it was not loaded
   */
  public Column column(String variable) {
    Column column = columns.get(variable);
    if (column == null) {
      throw new IllegalArgumentException("Column " + variable + " is not loaded");
    }
    return column;
  }
}
