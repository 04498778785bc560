package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import no.kodebok.coding.tables.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * Hides what is of few in the table of a multiple-response set. Its items make up the responses; no
 * item has more respondents than there are.
 */
final class SetHiding {
  private final SetTable table;
  private final int threshold;
  private final Set<Integer> withheld = new HashSet<>();

  SetHiding(SetTable table, int threshold) {
    this.table = table;
    this.threshold = threshold;
  }

  /**
   * The table without what is of few.
   *
   * @return null if nothing less than all of it would have to be hidden
   */
  @Nullable Hidden run() {
    if (table.mentioned() > 0 && table.mentioned() < threshold) {
      return null;
    }
    List<boolean[]> columns = new ArrayList<>();
    Tally tally = Tally.NOTHING;
    for (int b = 0; b < table.blocks().size(); b++) {
      Parts cases = cases(table.blocks().get(b));
      columns.add(cases.hidden());
      if (cases.passes()) {
        tally = tally.plus(cases.tally());
      } else {
        withheld.add(b);
      }
    }
    if (Groups.summed(table)) {
      return withheld.isEmpty() ? summed(columns, tally) : null;
    }
    while (true) {
      SetNetwork built = new SetNetwork(table, columns, withheld);
      Protection.Outcome outcome = Protection.of(built.network(), threshold);
      if (outcome.unprotected().isEmpty()) {
        return Audit.passes(outcome)
            ? new Hidden(
                masked(built.items, built.cells, built.responses, columns, outcome.hidden()),
                tally.plus(Tally.of(outcome)).plus(new Tally(0, 0, withheld.size())))
            : null;
      }
      for (int edge : outcome.unprotected()) {
        int block = built.blockOf(edge);
        if (block < 0) {
          return null;
        }
        withheld.add(block);
      }
    }
  }

  private @Nullable Hidden summed(List<boolean[]> columns, Tally tally) {
    SetSums built = new SetSums(table, columns.isEmpty() ? new boolean[0] : columns.getFirst());
    SumProtection.Outcome outcome = SumProtection.of(built.system(), threshold);
    return built.isWhole() && outcome.passes()
        ? new Hidden(
            masked(
                built.items,
                List.<int[][]>of(built.cells),
                List.<int[]>of(built.responses),
                columns,
                outcome.hidden()),
            tally.plus(outcome.tally()))
        : null;
  }

  /** The respondents of the columns make up all with a mention, but for those without an answer. */
  private Parts cases(SetBlock block) {
    Network network = new Network();
    int total = network.node();
    long rest = table.mentioned();
    for (SetColumn column : block.columns()) {
      network.add(total, Network.GROUND, column.cases(), Edge.Kind.CELL);
      rest -= column.cases();
    }
    if (rest >= 0) {
      network.add(total, Network.GROUND, rest, Edge.Kind.UNPUBLISHED);
    } else {
      // One respondent may be in several columns: nothing ties these to each other.
      network = new Network();
      for (SetColumn column : block.columns()) {
        network.add(Network.GROUND, Network.GROUND, column.cases(), Edge.Kind.CELL);
      }
    }
    Protection.Outcome outcome = Protection.of(network, threshold);
    boolean[] hidden = new boolean[block.columns().size()];
    System.arraycopy(outcome.hidden(), 0, hidden, 0, hidden.length);
    return new Parts(
        hidden, outcome.unprotected().isEmpty() && Audit.passes(outcome), Tally.of(outcome));
  }

  private SetTable masked(
      int[] items,
      List<int[][]> edges,
      List<int[]> responses,
      List<boolean[]> columns,
      boolean[] hidden) {
    List<SetBlock> blocks = new ArrayList<>();
    for (int b = 0; b < table.blocks().size(); b++) {
      SetBlock block = table.blocks().get(b);
      List<SetColumn> made = new ArrayList<>();
      for (int j = 0; j < block.columns().size(); j++) {
        boolean all = withheld.contains(b) || columns.get(b)[j];
        made.add(column(block.columns().get(j), all, edges.get(b)[j], responses.get(b)[j], hidden));
      }
      blocks.add(new SetBlock(block.variable(), made, List.of()));
    }
    List<SetCell> cells = new ArrayList<>();
    for (int i = 0; i < table.cells().size(); i++) {
      cells.add(cell(table.cells().get(i), hidden[items[i]], false));
    }
    return new SetTable(
        table.head(),
        cells,
        table.mentioned(),
        table.answeredWeighted(),
        table.responses(),
        table.responsesWeighted(),
        table.ofAnswered(),
        blocks,
        new LinkedHashMap<>(),
        table.adjustment(),
        null,
        null);
  }

  private static SetColumn column(
      SetColumn column, boolean all, int[] edges, int sum, boolean[] hidden) {
    boolean responses = all || hidden[sum];
    List<SetCell> cells = new ArrayList<>();
    for (int i = 0; i < column.cells().size(); i++) {
      boolean gone = all || hidden[edges[i]];
      cells.add(cell(column.cells().get(i), gone, responses));
    }
    return new SetColumn(
        column.column(),
        cells,
        Kept.count(column.cases(), all),
        Kept.number(column.casesWeighted(), all),
        Kept.count(column.answered(), all),
        Kept.number(column.answeredWeighted(), all),
        Kept.count(column.responses(), responses),
        Kept.number(column.responsesWeighted(), responses));
  }

  private static SetCell cell(SetCell cell, boolean hidden, boolean responses) {
    return new SetCell(
        cell.row(),
        hidden ? Withheld.COUNT : cell.count(),
        Kept.number(cell.weighted(), hidden),
        Kept.number(cell.percentOfCases(), hidden),
        Kept.number(cell.percentOfAnswered(), hidden),
        Kept.number(cell.percentOfResponses(), hidden || responses));
  }
}
