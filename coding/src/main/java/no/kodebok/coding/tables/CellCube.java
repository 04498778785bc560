package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Counts of respondents by one or more dimensions: for every combination of categories the number
 * of respondents n, the sum of their weights Σw and of the squares Σw². All tables and statistics
 * are functions of such cubes. Kinds of missing are categories like others. The same numbers can be
 * had from a database as {@code SELECT dimensions, COUNT(*), SUM(w), SUM(w*w) … GROUP BY
 * dimensions}.
 */
public final class CellCube {
  private final List<List<Category>> dimensions;
  private final long[] counts;
  private final double[] weights;
  private final double[] squares;

  private CellCube(
      List<List<Category>> dimensions, long[] counts, double[] weights, double[] squares) {
    this.dimensions = dimensions;
    this.counts = counts;
    this.weights = weights;
    this.squares = squares;
  }

  /** Number of cells that these dimensions span. */
  static long cells(List<List<Category>> dimensions) {
    long cells = 1;
    for (List<Category> categories : dimensions) {
      cells = Math.multiplyExact(cells, categories.size());
    }
    return cells;
  }

  public List<Category> categories(int dimension) {
    return dimensions.get(dimension);
  }

  /** Number of respondents, unweighted. */
  public long count(int... at) {
    return counts[place(at)];
  }

  /** Sum of the respondents' weights. */
  public double weighted(int... at) {
    return weights[place(at)];
  }

  /** Number of all respondents, unweighted. */
  public long count() {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Sum of all weights. */
  public double weighted() {
    return Sum.of(weights);
  }

  /** Sum of the squares of a cell's weights. */
  double squares(int... at) {
    return squares[place(at)];
  }

  /** Sum of the squares of all weights. */
  double squares() {
    return Sum.of(squares);
  }

  /** Kish's effective number of respondents, (Σw)²/Σw²; NaN where there are none. */
  public double effective() {
    double sum = weighted();
    return sum * sum / Sum.of(squares);
  }

  /** The cube without the categories of a dimension that fail the test. */
  public CellCube keep(int dimension, Predicate<Category> test) {
    List<Category> old = dimensions.get(dimension);
    int[] newPlace = new int[old.size()];
    List<Category> kept = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      newPlace[i] = test.test(old.get(i)) ? kept.size() : -1;
      if (newPlace[i] >= 0) {
        kept.add(old.get(i));
      }
    }
    List<List<Category>> shape = new ArrayList<>(dimensions);
    shape.set(dimension, List.copyOf(kept));
    Adder adder = new Adder(shape);
    int[] at = new int[dimensions.size()];
    for (int place = 0; place < counts.length; place++) {
      locate(place, at);
      at[dimension] = newPlace[at[dimension]];
      if (at[dimension] >= 0) {
        adder.add(at, counts[place], weights[place], squares[place]);
      }
    }
    return adder.cube();
  }

  /** The cube of one dimension alone, summed over the others. */
  public CellCube margin(int dimension) {
    return onto(dimension);
  }

  /** The cube of some dimensions in this order, summed over the others. */
  CellCube onto(int... kept) {
    Adder adder = new Adder(Arrays.stream(kept).mapToObj(dimensions::get).toList());
    int[] at = new int[dimensions.size()];
    int[] own = new int[kept.length];
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] > 0) {
        locate(place, at);
        for (int d = 0; d < kept.length; d++) {
          own[d] = at[kept[d]];
        }
        adder.add(own, counts[place], weights[place], squares[place]);
      }
    }
    return adder.cube();
  }

  private int place(int[] at) {
    return place(dimensions, at);
  }

  private static int place(List<List<Category>> dimensions, int[] at) {
    int place = 0;
    for (int d = 0; d < at.length; d++) {
      place = place * dimensions.get(d).size() + at[d];
    }
    return place;
  }

  private void locate(int place, int[] at) {
    int rest = place;
    for (int d = at.length - 1; d >= 0; d--) {
      int size = dimensions.get(d).size();
      at[d] = rest % size;
      rest /= size;
    }
  }

  /** Fills a cube. */
  static final class Adder {
    private final List<List<Category>> dimensions;
    private final long[] counts;
    // Sums with what rounding lost, see Sum; arrays, since there may be a million cells.
    private final double[] weights;
    private final double[] weightsLost;
    private final double[] squares;
    private final double[] squaresLost;

    Adder(List<List<Category>> dimensions) {
      this.dimensions = List.copyOf(dimensions);
      int cells = Math.toIntExact(cells(dimensions));
      counts = new long[cells];
      weights = new double[cells];
      weightsLost = new double[cells];
      squares = new double[cells];
      squaresLost = new double[cells];
    }

    /** Adds respondents to a cell. */
    void add(int[] at, long count, double weight, double square) {
      add(place(dimensions, at), count, weight, square);
    }

    /** Adds respondents to the cell of this number, the last dimension running fastest. */
    void add(int place, long count, double weight, double square) {
      counts[place] += count;
      accumulate(weights, weightsLost, place, weight);
      accumulate(squares, squaresLost, place, square);
    }

    private static void accumulate(double[] sums, double[] lost, int place, double value) {
      double sum = sums[place];
      double next = sum + value;
      lost[place] += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
      sums[place] = next;
    }

    CellCube cube() {
      double[] exactWeights = new double[counts.length];
      double[] exactSquares = new double[counts.length];
      for (int i = 0; i < counts.length; i++) {
        exactWeights[i] = weights[i] + weightsLost[i];
        exactSquares[i] = squares[i] + squaresLost[i];
      }
      return new CellCube(dimensions, counts.clone(), exactWeights, exactSquares);
    }
  }
}
