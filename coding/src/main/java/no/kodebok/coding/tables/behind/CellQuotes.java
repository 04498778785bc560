package no.kodebok.coding.tables.behind;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.QuoteRequest;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.quotes.QuoteSheets;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * The passages behind a cell of a table whose rows are codes. They are of the cases that the cell
 * counts, and so as protected as its figure: where that is hidden, they are not shown.
 */
public final class CellQuotes {
  private CellQuotes() {}

  /**
   * A column of the table.
   *
   * @param variable its name as the table has it
   * @param code of the answer
   */
  public record Column(String variable, String code) {}

  /**
   * The quotes behind a cell.
   *
   * @param request for the table, as it is shown
   * @param row path of the code
   * @param column null for everybody
   * @throws KodebokException if the figure is hidden, or the table has no such cell
   */
  public static QuoteSheet of(
      ProjectReader project,
      TableRequest request,
      CodePath row,
      @Nullable Column column,
      Language language) {
    long count =
        TableMaker.make(project, request, language) instanceof SetTable table
            ? count(table, row, column).orElse(-1)
            : -1;
    if (count == -1) {
      throw new KodebokException(
          CellReason.NO_SUCH_CELL.with(row),
          "The table has no cell of the code \"" + row + "\" in that column.");
    }
    if (Withheld.is(count)) {
      throw new KodebokException(
          CellReason.CELL_HIDDEN.with(row),
          "The cell of \""
              + row
              + "\" is hidden, since too few are in it or it would give away another. What they "
              + "said is not shown either.");
    }
    return QuoteSheets.make(project, new QuoteRequest(row, where(request, column), null, language));
  }

  private static OptionalLong count(SetTable table, CodePath row, @Nullable Column column) {
    if (column == null) {
      return of(table.cells(), row);
    }
    for (SetBlock block : table.blocks()) {
      for (SetColumn one : block.columns()) {
        Category category = one.column();
        if (block.variable().name().equals(column.variable())
            && category.code().equals(column.code())) {
          return of(one.cells(), row);
        }
      }
    }
    return OptionalLong.empty();
  }

  private static OptionalLong of(List<SetCell> cells, CodePath row) {
    return cells.stream()
        .filter(cell -> cell.row().code().equals(row.toString()))
        .mapToLong(SetCell::count)
        .findFirst();
  }

  /** Who is in the table, and in the column. */
  private static @Nullable String where(TableRequest request, @Nullable Column column) {
    List<String> conditions = new ArrayList<>();
    if (request.filter() != null) {
      conditions.add("(" + request.filter() + ")");
    }
    if (column != null) {
      conditions.add(quoted(column.variable()) + " = " + quoted(column.code()));
    }
    return conditions.isEmpty() ? null : String.join(" and ", conditions);
  }

  /** No word of a filter can have quotation marks inside. */
  private static String quoted(String word) {
    return '"' + word.replace("\"", "") + '"';
  }
}
