package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.Nesting;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Table;

/** Which lines of a table make up others. */
final class Groups {
  private Groups() {}

  /** For each category the place of the group that it is in; -1 for none. */
  static int[] parents(List<Category> categories) {
    int[] parents = new int[categories.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = -1;
      Nesting own = categories.get(i).nesting();
      for (int g = 0; own != null && g < parents.length; g++) {
        Nesting group = categories.get(g).nesting();
        if (group != null
            && group.isGroup()
            && group.parts().size() == own.parts().size() - 1
            && own.parts().subList(0, group.parts().size()).equals(group.parts())) {
          parents[i] = g;
        }
      }
    }
    return parents;
  }

  /**
   * Whether figures make up others in ways that the networks do not know: two nested dimensions,
   * the same variable in several columns, rankings, and codes beside those that they are below of.
   */
  static boolean tangled(Table table) {
    return switch (table) {
      case SetTable set ->
          set.ranks() != null
              || set.cells().stream().anyMatch(cell -> cell.row().nesting() != null)
              || holdEachOther(set);
      case CrossTable cross -> {
        boolean rows = cross.rows().stream().anyMatch(row -> row.nesting() != null);
        boolean columns =
            cross.blocks().stream()
                .flatMap(block -> block.categories().stream())
                .anyMatch(column -> column.nesting() != null);
        boolean overlap = cross.blocks().stream().anyMatch(Groups::overlap);
        yield (rows && (columns || overlap || cross.blocks().size() > 1))
            || (overlap && (columns || cross.blocks().size() > 1))
            || repeated(cross);
      }
      case FrequencyTable frequency ->
          frequency.cells().stream().anyMatch(cell -> cell.row().nesting() != null);
      case MeansTable means -> false;
      case BatteryTable battery -> false;
    };
  }

  /**
   * Whether the figures of such a table are sums of cells that are looked through: both dimensions
   * nested or several variables beside nested rows, everybody in the percents; codes beside those
   * above them, by one variable at most.
   */
  static boolean summed(Table table) {
    return switch (table) {
      case FrequencyTable frequency -> tangled(frequency);
      case SetTable set -> set.ranks() == null && holdEachOther(set) && columnsPart(set);
      case CrossTable cross ->
          cross.rows().stream().anyMatch(row -> row.nesting() != null)
              && cross.rows().stream().allMatch(Category::inBase)
              && cross.blocks().stream()
                  .allMatch(block ->
                      !overlap(block) && block.categories().stream().allMatch(Category::inBase))
              && !repeated(cross)
              && tangled(cross);
      case MeansTable means -> false;
      case BatteryTable battery -> false;
    };
  }

  /** Whether nobody is in two columns, as far as the figures tell. */
  private static boolean columnsPart(SetTable set) {
    if (set.blocks().isEmpty()) {
      return true;
    }
    List<SetTable.SetColumn> columns = set.blocks().getFirst().columns();
    for (int i = 0; i < set.cells().size(); i++) {
      int item = i;
      long sum = columns.stream().mapToLong(column -> column.cells().get(item).count()).sum();
      if (sum > set.cells().get(i).count()) {
        return false;
      }
    }
    return set.blocks().size() == 1
        && columns.stream().mapToLong(SetTable.SetColumn::cases).sum() <= set.mentioned();
  }

  private static boolean repeated(CrossTable table) {
    Set<String> seen = new HashSet<>();
    List<String> all = new ArrayList<>(List.of(table.head().rows().name().split(" \\* ", -1)));
    table
        .blocks()
        .forEach(block -> all.addAll(List.of(block.variable().name().split(" \\* ", -1))));
    return !all.stream().allMatch(seen::add);
  }

  /** Whether codes stand beside those that they are below of, whose respondents are theirs too. */
  private static boolean holdEachOther(SetTable set) {
    return set.cells().stream()
        .anyMatch(upper ->
            set.cells().stream()
                .anyMatch(lower -> lower.row().code().startsWith(upper.row().code() + "/")));
  }

  /** Whether one respondent may be in several columns, which then do not make up the total. */
  static boolean overlap(ColumnBlock block) {
    int width = block.categories().size();
    for (int start = 0; start < block.cells().size(); start += width + 1) {
      CrossCell total = block.cells().get(start + width);
      long sum = 0;
      for (int j = 0; j < width; j++) {
        Category column = block.categories().get(j);
        sum += column.inBase() && !column.isGroup() ? block.cells().get(start + j).count() : 0;
      }
      if (sum != total.count()) {
        return true;
      }
    }
    return false;
  }
}
