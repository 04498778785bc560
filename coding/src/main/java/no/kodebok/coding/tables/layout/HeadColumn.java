package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.Nesting;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;

/** What stands over one column of figures, from the variable down to the value. */
record HeadColumn(List<String> names) {
  HeadColumn {
    names = List.copyOf(names);
  }

  /** Over a column that is no category. */
  static HeadColumn plain(String variable, String name) {
    return new HeadColumn(List.of(variable, name));
  }

  /**
   * Over a category.
   *
   * @param letter that the column is called by; empty for none
   * @param all over the total of a group
   */
  static HeadColumn of(String variable, Category category, String letter, String all) {
    List<String> names = new ArrayList<>(List.of(variable));
    Nesting nesting = category.nesting();
    if (nesting == null) {
      names.add(category.label());
    } else {
      nesting.parts().forEach(part -> names.add(part.label()));
      for (int i = nesting.parts().size(); i < nesting.depth(); i++) {
        names.add(all);
      }
    }
    if (!letter.isEmpty()) {
      names.set(names.size() - 1, names.getLast() + " (" + letter + ")");
    }
    return new HeadColumn(names);
  }

  /** The head lines over these columns; neighbours under the same heads share one. */
  static List<List<HeadCell>> lines(List<HeadColumn> columns) {
    int deepest = columns.stream().mapToInt(c -> c.names().size()).max().orElse(2);
    List<List<HeadCell>> lines = new ArrayList<>();
    for (int level = 0; level < deepest; level++) {
      List<HeadCell> line = new ArrayList<>();
      line.add(new HeadCell("", 1));
      boolean isLast = level == deepest - 1;
      int from = 0;
      while (from < columns.size()) {
        int to = from + 1;
        while (!isLast && to < columns.size() && together(columns, from, to, level, deepest)) {
          to++;
        }
        line.add(new HeadCell(columns.get(from).name(level, deepest), to - from));
        from = to;
      }
      lines.add(line);
    }
    return lines;
  }

  private static boolean together(
      List<HeadColumn> columns, int one, int other, int level, int deepest) {
    for (int above = 0; above <= level; above++) {
      if (!columns.get(one).name(above, deepest).equals(columns.get(other).name(above, deepest))) {
        return false;
      }
    }
    return true;
  }

  /** Names stand on the last line and the variable on the first; what lies between is empty. */
  private String name(int level, int deepest) {
    int own = level - (deepest - names.size());
    if (level == 0) {
      return names.getFirst();
    }
    return own <= 0 ? "" : names.get(own);
  }
}
