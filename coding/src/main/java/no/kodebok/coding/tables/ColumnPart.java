package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the columns that stand side by side: all categories of a dimension, or an item of a set,
 * whose dimension says who mentioned it.
 *
 * @param only the lines of an item; null for those that the dimension has
 */
record ColumnPart(Dimension dimension, @Nullable List<Line> only) {
  /** The columns of one variable, or one part for each item of a set. */
  static List<ColumnPart> of(Material material, RowItem column) {
    if (column instanceof RowItem.WholeSet set) {
      SetItems items = SetItems.of(material, set, Material.MOST_COLUMNS, "columns");
      List<ColumnPart> parts = new ArrayList<>();
      for (int item = 0; item < items.categories().size(); item++) {
        parts.add(part(items.dimension(item), 0));
      }
      parts.add(part(items.dimension(-1), 1));
      return parts;
    }
    return List.of(
        new ColumnPart(
            material.dimension(column.single().orElseThrow(), Material.MOST_COLUMNS, "columns"),
            null));
  }

  private static ColumnPart part(Dimension dimension, int place) {
    return new ColumnPart(
        dimension, List.of(new Line(dimension.categories().get(place), List.of(place))));
  }

  /** The lines to show. */
  List<Line> lines(CellCube margin, boolean withMissing) {
    List<Line> own = only;
    return own == null ? Line.shown(margin, dimension, withMissing) : own;
  }
}
