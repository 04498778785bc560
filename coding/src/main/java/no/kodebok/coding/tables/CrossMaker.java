package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/** Makes cross tables, with several column variables side by side where asked for. */
final class CrossMaker {
  private final Material material;
  private final RowItem item;
  private final Field field;

  CrossMaker(Material material, RowItem item, Field field) {
    this.material = material;
    this.item = item;
    this.field = field;
  }

  /** A column variable, its parts, and the rows by each of them. */
  private record Banner(RowItem column, List<ColumnPart> parts, List<CellCube> cubes) {
    boolean overlaps() {
      return parts.size() > 1;
    }
  }

  CrossTable make() {
    Bases bases = new Bases(material);
    Dimension rows = material.dimension(field, Material.MOST_ROWS, "rows");
    List<Banner> banners = new ArrayList<>();
    CellCube rowsAlone = count(rows, banners);
    boolean shown = material.request().missing().shown();
    List<Line> rowLines = Line.shown(rowsAlone, rows, shown);
    Means means = material.request().analysis().means() ? new Means(material, rows) : null;
    List<ColumnBlock> blocks = new ArrayList<>();
    for (Banner banner : banners) {
      blocks.add(block(banner, rows, rowLines, means, bases));
    }

    Base base = blocks.size() == 1 ? blocks.getFirst().base() : bases.ofVariable(rows, rowsAlone);
    List<CrossCell> totals = totals(rows, rowsAlone, rowLines);
    Notes notes = new Notes(material);
    CrossNotes crossNotes = new CrossNotes(material, notes);
    crossNotes.percents(blocks, base);
    notes.common(item, base);
    notes.values(rows, rowLines.size());
    for (Banner banner : banners) {
      if (banner.overlaps()) {
        notes.add("note.overlap", banner.column().shown().label());
      } else {
        notes.values(
            banner.parts().getFirst().dimension(),
            blocks.get(banners.indexOf(banner)).categories().size());
      }
    }
    crossNotes.cells(blocks, totals);
    List<Category> rowCategories = rowLines.stream().map(Line::category).toList();
    crossNotes.statistics(blocks, included(rowCategories, blocks));
    MeanNotes.tests(notes, material, blocks.stream().map(ColumnBlock::statistics).toList());
    WaveComparison waves = waves(banners, rows, rowLines, means, notes);
    Summary summary =
        new Summary(
            List.of(),
            new Nets(rows).of(null, rowsAlone),
            means == null ? List.of() : List.of(means.of(null, rowsAlone, row -> true)),
            Map.of());
    return new CrossTable(
        Heads.of(material, base, material.title(), notes),
        rowCategories,
        blocks,
        totals,
        summary,
        material.request().analysis().adjustment(),
        waves);
  }

  private @Nullable WaveComparison waves(
      List<Banner> banners,
      Dimension rows,
      List<Line> rowLines,
      @Nullable Means means,
      Notes notes) {
    if (material.wave() == null) {
      return null;
    }
    Banner first = banners.getFirst();
    return new WaveMaker(
            material,
            first.parts().getFirst().dimension(),
            row -> rows.categories().get(rows.place(row)).inBase(),
            rowLines.stream()
                .filter(line -> line.category().inBase())
                .map(line -> new WaveMaker.Row(line.category(), row -> line.holds(rows.place(row))))
                .toList(),
            means == null ? null : means::value)
        .make(first.column().shown(), notes);
  }

  /** Counts the rows alone and by all columns, in one pass over the respondents. */
  private CellCube count(Dimension rows, List<Banner> banners) {
    List<List<Dimension>> wanted = new ArrayList<>();
    wanted.add(List.of(rows));
    List<List<ColumnPart>> parts =
        material.columns().stream().map(column -> ColumnPart.of(material, column)).toList();
    parts.forEach(own -> own.forEach(part -> wanted.add(List.of(rows, part.dimension()))));
    List<CellCube> cubes = material.population().cubes(wanted);
    int at = 1;
    for (int i = 0; i < parts.size(); i++) {
      int next = at + parts.get(i).size();
      banners.add(new Banner(material.columns().get(i), parts.get(i), cubes.subList(at, next)));
      at = next;
    }
    return cubes.getFirst();
  }

