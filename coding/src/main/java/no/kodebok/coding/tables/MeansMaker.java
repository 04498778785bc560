package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import no.kodebok.coding.tables.MeansTable.MeanBlock;
import no.kodebok.coding.tables.statistics.Contingency;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/** Makes tables of means. */
final class MeansMaker {
  private final Material material;
  private final Field field;

  MeansMaker(Material material, Field field) {
    this.material = material;
    this.field = field;
  }

  MeansTable make() {
    Dimension rows = material.measured(field);
    Means means = new Means(material, rows);
    CellCube alone = material.population().cube(rows);
    Bases bases = new Bases(material);
    Base base = bases.ofVariable(rows, alone);
    Notes notes = new Notes(material);
    List<MeanBlock> blocks = new ArrayList<>();
    for (Field columnField : material.columns()) {
      Dimension columns = material.dimension(columnField, Material.MOST_COLUMNS, "columns");
      CellCube cube = material.population().cube(rows, columns);
      blocks.add(
          new MeanBlock(
              columnField.shown(),
              byColumn(new Means(material, rows, columns), columns, cube),
              bases.ofPair(rows, columns, cube),
              statistics(means, cube)));
    }
    Mean total = means.of(null, alone, row -> true);
    notes.add("note.means");
    if (base.valid() == 0) {
      notes.add("note.noValid");
    }
    notes.common(field, base);
    MeanNotes.tests(notes, material, blocks.stream().map(MeanBlock::statistics).toList());
    notes.small(blocks.stream().flatMap(b -> b.means().stream()).mapToLong(Mean::n));
    return new MeansTable(
        Heads.of(material, blocks.size() == 1 ? blocks.getFirst().base() : base, title(), notes),
        blocks,
        total);
  }

  private String title() {
    if (material.columns().isEmpty()) {
      return field.variable().label();
    }
    return material
        .messages()
        .text(
            "title.cross",
            field.variable().label(),
            material.columns().stream()
                .map(column -> column.variable().label())
                .collect(Collectors.joining(", ")));
  }

  /** The means of the columns in the percent base, the total last. */
  static List<Mean> byColumn(Means means, Dimension columns, CellCube cube) {
    List<Mean> made = new ArrayList<>();
    for (int j : Shares.shown(cube.margin(1), columns, false)) {
      Category column = columns.categories().get(j);
      made.add(
          means.of(column, cube.keep(1, column::equals).margin(0), row -> columns.place(row) == j));
    }
    IntPredicate inBase = row -> columns.categories().get(columns.place(row)).inBase();
    made.add(means.of(null, cube.keep(1, Category::inBase).margin(0), inBase));
    return made;
  }

  private @Nullable SequencedMap<Statistic, Measure> statistics(Means means, CellCube cube) {
    CellCube valued = cube.keep(0, means::hasValue).keep(1, Category::inBase);
    double[] scores =
        valued.categories(0).stream()
            .mapToDouble(category -> Numbers.parse(category.code()).orElse(Double.NaN))
            .toArray();
    double[] groups = new double[valued.categories(1).size()];
    double[][] counts = new double[scores.length][groups.length];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < groups.length; j++) {
        counts[i][j] = valued.weighted(i, j);
      }
    }
    Contingency table = GroupStatistics.ascending(counts, scores);
    if (table.columns() < 2) {
      return null;
    }
    SequencedMap<Statistic, Measure> measures = new LinkedHashMap<>();
    new GroupStatistics(table, material.designed())
        .compute(material.request().statistics(), true, measures);
    return measures;
  }
}
