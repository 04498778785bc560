package no.kodebok.coding.tables;

import java.util.List;
import java.util.Map;

/**
 * What is said of a variable's columns beside the counts and percents.
 *
 * @param tests every two columns compared, row by row
 * @param nets both ends of the scale and their difference, column by column, the total last; none
 *     where the rows have no scale
 * @param means column by column, the total last; none where they were not asked for
 * @param effective Kish's effective number of each column with anybody in it; empty without weight
 */
public record Summary(
    List<ColumnTest> tests, List<Net> nets, List<Mean> means, Map<Category, Double> effective) {
  public static final Summary NONE = new Summary(List.of(), List.of(), List.of(), Map.of());

  public Summary {
    tests = List.copyOf(tests);
    nets = List.copyOf(nets);
    means = List.copyOf(means);
    effective = Map.copyOf(effective);
  }
}
