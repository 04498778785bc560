package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row or column that a table shows: a category of a dimension, or the total of a group of them.
 *
 * @param places of the categories that it counts, in the dimension
 */
record Line(Category category, List<Integer> places) {
  /** Between the codes of nested variables. */
  static final String JOINT = "*";

  Line {
    places = List.copyOf(places);
  }

  boolean holds(int place) {
    return places.contains(place);
  }

  /** Those in this line by the first dimension of a cube, whose second is the line's. */
  CellCube of(CellCube cube, Dimension dimension) {
    return cube.keep(1, categories(dimension)::contains).margin(0);
  }

  /** Those in this line, of a cube of its dimension alone. */
  CellCube alone(CellCube cube, Dimension dimension) {
    return cube.keep(0, categories(dimension)::contains);
  }

  Set<Category> categories(Dimension dimension) {
    return places.stream().map(dimension.categories()::get).collect(Collectors.toSet());
  }

  /**
   * The lines of a dimension that a table shows, each group before what it is made of.
   *
   * @param margin a cube of the dimension alone
   */
  static List<Line> shown(CellCube margin, Dimension dimension, boolean withMissing) {
    List<Line> lines = new ArrayList<>();
    Map<List<Category>, List<Integer>> groups = groups(margin, dimension, withMissing);
    List<Category> open = List.of();
    for (int place : Shares.shown(margin, dimension, withMissing)) {
      Category category = dimension.categories().get(place);
      Nesting nesting = category.nesting();
      if (nesting != null) {
        for (int level = 1; level < nesting.depth(); level++) {
          List<Category> group = nesting.parts().subList(0, level);
          if (open.size() < level || !open.subList(0, level).equals(group)) {
            lines.add(
                new Line(group(group, nesting.depth()), groups.getOrDefault(group, List.of())));
          }
        }
        open = nesting.parts();
      }
      lines.add(new Line(category, List.of(place)));
    }
    return lines;
  }

  private static Map<List<Category>, List<Integer>> groups(
      CellCube margin, Dimension dimension, boolean withMissing) {
    Map<List<Category>, List<Integer>> groups = new LinkedHashMap<>();
    for (int place : Shares.shown(margin, dimension, withMissing)) {
      Nesting nesting = dimension.categories().get(place).nesting();
      for (int level = 1; nesting != null && level < nesting.depth(); level++) {
        groups
            .computeIfAbsent(nesting.parts().subList(0, level), g -> new ArrayList<>())
            .add(place);
      }
    }
    return groups;
  }

  private static Category group(List<Category> parts, int depth) {
    String[] codes = new String[depth];
    Arrays.fill(codes, "");
    for (int i = 0; i < parts.size(); i++) {
      codes[i] = parts.get(i).code();
    }
    return new Category(
        String.join(JOINT, codes),
        String.join(" · ", parts.stream().map(Category::label).toList()),
        null,
        true,
        new Nesting(parts, depth));
  }
}
