package no.kodebok.coding.framework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Cases by codes, and what each case says on each code.
 *
 * @param where the filter that the cases passed, or null
 * @param shown names of the variables that stand beside the cases
 * @param columns the codes
 * @param rows the cases
 * @param without how many cases that pass have no text and nothing said, and are left out
 * @param answersOnly how many say something in answers to open questions only, and are left out
 * @param unbound how many interviews belong to no case, so that nothing of them is shown
 */
public record FrameworkMatrix(
    @Nullable String where,
    List<String> shown,
    List<Column> columns,
    List<Row> rows,
    int without,
    int answersOnly,
    int unbound,
    Language language) {
  public FrameworkMatrix {
    shown = List.copyOf(shown);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A code.
   *
   * @param path with its children, where it has any
   * @param cases how many of the rows say something on it
   */
  public record Column(UUID code, String path, int cases) {}

  /**
   * A case.
   *
   * @param variables labels of its answers to the shown variables, by name
   * @param cells one for each code
   */
  public record Row(UUID caseId, String name, Map<String, String> variables, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a case says on a code.
   *
   * @param summary in the researcher's words; empty where nobody wrote one
   * @param quotes those that are shown
   * @param passages how many there are
   */
  public record Cell(String summary, List<Quote> quotes, int passages) {
    public Cell {
      quotes = List.copyOf(quotes);
    }
  }
}
