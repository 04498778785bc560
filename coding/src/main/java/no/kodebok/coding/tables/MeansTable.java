package no.kodebok.coding.tables;

import java.util.List;
import java.util.SequencedMap;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Means of a measured variable, for all and by the categories of others.
 *
 * @param total of all in the percent base
 * @param waves how the mean changes between waves; null where they are not compared
 */
public record MeansTable(
    TableHead head, List<MeanBlock> blocks, Mean total, @Nullable WaveComparison waves)
    implements Table {
  public MeansTable {
    blocks = List.copyOf(blocks);
  }

  /**
   * The means by one variable.
   *
   * @param means column by column, the total of those in a column last
   * @param statistics null where fewer than two columns have anybody in them
   */
  public record MeanBlock(
      TableVariable variable,
      List<Mean> means,
      Base base,
      @Nullable SequencedMap<Statistic, Measure> statistics) {
    public MeanBlock {
      means = List.copyOf(means);
    }
  }
}
