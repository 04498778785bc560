package no.kodebok.coding.tables;

import java.util.BitSet;
import java.util.List;

/**
 * The respondents that a table is about: those who pass the filter, each with a weight.
 *
 * @param counted the rows that pass the filter and have a usable weight
 * @param passed number of respondents that pass the filter
 * @param all number of respondents there are
 * @param excludedByWeight rows that pass the filter but have no usable weight
 */
record Population(
    JoinedColumns columns,
    BitSet counted,
    Weighting weighting,
    long passed,
    long all,
    long excludedByWeight) {

  /** Counts them by these dimensions. */
  CellCube cube(Dimension... dimensions) {
    return cubes(List.of(List.of(dimensions))).getFirst();
  }

  /** Counts them by several lots of dimensions, in one pass. */
  List<CellCube> cubes(List<List<Dimension>> wanted) {
    return new CubeCounter(this, wanted).count();
  }

  /** Adds the respondents of a row to a cell. */
  void addTo(CellCube.Adder adder, int[] at, int row) {
    long times = weighting.times(row);
    double weight = weighting.weight(row);
    adder.add(at, times, times * weight, times * weight * weight);
  }

  /** Number of respondents in these rows. */
  long respondents(BitSet rows) {
    long sum = 0;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      sum += counted.get(row) ? weighting.times(row) : 0;
    }
    return sum;
  }
}
