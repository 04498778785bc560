package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How respondents ranked the items of a set.
 *
 * @param ranks number of ranks that can be given
 * @param items in the order of the table's
 */
public record Ranks(int ranks, List<ItemRanks> items) {
  public Ranks {
    items = List.copyOf(items);
  }

  /**
   * One item.
   *
   * @param counts respondents by the rank that they give it, the first rank first
   * @param weighted the same, weighted
   * @param ranked respondents who give it any rank
   * @param mean of their ranks, weighted where there is a weight; NaN where there is nobody
   */
  public record ItemRanks(List<Long> counts, List<Double> weighted, long ranked, double mean) {
    public ItemRanks {
      counts = List.copyOf(counts);
      weighted = List.copyOf(weighted);
    }
  }

  static Ranks count(Material material, SetItems items) {
    int ranks = items.ranks();
    List<Category> places =
        IntStream.rangeClosed(1, ranks)
            .mapToObj(rank -> new Category(String.valueOf(rank), "", null, true))
            .toList();
    CellCube.Adder adder = new CellCube.Adder(List.of(items.categories(), places));
    Population population = material.population();
    BitSet counted = population.counted();
    int[] given = new int[items.categories().size()];
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      items.ranked(row, given);
      for (int item = 0; item < given.length; item++) {
        if (given[item] > 0) {
          population.addTo(adder, new int[] {item, given[item] - 1}, row);
        }
      }
    }
    CellCube cube = adder.cube();
    List<ItemRanks> made = new ArrayList<>();
    for (int item = 0; item < given.length; item++) {
      made.add(of(cube, item, ranks));
    }
    return new Ranks(ranks, made);
  }

  private static ItemRanks of(CellCube cube, int item, int ranks) {
    List<Long> counts = new ArrayList<>();
    List<Double> weighted = new ArrayList<>();
    Sum all = new Sum();
    Sum sum = new Sum();
    for (int rank = 0; rank < ranks; rank++) {
      counts.add(cube.count(item, rank));
      double weight = cube.weighted(item, rank);
      weighted.add(weight);
      all.add(weight);
      sum.add(weight * (rank + 1));
    }
    return new ItemRanks(
        counts,
        weighted,
        counts.stream().mapToLong(Long::longValue).sum(),
        sum.value() / all.value());
  }
}
