package no.kodebok.coding.tables.checks;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableLayout;

/**
 * Holds every percent of a table, as it is laid out for all readers, against the counts that stand
 * beside it.
 *
 * @param checked number of percents
 * @param faults those that are not the share of their counts
 * @param notes on sums of rounded percents that are not 100
 */
public record PercentCheck(int checked, List<Fault> faults, List<String> notes) {
  private static final double EXACT = 1e-9;

  public PercentCheck {
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /**
   * A percent that is not what it should be.
   *
   * @param row label of its line
   * @param column from 1
   */
  public record Fault(String row, int column, double percent, long count, long base) {}

  /** Goes through a table; weighted percents are of sums and have no counts to be held against. */
  public static PercentCheck of(Table table, Messages messages) {
    int checked = 0;
    List<Fault> faults = new ArrayList<>();
    for (TableGrid.Line line : TableLayout.of(table, messages).lines()) {
      for (int column = 0; column < line.figures().size(); column++) {
        if (line.figures().get(column) instanceof Figure.Percent percent && percent.base() > 0) {
          checked++;
          double exact = 100.0 * percent.count() / percent.base();
          if (!(Math.abs(percent.value() - exact) <= EXACT * Math.max(1, exact))) {
            faults.add(
                new Fault(
                    line.label(), column + 1, percent.value(), percent.count(), percent.base()));
          }
        }
      }
    }
    List<String> notes =
        table.head().notes().stream()
            .filter(note -> messages.says("note.sum", note) || messages.says("note.sums", note))
            .toList();
    return new PercentCheck(checked, faults, notes);
  }
}
