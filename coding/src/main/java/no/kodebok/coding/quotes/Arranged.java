package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that one question has, in order, kept so that the next part of them is at hand. */
record Arranged(
    QuoteFilter filter,
    QuoteGrouping grouping,
    Folding folding,
    Set<String> counted,
    List<Row> rows,
    QuoteCounts counts) {
  boolean isFor(
      QuoteFilter other,
      QuoteGrouping otherGrouping,
      Folding otherFolding,
      Set<String> otherCounted) {
    return folding == otherFolding
        && grouping.equals(otherGrouping)
        && filter.equals(other)
        && counted.equals(otherCounted);
  }

  /** A passage under a code, or with all its codes. */
  record Row(Group group, QuotePassage passage, @Nullable UUID code, List<Row> like) {}

  /** Rows that stand together. */
  static final class Group {
    private final String label;
    private final List<Row> rows = new ArrayList<>(1);
    private final Map<Integer, Integer> byFold = new HashMap<>();

    Group(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    List<Row> rows() {
      return rows;
    }

    /**
     * Adds a passage.
     *
     * @param fold the same for passages that are shown as one; negative for one alone
     */
    void add(QuotePassage passage, @Nullable UUID code, int fold) {
      Row row = new Row(this, passage, code, new ArrayList<>(0));
      Integer at = fold < 0 ? null : byFold.putIfAbsent(fold, rows.size());
      if (at == null) {
        rows.add(row);
        return;
      }
      Row shown = rows.get(at);
      if (passage.chosen() != null && shown.passage().chosen() == null) {
        // What is chosen stands for the others.
        row.like().addAll(shown.like());
        shown.like().clear();
        row.like().add(shown);
        rows.set(at, row);
      } else {
        shown.like().add(row);
      }
    }
  }
}
