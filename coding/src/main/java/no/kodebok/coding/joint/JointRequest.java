package no.kodebok.coding.joint;

import java.util.List;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.tables.TableRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a joint display shows.
 *
 * @param table the survey's table, with at most one column variable: its values are the groups
 * @param quotesBy the variable that puts people who are quoted into the groups; null for that of
 *     the columns
 * @param code the theme, with everything below it
 * @param where a filter expression over the variables of those who are quoted; null for all
 * @param max the most quotes of a group; 0 for all
 * @param attribution whose words quotes are, and what is masked; what it leaves open is as in the
 *     project
 * @param literature what others write on the theme
 * @param registers names of published tables of the project
 */
public record JointRequest(
    TableRequest table,
    @Nullable String quotesBy,
    CodePath code,
    @Nullable String where,
    int max,
    ProjectAttribution attribution,
    List<Literature> literature,
    List<String> registers) {
  public JointRequest {
    literature = List.copyOf(literature);
    registers = List.copyOf(registers);
  }

  /** The same with nobody told apart. */
  public JointRequest ungrouped() {
    return new JointRequest(
        TableRequest.of(table.rows()).withFilter(table.filter()).withWeight(table.weight()),
        null,
        code,
        where,
        max,
        attribution,
        literature,
        registers);
  }

  /** The same; what its attribution leaves open is as here. */
  public JointRequest or(ProjectAttribution usual) {
    return attributed(usual.or(attribution));
  }

  /** The same; what is asked for here goes before its own. */
  public JointRequest asking(ProjectAttribution asked) {
    return attributed(attribution.or(asked));
  }

  private JointRequest attributed(ProjectAttribution printed) {
    return new JointRequest(table, quotesBy, code, where, max, printed, literature, registers);
  }

  /**
   * What others write on a theme.
   *
   * @param group label or code of the group that it is about; empty for all
   * @param reference where it is written; may be empty
   */
  public record Literature(String group, String text, String reference) {}
}
