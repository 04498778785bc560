package no.kodebok.coding.tables;

import java.util.Arrays;
import java.util.function.IntPredicate;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.tables.Precision.Part;
import no.kodebok.coding.tables.statistics.Moments;
import no.kodebok.coding.tables.statistics.Quartiles;
import org.jspecify.annotations.Nullable;

/** Makes means of a variable's values: numbers, or the codes of an ordered scale. */
final class Means {
  private final Dimension rows;
  private final Precision precision;
  private final double[] values;
  private final boolean quartiles;

  /**
   * Of a variable.
   *
   * @param columns the other variable of the table, where it has one
   * @throws KodebokException if it has no order, or a value that is no number
   */
  Means(Material material, Dimension rows, Dimension... columns) {
    this.rows = rows;
    // Quartiles of few come near to being the answers of single people.
    this.quartiles = material.weight() == null && !material.request().hide();
    Dimension[] answers = Arrays.copyOf(columns, columns.length + 1);
    answers[columns.length] = rows;
    this.precision = new Precision(material, answers);
    String name = rows.field().variable().name();
    Scale scale = rows.field().variable().scale();
    if (scale != Scale.INTERVAL && scale != Scale.ORDINAL) {
      throw new KodebokException(
          TableReason.NO_MEANS.with(name),
          "The variable \""
              + name
              + "\" is "
              + scale.id()
              + ", and its values have no mean. Leave --show means out, or give it another scale "
              + "in the questionnaire.");
    }
    values = new double[rows.categories().size()];
    for (int i = 0; i < values.length; i++) {
      Category category = rows.categories().get(i);
      values[i] = category.missing() == null ? number(name, category) : Double.NaN;
    }
  }

  private static double number(String name, Category category) {
    return Numbers.parse(category.code())
        .orElseThrow(() ->
            new KodebokException(
                TableReason.VALUE_NOT_NUMBER.with(name, category.code()),
                "The variable \""
                    + name
                    + "\" has the value \""
                    + category.code()
                    + "\", which is not a number, so it has no mean."));
  }

  /** The value of a row; NaN where it has none. */
  double value(int row) {
    return values[rows.place(row)];
  }

  /** Whether a category has a value. */
  boolean hasValue(Category category) {
    return category.missing() == null;
  }

  /**
   * The mean of one column.
   *
   * @param counts of all rows' categories, those of the column only
   * @param inColumn whether a respondent is in the column
   */
  Mean of(@Nullable Category column, CellCube counts, IntPredicate inColumn) {
    CellCube valued = counts.keep(0, this::hasValue);
    double[] own = new double[valued.categories(0).size()];
    double[] weights = new double[own.length];
    int at = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        own[at] = values[i];
        weights[at] = valued.weighted(at);
        at++;
      }
    }
    Part base =
        Part.of(valued, row -> inColumn.test(row) && !Double.isNaN(values[rows.place(row)]));
    Moments moments = Moments.of(own, weights);
    double error =
        precision.meanError(moments.mean(), moments.error(), base, row -> values[rows.place(row)]);
    return new Mean(
        column,
        valued.count(),
        valued.weighted(),
        moments.mean(),
        moments.deviation(),
        median(own, weights),
        quartiles && valued.count() > 0 ? Quartiles.of(own, weights) : null,
        error,
        precision.meanInterval(moments.mean(), error, base),
        precision.designEffect(error, moments.squares() / moments.n(), base));
  }

  private static double median(double[] values, double[] weights) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
    double half = Sum.of(weights) / 2;
    Sum sofar = new Sum();
    for (int i = 0; i < order.length; i++) {
      sofar.add(weights[order[i]]);
      if (weights[order[i]] > 0 && sofar.value() == half) {
        for (int next = i + 1; next < order.length; next++) {
          if (weights[order[next]] > 0) {
            return (values[order[i]] + values[order[next]]) / 2;
          }
        }
      }
      if (weights[order[i]] > 0 && sofar.value() >= half) {
        return values[order[i]];
      }
    }
    return Double.NaN;
  }
}
