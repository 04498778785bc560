package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.FrequencyTable.FrequencyTotal;
import no.kodebok.coding.tables.Precision.Part;

/** Makes frequency tables. */
final class FrequencyMaker {
  private FrequencyMaker() {}

  static FrequencyTable make(Material material, RowItem item, Field field) {
    Dimension rows = material.dimension(field, Material.MOST_ROWS, "rows");
    CellCube cube = material.population().cube(rows);
    CellCube all = cube.keep(0, Shares::asked);
    Base base = new Bases(material).ofVariable(rows, cube);

    Precision precision = new Precision(material, rows);
    CellCube inBase = cube.keep(0, Category::inBase);
    Part valid = Part.of(inBase, row -> rows.categories().get(rows.place(row)).inBase());
    List<FrequencyCell> cells = new ArrayList<>();
    List<FrequencyCell> missing = new ArrayList<>();
    Sum sofar = new Sum();
    for (Line line : Line.shown(cube, rows, material.request().missing().shown())) {
      Category category = line.category();
      CellCube own = line.alone(cube, rows);
      double weighted = own.weighted();
      double percent =
          Shares.asked(category) ? Shares.percent(weighted, all.weighted()) : Double.NaN;
      if (category.inBase()) {
        if (!category.isGroup()) {
          sofar.add(weighted);
        }
        cells.add(
            new FrequencyCell(
                category,
                own.count(),
                weighted,
                percent,
                Shares.percent(weighted, base.weighted()),
                Shares.percent(sofar.value(), base.weighted()),
                precision.share(
                    new Part(
                        own.count(), weighted, own.squares(), row -> line.holds(rows.place(row))),
                    valid)));
      } else {
        missing.add(
            new FrequencyCell(
                category, own.count(), weighted, percent, Double.NaN, Double.NaN, Estimate.NONE));
      }
    }
    FrequencyTotal total =
        new FrequencyTotal(
            base.valid(),
            base.weighted(),
            Shares.percent(base.weighted(), all.weighted()),
            all.count(),
            all.weighted());

    Notes notes = new Notes(material);
    notes.frequencyPercents(base, total);
    notes.common(item, base);
    notes.values(rows, cells.size());
    notes.sums(cells, base, material.weight() != null);
    notes.small(
        cells.stream().filter(cell -> !cell.row().isGroup()).mapToLong(FrequencyCell::count));
    TableHead head = Heads.of(material, base, item.shown().label(), notes);
    return new FrequencyTable(head, cells, missing, total, summary(material, rows, cube));
  }

  private static Summary summary(Material material, Dimension rows, CellCube cube) {
    List<Mean> means =
        material.request().analysis().means()
            ? List.of(new Means(material, rows).of(null, cube, row -> true))
            : List.of();
    return new Summary(List.of(), new Nets(rows).of(null, cube), means, Map.of());
  }
}
