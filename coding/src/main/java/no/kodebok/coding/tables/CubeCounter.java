package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts respondents by several lots of dimensions in one pass. Rows are taken in chunks of a fixed
 * size by as many threads as there are processors, and chunks are added up in their order, so that
 * sums do not depend on the machine. Within a chunk, lots of few cells are counted as one cube of
 * all their dimensions, from which each is summed up afterwards: what costs time is to add to a
 * cell, not to find it.
 */
final class CubeCounter {
  /** Rows of a chunk, unless a chunk would have more cells than rows. */
  private static final int CHUNK = 1 << 19;

  /** Rows whose places and weights stay in the nearest memory while all lots count them. */
  private static final int BLOCK = 1 << 11;

  /** Cells up to which lots are counted together. */
  private static final int TOGETHER = 1 << 14;

  /** Numbers of a cell: respondents, their weights, and the squares of these. */
  static final int STRIDE = 3;

  /** With fewer cells, neighbouring rows would often wait for each other's. */
  private static final int CROWDED = 64;

  /** With fewer rows sums keep what rounding loses from row to row, since time does not matter. */
  private static final int FEW = 1 << 15;

  private final Population population;
  private final List<List<Dimension>> wanted;
  private final List<Group> groups = new ArrayList<>();

  /** Lots that are counted together, by their places among the wanted. */
  private static final class Group {
    final List<Dimension> dimensions;
    final List<Integer> lots = new ArrayList<>();

    Group(List<Dimension> dimensions) {
      this.dimensions = dimensions;
    }

    int cells() {
      return Math.toIntExact(CellCube.cells(categories(dimensions)));
    }
  }

  CubeCounter(Population population, List<List<Dimension>> wanted) {
    this.population = population;
    this.wanted = wanted;
    for (int lot = 0; lot < wanted.size(); lot++) {
      join(lot);
    }
  }

  private static List<List<Category>> categories(List<Dimension> dimensions) {
    return dimensions.stream().map(Dimension::categories).toList();
  }

  /** Lets a lot into the group that has its dimensions, or grows least by them. */
  private void join(int lot) {
    Group best = null;
    List<Dimension> bestUnion = wanted.get(lot);
    long least = Long.MAX_VALUE;
    for (Group group : groups) {
      List<Dimension> union = new ArrayList<>(group.dimensions);
      wanted.get(lot).stream().filter(own -> !union.contains(own)).forEach(union::add);
      long before = size(group.dimensions);
      long after = size(union);
      if ((after <= TOGETHER || after == before) && after - before < least) {
        best = group;
        bestUnion = union;
        least = after - before;
      }
    }
    Group joined = new Group(bestUnion);
    if (best != null) {
      joined.lots.addAll(best.lots);
      groups.remove(best);
    }
    joined.lots.add(lot);
    groups.add(joined);
  }

  private static long size(List<Dimension> dimensions) {
    long cells = 1;
    for (Dimension dimension : dimensions) {
      cells = Math.min(cells * Math.max(dimension.categories().size(), 1), Integer.MAX_VALUE);
    }
    return cells;
  }

  /** The cubes in the order in which they are wanted. */
  List<CellCube> count() {
    int rows = Math.toIntExact(population.all());
    if (rows <= FEW) {
      return exactly();
    }
    int cells = groups.stream().mapToInt(Group::cells).sum();
    int chunk = Math.max(CHUNK, cells);
    int chunks = (rows + chunk - 1) / chunk;
    List<double[][]> counted =
        IntStream.range(0, chunks)
            .parallel()
            .mapToObj(i -> chunk(i * chunk, Math.min(chunk, rows - i * chunk)))
            .toList();
    CellCube[] cubes = new CellCube[wanted.size()];
    for (int g = 0; g < groups.size(); g++) {
      int at = g;
      sumUp(groups.get(g), counted.stream().map(parts -> parts[at]).toList(), cubes);
    }
    return Arrays.asList(cubes);
  }

  private List<CellCube> exactly() {
    BitSet counted = population.counted();
    List<CellCube> cubes = new ArrayList<>();
    for (List<Dimension> dimensions : wanted) {
      CellCube.Adder adder = new CellCube.Adder(categories(dimensions));
      int[] at = new int[dimensions.size()];
      for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
        for (int d = 0; d < at.length; d++) {
          at[d] = dimensions.get(d).place(row);
        }
        population.addTo(adder, at, row);
      }
      cubes.add(adder.cube());
    }
    return cubes;
  }

  /** The numbers of each group's cells, and of one more for those who do not count. */
  private double[][] chunk(int from, int rows) {
    double[][] sums = new double[groups.size()][];
    boolean plain = population.weighting().isPlain();
    for (int g = 0; g < sums.length; g++) {
      sums[g] =
          new double[halves(groups.get(g)) * (plain ? 1 : STRIDE) * (groups.get(g).cells() + 1)];
    }
    int[] places = new int[BLOCK];
    Weighting weighting = population.weighting();
    BitSet counted = population.counted();
    // Looked for anew only behind it: where nobody is left out, the next one is behind all rows.
    int clear = -1;
    for (int start = from; start < from + rows; start += BLOCK) {
      int number = Math.min(BLOCK, from + rows - start);
      if (clear < start) {
        clear = counted.nextClearBit(start);
      }
      boolean all = clear >= start + number;
      for (int g = 0; g < sums.length; g++) {
        place(groups.get(g), start, number, places);
        if (!all) {
          leaveOut(counted, start, number, places, groups.get(g).cells());
        }
        int second = halves(groups.get(g)) == 1 ? 0 : sums[g].length / 2;
        weighting.addTo(sums[g], second, places, start, number);
      }
    }
    return sums;
  }

  private static void place(Group group, int start, int number, int[] places) {
    int last = group.dimensions.size() - 1;
    if (last < 0) {
      Arrays.fill(places, 0, number, 0);
      return;
    }
    int scale = group.dimensions.get(last).categories().size();
    group.dimensions.get(last).places().putInto(places, start, number);
    for (int d = last - 1; d >= 0; d--) {
      Dimension dimension = group.dimensions.get(d);
      dimension.places().addTo(places, start, number, scale);
      scale *= dimension.categories().size();
    }
  }

  private static void leaveOut(BitSet counted, int start, int number, int[] places, int cells) {
    for (int row = counted.nextClearBit(start);
        row < start + number;
        row = counted.nextClearBit(row + 1)) {
      places[row - start] = cells;
    }
  }

  /** Few cells are there twice. */
  private static int halves(Group group) {
    return group.cells() < CROWDED ? 2 : 1;
  }

  /** Makes the cubes of a group's lots from the chunks. */
  private void sumUp(Group group, List<double[]> chunks, CellCube[] cubes) {
    boolean plain = population.weighting().isPlain();
    CellCube.Adder together = new CellCube.Adder(categories(group.dimensions));
    int cells = group.cells();
    int halves = halves(group);
    for (double[] sums : chunks) {
      for (int half = 0; half < halves; half++) {
        int start = half * sums.length / halves;
        for (int cell = 0; cell < cells; cell++) {
          int from = start + cell * (plain ? 1 : STRIDE);
          double count = sums[from];
          if (count > 0) {
            together.add(
                cell, (long) count, plain ? count : sums[from + 1], plain ? count : sums[from + 2]);
          }
        }
      }
    }
    CellCube cube = together.cube();
    for (int lot : group.lots) {
      int[] kept = wanted.get(lot).stream().mapToInt(group.dimensions::indexOf).toArray();
      cubes[lot] = cube.onto(kept);
    }
  }
}
