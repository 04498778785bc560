package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters for columns, by which a cell says which columns its share is larger than: those of which
 * the test of the two columns in its row says so.
 */
public final class Letters {
  private static final int ALPHABET = 26;

  private final Map<Category, String> ofColumn = new LinkedHashMap<>();
  private final Map<Category, Map<Category, List<String>>> larger = new LinkedHashMap<>();

  private Letters(List<Category> columns, List<ColumnTest> tests) {
    if (tests.isEmpty()) {
      return;
    }
    for (Category column : columns) {
      if (column.inBase() && !column.isGroup()) {
        ofColumn.put(column, letter(ofColumn.size()));
      }
    }
    for (ColumnTest test : tests) {
      if (test.differs()) {
        boolean firstIsMore = test.test().z() > 0;
        Category more = firstIsMore ? test.first() : test.second();
        Category less = firstIsMore ? test.second() : test.first();
        larger
            .computeIfAbsent(test.row(), row -> new LinkedHashMap<>())
            .computeIfAbsent(more, column -> new ArrayList<>())
            .add(ofColumn.getOrDefault(less, ""));
      }
    }
  }

  /** Of the columns of one variable in their order; none where they were not compared. */
  public static Letters of(List<Category> columns, List<ColumnTest> tests) {
    return new Letters(columns, tests);
  }

  /** Of the columns of a cross table's variable. */
  public static Letters of(CrossTable.ColumnBlock block) {
    return of(block.categories(), block.summary().tests());
  }

  /** Of the columns of a set's block. */
  public static Letters of(SetTable.SetBlock block) {
    return of(block.columns().stream().map(SetTable.SetColumn::column).toList(), block.tests());
  }

  /** a, b, … z, aa, ab, … */
  private static String letter(int number) {
    String last = String.valueOf((char) ('a' + number % ALPHABET));
    return number < ALPHABET ? last : letter(number / ALPHABET - 1) + last;
  }

  /** Whether columns were compared. */
  public boolean isEmpty() {
    return ofColumn.isEmpty();
  }

  /** The letter of a column; empty where it has none. */
  public String of(Category column) {
    return ofColumn.getOrDefault(column, "");
  }

  /** The letters of the columns that the share is larger than, in their order. */
  public List<String> of(Category row, Category column) {
    return larger.getOrDefault(row, Map.of()).getOrDefault(column, List.of()).stream()
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
        .toList();
  }
}
