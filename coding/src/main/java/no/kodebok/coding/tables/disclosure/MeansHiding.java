package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.MeansTable.MeanBlock;
import org.jspecify.annotations.Nullable;

/** Hides the means of few, and others with them: what all have in common would give them away. */
final class MeansHiding {
  private final MeansTable table;
  private final int threshold;
  private Tally tally = Tally.NOTHING;

  MeansHiding(MeansTable table, int threshold) {
    this.table = table;
    this.threshold = threshold;
  }

  /**
   * The table without what is of few.
   *
   * @return null if nothing less than all of it would have to be hidden
   */
  @Nullable Hidden run() {
    long all = table.total().n();
    if (all > 0 && all < threshold) {
      return null;
    }
    List<MeanBlock> blocks = new ArrayList<>();
    for (MeanBlock block : table.blocks()) {
      MeanBlock hidden = block(block);
      if (hidden == null && table.blocks().size() == 1) {
        return null;
      }
      blocks.add(hidden == null ? withheld(block) : hidden);
    }
    // Changes between waves are differences of the means: they would give hidden ones away.
    return new Hidden(
        new MeansTable(table.head(), blocks, table.total(), tally.any() ? null : table.waves()),
        tally);
  }

  private @Nullable MeanBlock block(MeanBlock block) {
    List<Mean> groups = block.means().subList(0, block.means().size() - 1);
    long total = block.means().getLast().n();
    Parts parts = Parts.of(groups.stream().mapToLong(Mean::n).toArray(), threshold);
    if (!parts.passes() || (total > 0 && total < threshold)) {
      tally = tally.plus(new Tally(0, 0, 1));
      return null;
    }
    if (!parts.any()) {
      return block;
    }
    tally = tally.plus(parts.tally());
    List<Mean> means = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      means.add(parts.hidden()[i] ? Kept.mean(groups.get(i), true) : groups.get(i));
    }
    means.add(block.means().getLast());
    return new MeanBlock(
        block.variable(), means, block.base(), Kept.statistics(block.statistics()));
  }

  private static MeanBlock withheld(MeanBlock block) {
    return new MeanBlock(
        block.variable(),
        block.means().stream().map(mean -> Kept.mean(mean, true)).toList(),
        Kept.BASE,
        Kept.statistics(block.statistics()));
  }
}
