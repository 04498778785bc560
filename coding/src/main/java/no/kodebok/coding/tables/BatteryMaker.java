package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.tables.BatteryTable.BatteryCell;
import no.kodebok.coding.tables.BatteryTable.BatteryItem;
import no.kodebok.coding.tables.Precision.Part;
import no.kodebok.coding.tables.statistics.Measure;
import no.kodebok.coding.tables.statistics.RelatedTests;
import no.kodebok.coding.tables.statistics.Reliability;
import org.jspecify.annotations.Nullable;

/** Makes tables of batteries. */
final class BatteryMaker {
  private final Material material;
  private final RowItem.WholeSet set;
  private final List<Dimension> dimensions;

  BatteryMaker(Material material, RowItem.WholeSet set) {
    this.material = material;
    this.set = set;
    this.dimensions =
        new BatteryScale(
                material,
                set.fields().stream()
                    .map(field -> material.dimension(field, Material.MOST_COLUMNS, "columns"))
                    .toList())
            .dimensions();
  }

  BatteryTable make() {
    if (!material.columns().isEmpty()) {
      throw new KodebokException(
          TableReason.BATTERY_NOT_CROSSED.with(set.set().name()),
          "\""
              + set.set().name()
              + "\" is a battery and cannot be crossed as a whole. Make a table of each of its "
              + "variables.");
    }
    if (dimensions.isEmpty()) {
      throw new KodebokException(
          TableReason.SET_EMPTY.with(set.set().name()),
          "The set \"" + set.set().name() + "\" has no variables.");
    }
    List<Category> values = values();
    boolean hasMeans = dimensions.stream().allMatch(BatteryMaker::isScale);
    Notes notes = new Notes(material);
    List<BatteryItem> items = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      items.add(item(dimension, values, hasMeans));
    }
    SequencedMap<Statistic, Measure> statistics = new LinkedHashMap<>();
    Reliability reliability = hasMeans ? reliability() : null;
    if (reliability != null && wants(Statistic.CRONBACH_ALPHA)) {
      statistics.put(Statistic.CRONBACH_ALPHA, Measure.of(reliability.alpha()));
    }
    related(hasMeans, statistics);
    dichotomies(values, statistics);

