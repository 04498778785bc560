package no.kodebok.coding.aggregates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.aggregates.TableLayout.RowKind;
import no.kodebok.coding.model.AggregateTable;

/**
 * What a total may be the sum of. Published tables do not say it: parts stand above or below their
 * total, under subtotals or in sections that each add up. Every way is one choice, which may be
 * several sets of parts.
 */
final class PartSets {
  private PartSets() {}

  /** The choices for a total row, the most natural first. */
  static List<List<List<Integer>>> ofRow(TableLayout layout, int rows, int total) {
    Set<List<List<Integer>>> choices = new LinkedHashSet<>();
    one(choices, near(layout, rows, total, -1));
    one(choices, near(layout, rows, total, 1));
    one(choices, all(layout, 0, total, RowKind.PART));
    one(choices, all(layout, total + 1, rows, RowKind.PART));
    one(choices, all(layout, 0, rows, RowKind.PART));
    one(choices, all(layout, 0, total, RowKind.TOTAL));
    one(choices, all(layout, total + 1, rows, RowKind.TOTAL));
    List<List<Integer>> sections = sections(layout, rows);
    if (sections.size() > 1) {
      choices.add(sections);
    }
    return List.copyOf(choices);
  }

  private static void one(Set<List<List<Integer>>> choices, List<Integer> parts) {
    if (parts.size() > 1) {
      choices.add(List.of(parts));
    }
  }

  /** Parts that follow each other next to the total, up to another total or a heading. */
  private static List<Integer> near(TableLayout layout, int rows, int total, int step) {
    List<Integer> parts = new ArrayList<>();
    for (int row = total + step; row >= 0 && row < rows; row += step) {
      RowKind kind = layout.row(row);
      if (kind == RowKind.TOTAL || kind == RowKind.SECTION) {
        break;
      }
      if (kind == RowKind.PART) {
        parts.add(row);
      }
    }
    return parts.stream().sorted().toList();
  }

  private static List<Integer> all(TableLayout layout, int from, int to, RowKind kind) {
    List<Integer> parts = new ArrayList<>();
    for (int row = from; row < to; row++) {
      if (layout.row(row) == kind) {
        parts.add(row);
      }
    }
    return parts;
  }

  /** The parts under each heading. */
  static List<List<Integer>> sections(TableLayout layout, int rows) {
    List<List<Integer>> sections = new ArrayList<>();
    List<Integer> section = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      if (layout.row(row) == RowKind.SECTION) {
        section = new ArrayList<>();
      } else if (layout.row(row) == RowKind.PART) {
        if (section.isEmpty()) {
          sections.add(section);
        }
        section.add(row);
      }
    }
    return sections.stream().filter(parts -> parts.size() > 1).map(List::copyOf).toList();
  }

  /** The choices for a total column, which hold only columns of its own kind. */
  static List<List<List<Integer>>> ofColumn(AggregateTable table, TableLayout layout, int total) {
    Set<List<List<Integer>>> choices = new LinkedHashSet<>();
    List<Integer> left = new ArrayList<>();
    for (int column = total - 1; column >= table.labelColumns(); column--) {
      if (layout.column(column) != layout.column(total) || layout.isTotal(column)) {
        break;
      }
      left.addFirst(column);
    }
    List<Integer> sameTop = new ArrayList<>();
    List<Integer> sameBelow = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    List<String> own = table.headings(total);
    for (int column = table.labelColumns(); column < table.width(); column++) {
      if (layout.column(column) != layout.column(total) || layout.isTotal(column)) {
        continue;
      }
      List<String> headings = table.headings(column);
      all.add(column);
      if (own.size() > 1 && headings.size() > 1) {
        if (headings.getFirst().equals(own.getFirst())) {
          sameTop.add(column);
        }
        if (headings.getLast().equals(own.getLast())) {
          sameBelow.add(column);
        }
      }
    }
    one(choices, sameTop);
    one(choices, sameBelow);
    one(choices, left);
    one(choices, all);
    return List.copyOf(choices);
  }
}
