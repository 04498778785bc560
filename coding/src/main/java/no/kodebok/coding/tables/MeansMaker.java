package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntPredicate;
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
    for (RowItem column : material.columns()) {
      List<ColumnPart> parts = ColumnPart.of(material, column);
      List<Mean> made = new ArrayList<>();
      CellCube cube = alone;
      for (int p = 0; p < parts.size(); p++) {
        ColumnPart part = parts.get(p);
        cube = material.population().cube(rows, part.dimension());
        List<Mean> own = byColumn(new Means(material, rows, part.dimension()), part, cube);
        made.addAll(p == parts.size() - 1 ? own : own.subList(0, own.size() - 1));
      }
      boolean overlaps = parts.size() > 2;
      if (parts.size() > 1) {
        notes.add("note.overlap", column.shown().label());
      }
      blocks.add(
          new MeanBlock(
              column.shown(),
              made,
              bases.ofPair(rows, parts.getLast().dimension(), cube),
              overlaps
                  ? new LinkedHashMap<>()
                  : statistics(
                      means, material.population().cube(rows, parts.getFirst().dimension()))));
    }
    Mean total = means.of(null, alone, row -> true);
    Field wave = material.wave();
    WaveComparison waves =
        wave == null
            ? null
            : new WaveMaker(
                    material,
                    material.dimension(wave, Material.MOST_COLUMNS, "columns"),
                    row -> !Double.isNaN(means.value(row)),
                    List.of(),
                    means::value)
                .make(wave.shown(), notes);
    notes.add(material.sampling().isTested() ? "note.means" : "note.meansAlone");
    if (base.valid() == 0) {
      notes.add("note.noValid");
    }
    notes.common(new RowItem.OneVariable(field), base);
    MeanNotes.tests(notes, material, blocks.stream().map(MeanBlock::statistics).toList());
    notes.small(blocks.stream().flatMap(b -> b.means().stream()).mapToLong(Mean::n));
    return new MeansTable(
        Heads.of(
            material,
            blocks.size() == 1 ? blocks.getFirst().base() : base,
            material.title(),
            notes),
        blocks,
        total,
        waves);
  }

  /** The means of the columns in the percent base, the total last. */
  static List<Mean> byColumn(Means means, ColumnPart part, CellCube cube) {
    List<Mean> made = new ArrayList<>();
    Dimension columns = part.dimension();
    for (Line line : part.lines(cube.margin(1), false)) {
      made.add(
          means.of(line.category(), line.of(cube, columns), row -> line.holds(columns.place(row))));
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
    return Descriptive.of(material, measures);
  }
}