    Base base = items.getFirst().base();
    notes.add("note.battery", dimensions.getFirst().field().variable().name());
    notes.common(new RowItem.OneVariable(dimensions.getFirst().field()), base);
    wordings(notes);
    SetStatistics.notes(notes, statistics);
    if (reliability != null) {
      notes.add("note.reliability", reliability.n());
      against(reliability, notes);
    }
    notes.small(items.stream().flatMap(i -> i.cells().stream()).mapToLong(BatteryCell::count));
    return new BatteryTable(
        Heads.of(material, base, set.set().label(), notes),
        values,
        items,
        reliability,
        Descriptive.of(material, statistics));
  }

  private boolean wants(Statistic statistic) {
    return material.request().statistics().contains(statistic);
  }

  private static boolean isScale(Dimension dimension) {
    Scale scale = dimension.field().variable().scale();
    return (scale == Scale.ORDINAL || scale == Scale.INTERVAL)
        && dimension.categories().stream()
            .allMatch(c -> c.missing() != null || Numbers.parse(c.code()).isPresent());
  }

  /** The answers that all have; where one has an answer of its own, they are no battery. */
  private List<Category> values() {
    List<Category> values = inBase(dimensions.getFirst());
    List<String> codes = values.stream().map(Category::code).toList();
    for (Dimension other : dimensions) {
      boolean sameScale =
          other.field().variable().scale() == dimensions.getFirst().field().variable().scale();
      if (!sameScale || !inBase(other).stream().map(Category::code).toList().equals(codes)) {
        String first = dimensions.getFirst().field().variable().name();
        String name = other.field().variable().name();
        throw new KodebokException(
            TableReason.BATTERY_MIXED.with(set.set().name(), first, name),
            "The battery \""
                + set.set().name()
                + "\" mixes scales: \""
                + first
                + "\" and \""
                + name
                + "\" have "
                + (sameScale ? "different values" : "different scales")
                + ". Make a table of each, or take one out of the battery.");
      }
    }
    return values;
  }

  private static List<Category> inBase(Dimension dimension) {
    return dimension.categories().stream().filter(Category::inBase).toList();
  }

  private BatteryItem item(Dimension dimension, List<Category> values, boolean hasMeans) {
    CellCube counts = material.population().cube(dimension);
    CellCube valid = counts.keep(0, Category::inBase);
    Precision precision = new Precision(material, dimension);
    Part all = Part.of(valid, row -> dimension.categories().get(dimension.place(row)).inBase());
    List<BatteryCell> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String code = values.get(i).code();
      Part part =
          new Part(
              valid.count(i),
              valid.weighted(i),
              valid.squares(i),
              row -> dimension.categories().get(dimension.place(row)).code().equals(code));
      cells.add(
          new BatteryCell(
              part.count(),
              part.weight(),
              Shares.percent(part.weight(), all.weight()),
              precision.share(part, all)));
    }
    return new BatteryItem(
        new Category(
            dimension.field().variable().name(), dimension.field().variable().label(), null, true),
        new Bases(material).ofVariable(dimension, counts),
        cells,
        new Nets(dimension).of(null, counts),
        hasMeans ? new Means(material, dimension).of(null, counts, row -> true) : null);
  }

  private @Nullable Reliability reliability() {
    List<double[]> answers = complete();
    if (answers.size() < 2 || dimensions.size() < 2) {
      return null;
    }
    int k = dimensions.size();
    double total = 0;
    double[] means = new double[k];
    for (double[] row : answers) {
      total += row[k];
      for (int i = 0; i < k; i++) {
        means[i] += row[k] * row[i];
      }
    }
    for (int i = 0; i < k; i++) {
      means[i] /= total;
    }
    double[][] covariance = new double[k][k];
    for (double[] row : answers) {
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          covariance[i][j] += row[k] * (row[i] - means[i]) * (row[j] - means[j]);
        }
      }
    }
    return Reliability.of(answers.size(), covariance);
  }

  /** The answers of those who answered all questions, and behind them the weight. */
  private List<double[]> complete() {
    List<double[]> scores = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      scores.add(
          dimension.categories().stream()
              .mapToDouble(c ->
                  c.missing() == null ? Numbers.parse(c.code()).orElse(Double.NaN) : Double.NaN)
              .toArray());
    }
    Weighting weighting = material.population().weighting();
    BitSet counted = material.population().counted();
    List<double[]> complete = new ArrayList<>();
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      double[] answers = new double[scores.size() + 1];
      boolean whole = true;
      for (int i = 0; i < scores.size(); i++) {
        answers[i] = scores.get(i)[dimensions.get(i).place(row)];
        whole &= !Double.isNaN(answers[i]);
      }
      answers[scores.size()] = weighting.weight(row);
      for (long time = 0; whole && time < weighting.times(row); time++) {
        complete.add(answers);
      }
    }
    return complete;
  }

  /** Tests of whether the same respondents answer the questions alike. */
  private void related(boolean hasMeans, SequencedMap<Statistic, Measure> statistics) {
    if (!hasMeans || dimensions.size() < 2 || !wants(Statistic.FRIEDMAN)) {
      return;
    }
    boolean weighted = material.weight() != null;
    statistics.put(
        Statistic.FRIEDMAN,
        weighted
            ? new Measure.Undefined()
            : RelatedTests.friedman(
                complete().stream()
                    .map(row -> Arrays.copyOf(row, dimensions.size()))
                    .toArray(double[][]::new)));
  }

  /** Tests of whether the same respondents say yes to the questions alike. */
  private void dichotomies(List<Category> values, SequencedMap<Statistic, Measure> statistics) {
    if (values.size() != 2 || dimensions.size() < 2) {
      return;
    }
    BitSet counted = material.population().counted();
    List<boolean[]> answers = new ArrayList<>();
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      boolean[] own = new boolean[dimensions.size()];
      boolean whole = true;
      for (int i = 0; i < own.length; i++) {
        Category answer = dimensions.get(i).categories().get(dimensions.get(i).place(row));
        own[i] = answer.code().equals(values.getFirst().code());
        whole &= answer.inBase() && answer.missing() == null;
      }
      long times = material.population().weighting().times(row);
      for (long time = 0; whole && time < times; time++) {
        answers.add(own);
      }
    }
    SetStatistics.compute(material, answers.toArray(boolean[][]::new), statistics);
  }

  /** Says where the same code has another label, which may be another answer. */
  private void wordings(Notes notes) {
    List<String> labels = inBase(dimensions.getFirst()).stream().map(Category::label).toList();
    List<String> other = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      if (!inBase(dimension).stream().map(Category::label).toList().equals(labels)) {
        other.add(dimension.field().variable().name());
      }
    }
    if (!other.isEmpty()) {
      notes.add("note.batteryWordings", String.join(", ", other));
    }
  }

  /** Says which questions go against the others. */
  private void against(Reliability reliability, Notes notes) {
    List<String> turned = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      if (reliability.items().get(i).restCorrelation() < 0) {
        turned.add(dimensions.get(i).field().variable().name());
      }
    }
    if (!turned.isEmpty()) {
      notes.add("note.batteryTurned", String.join(", ", turned));
    }
  }
}
