package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import org.jspecify.annotations.Nullable;

/** Makes cross tables, with several column variables side by side where asked for. */
final class CrossMaker {
  private final Material material;
  private final Field field;

  CrossMaker(Material material, Field field) {
    this.material = material;
    this.field = field;
  }

  CrossTable make() {
    Population population = material.population();
    Bases bases = new Bases(material);
    Dimension rows = material.dimension(field, Material.MOST_ROWS, "rows");
    CellCube rowsAlone = population.cube(rows);
    boolean shown = material.request().missing().shown();
    List<Integer> shownRows = Shares.shown(rowsAlone, rows, shown);

    List<Category> shownCategories = shownRows.stream().map(rows.categories()::get).toList();
    Means means = material.request().analysis().means() ? new Means(material, rows) : null;
    List<ColumnBlock> blocks = new ArrayList<>();
    Map<ColumnBlock, Dimension> columnsOf = new LinkedHashMap<>();
    for (Field columnField : material.columns()) {
      Dimension columns = material.dimension(columnField, Material.MOST_COLUMNS, "columns");
      CellCube cube = population.cube(rows, columns);
      List<Integer> shownColumns = Shares.shown(cube.margin(1), columns, shown);
      CrossCells cells =
          new CrossCells(
              cube, shownRows, shownColumns, new CrossPrecision(material, rows, columns, cube));
      ColumnBlock block =
          new ColumnBlock(
              columnField.shown(),
              shownColumns.stream().map(columns.categories()::get).toList(),
              cells.all(),
              bases.ofPair(rows, columns, cube),
              new CrossStatistics(material, rows, columns, cube).compute(),
              summary(means, rows, columns, cube));
      blocks.add(block);
      columnsOf.put(block, columns);
    }

    Base base = blocks.size() == 1 ? blocks.getFirst().base() : bases.ofVariable(rows, rowsAlone);
    List<CrossCell> totals = totals(rows, rowsAlone, shownRows);
    Notes notes = new Notes(material);
    CrossNotes crossNotes = new CrossNotes(material, notes);
    crossNotes.percents(blocks, base);
    notes.common(field, base);
    notes.values(rows, shownRows.size());
    columnsOf.forEach((block, columns) -> notes.values(columns, block.categories().size()));
    crossNotes.cells(blocks, totals);
    crossNotes.statistics(blocks, included(shownCategories, blocks));
    MeanNotes.tests(notes, material, blocks.stream().map(ColumnBlock::statistics).toList());
    Summary summary =
        new Summary(
            List.of(),
            new Nets(rows).of(null, rowsAlone),
            means == null ? List.of() : List.of(means.of(null, rowsAlone, row -> true)),
            Map.of());
    return new CrossTable(
        Heads.of(material, base, title(), notes),
        shownCategories,
        blocks,
        totals,
        summary,
        material.request().analysis().adjustment());
  }

  private Summary summary(@Nullable Means means, Dimension rows, Dimension columns, CellCube cube) {
    CellCube inBase = cube.keep(0, Category::inBase).keep(1, Category::inBase);
    Nets nets = new Nets(rows);
    List<Net> netsOfColumns = new ArrayList<>();
    for (int j : Shares.shown(cube.margin(1), columns, false)) {
      Category column = columns.categories().get(j);
      netsOfColumns.addAll(nets.of(column, cube.keep(1, column::equals).margin(0)));
    }
    netsOfColumns.addAll(nets.of(null, cube.keep(1, Category::inBase).margin(0)));
    ColumnTests tests =
        new ColumnTests(
            inBase, material.request().analysis().adjustment(), material.weight() != null);
    return new Summary(
        tests.all(),
        netsOfColumns,
        means == null
            ? List.of()
            : MeansMaker.byColumn(new Means(material, rows, columns), columns, cube),
        tests.effective());
  }

  private String title() {
    return material
        .messages()
        .text(
            "title.cross",
            field.variable().label(),
            material.columns().stream()
                .map(column -> column.variable().label())
                .collect(Collectors.joining(", ")));
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

  private static List<CrossCell> totals(Dimension rows, CellCube cube, List<Integer> shownRows) {
    CellCube inBase = cube.keep(0, Category::inBase);
    double all = inBase.weighted();
    List<CrossCell> totals = new ArrayList<>();
    for (int i : shownRows) {
      Category row = rows.categories().get(i);
      double share = row.inBase() ? Shares.percent(cube.weighted(i), all) : Double.NaN;
      totals.add(
          new CrossCell(
              row,
              null,
              cube.count(i),
              cube.weighted(i),
              row.inBase() ? Shares.percent(cube.weighted(i), cube.weighted(i)) : Double.NaN,
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