  private ColumnBlock block(
      Banner banner, Dimension rows, List<Line> rowLines, @Nullable Means means, Bases bases) {
    boolean shown = material.request().missing().shown();
    List<Category> categories = new ArrayList<>();
    List<List<CrossCell>> byPart = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < banner.parts().size(); i++) {
      ColumnPart part = banner.parts().get(i);
      CellCube cube = banner.cubes().get(i);
      List<Line> lines = part.lines(cube.margin(1), shown);
      byPart.add(
          new CrossCells(
                  cube, rowLines, lines, new CrossPrecision(material, rows, part.dimension(), cube))
              .all());
      widths.add(lines.size());
      lines.forEach(line -> categories.add(line.category()));
    }
    Dimension last = banner.parts().getLast().dimension();
    CellCube lastCube = banner.cubes().getLast();
    return new ColumnBlock(
        banner.column().shown(),
        categories,
        sideBySide(byPart, widths, rowLines.size() + 1),
        bases.ofPair(rows, last, lastCube),
        statistics(banner, rows),
        summary(banner, means, rows));
  }

  /** Joins the cells of several parts; the total of each row is that of the last part. */
  private static List<CrossCell> sideBySide(
      List<List<CrossCell>> byPart, List<Integer> widths, int rows) {
    List<CrossCell> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int part = 0; part < byPart.size(); part++) {
        int width = widths.get(part) + 1;
        boolean isLast = part == byPart.size() - 1;
        cells.addAll(byPart.get(part).subList(row * width, (row + 1) * width - (isLast ? 0 : 1)));
      }
    }
    return cells;
  }

  /** Items that exclude each other are one and the rest; others have no common statistics. */
  private @Nullable SequencedMap<Statistic, Measure> statistics(Banner banner, Dimension rows) {
    if (banner.parts().size() > 2) {
      return new LinkedHashMap<>();
    }
    return new CrossStatistics(
            material, rows, banner.parts().getFirst().dimension(), banner.cubes().getFirst())
        .compute();
  }

  private Summary summary(Banner banner, @Nullable Means means, Dimension rows) {
    Nets nets = new Nets(rows);
    List<Net> netsOfColumns = new ArrayList<>();
    List<Mean> meansOfColumns = new ArrayList<>();
    for (int i = 0; i < banner.parts().size(); i++) {
      ColumnPart part = banner.parts().get(i);
      CellCube cube = banner.cubes().get(i);
      for (Line line : part.lines(cube.margin(1), false)) {
        netsOfColumns.addAll(nets.of(line.category(), line.of(cube, part.dimension())));
      }
      if (means != null) {
        List<Mean> own =
            MeansMaker.byColumn(new Means(material, rows, part.dimension()), part, cube);
        boolean isLast = i == banner.parts().size() - 1;
        meansOfColumns.addAll(isLast ? own : own.subList(0, own.size() - 1));
      }
    }
    CellCube last = banner.cubes().getLast();
    netsOfColumns.addAll(nets.of(null, last.keep(1, Category::inBase).margin(0)));
    boolean compared = material.sampling().isTested() && banner.parts().size() <= 2;
    ColumnTests tests =
        ColumnTests.of(
            banner.cubes().getFirst().keep(0, Category::inBase).keep(1, Category::inBase),
            material.request().analysis().adjustment(),
            material.weight() != null);
    return new Summary(
        compared ? tests.all() : List.of(),
        netsOfColumns,
        meansOfColumns,
        compared ? tests.effective() : Map.of());
  }

  /** Labels of the missing kinds that count as answers and occur. */
  private static List<String> included(List<Category> rows, List<ColumnBlock> blocks) {
    return Stream.concat(
            rows.stream(), blocks.stream().flatMap(block -> block.categories().stream()))
        .filter(category -> category.inBase() && category.missing() != null)
        .map(Category::label)
        .distinct()
        .toList();
  }

  private static List<CrossCell> totals(Dimension rows, CellCube cube, List<Line> rowLines) {
    CellCube inBase = cube.keep(0, Category::inBase);
    double all = inBase.weighted();
    List<CrossCell> totals = new ArrayList<>();
    for (Line line : rowLines) {
      Category row = line.category();
      CellCube own = line.alone(cube, rows);
      double weighted = own.weighted();
      double share = row.inBase() ? Shares.percent(weighted, all) : Double.NaN;
      totals.add(
          new CrossCell(
              row,
              null,
              own.count(),
              weighted,
              row.inBase() ? Shares.percent(weighted, weighted) : Double.NaN,
              share,
              share,
              Double.NaN,
              Double.NaN));
    }
    double whole = Shares.percent(all, all);
    totals.add(
        new CrossCell(
            null, null, inBase.count(), all, whole, whole, whole, Double.NaN, Double.NaN));
    return totals;
  }
}
