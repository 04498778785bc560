package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/** Makes tables of multiple-response sets, of rankings and of codes. */
final class SetMaker {
  private final Material material;
  private final RowItem.WholeSet set;
  private final SetItems items;

  SetMaker(Material material, RowItem.WholeSet set) {
    this.material = material;
    this.set = set;
    this.items = SetItems.of(material, set, Material.MOST_ROWS, "rows");
  }

  SetTable make() {
    List<List<ColumnPart>> parts =
        material.columns().stream().map(column -> ColumnPart.of(material, column)).toList();
    SetCounting all = new SetCounting(items, null);
    List<List<SetCounting>> byColumn =
        parts.stream()
            .map(own -> own.stream().map(part -> new SetCounting(items, part.dimension())).toList())
            .toList();
    SetStatistics related = new SetStatistics(material, items);
    Population population = material.population();
    BitSet mentioned = new BitSet();
    BitSet counted = population.counted();
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      items.mentioned(row, mentioned);
      int state = items.state(row, mentioned);
      all.add(population, row, mentioned, state);
      for (List<SetCounting> own : byColumn) {
        for (SetCounting counting : own) {
          counting.add(population, row, mentioned, state);
        }
      }
      related.add(row, mentioned);
    }
    List<SetBlock> blocks = new ArrayList<>();
    for (int c = 0; c < parts.size(); c++) {
      blocks.add(block(material.columns().get(c), parts.get(c), byColumn.get(c)));
    }
    return table(all.items(), all.states(), blocks, related.compute());
  }

  private SetBlock block(RowItem column, List<ColumnPart> parts, List<SetCounting> countings) {
    List<SetColumn> columns = new ArrayList<>();
    List<CellCube> bases = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      Dimension dimension = parts.get(p).dimension();
      CellCube itemCounts = countings.get(p).items();
      CellCube stateCounts = countings.get(p).states();
      for (Line line : parts.get(p).lines(stateCounts.margin(1), false)) {
        CellCube counts = line.of(itemCounts, dimension);
        CellCube own = line.of(stateCounts, dimension);
        CellCube cases = own.keep(0, SetItems.MENTIONED::equals);
        CellCube answered = own.keep(0, state -> state.missing() == null);
        bases.add(items.isOfCodes() ? answered : cases);
        columns.add(
            new SetColumn(
                line.category(),
                cells(counts, cases.weighted(), answered.weighted()),
                cases.count(),
                cases.weighted(),
                answered.count(),
                answered.weighted(),
                responses(counts).count(),
                responses(counts).weighted()));
      }
    }
    boolean compared = parts.size() <= 2 && material.sampling().isTested();
    return new SetBlock(column.shown(), columns, compared ? tests(columns, bases) : List.of());
  }

  private List<ColumnTest> tests(List<SetColumn> columns, List<CellCube> bases) {
    List<Category> categories = new ArrayList<>();
    List<CellCube> compared = new ArrayList<>();
    List<SetColumn> kept = new ArrayList<>();
    for (int j = 0; j < columns.size(); j++) {
      if (!columns.get(j).column().isGroup()) {
        kept.add(columns.get(j));
        categories.add(columns.get(j).column());
        compared.add(bases.get(j));
      }
    }
    double[][] counts = new double[items.categories().size()][kept.size()];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < kept.size(); j++) {
        counts[i][j] = kept.get(j).cells().get(i).weighted();
      }
    }
    return ColumnTests.ofItems(
            items.categories(),
            categories,
            counts,
            compared,
            material.request().analysis().adjustment(),
            material.weight() != null)
        .all();
  }

  /** All mentions; a code that holds those below it is no mention of its own. */
  private CellCube responses(CellCube counts) {
    int whole = items.whole();
    return whole < 0
        ? counts
        : counts.keep(0, category -> !category.equals(items.categories().get(whole)));
  }

  private List<SetCell> cells(CellCube counts, double cases, double answered) {
    double responses = responses(counts).weighted();
    List<SetCell> cells = new ArrayList<>();
    for (int i = 0; i < items.categories().size(); i++) {
      double weighted = counts.weighted(i);
      cells.add(
          new SetCell(
              items.categories().get(i),
              counts.count(i),
              weighted,
              Shares.percent(weighted, cases),
              Shares.percent(weighted, answered),
              i == items.whole() ? Double.NaN : Shares.percent(weighted, responses)));
    }
    return cells;
  }

  private SetTable table(
      CellCube counts,
      CellCube states,
      List<SetBlock> blocks,
      @Nullable SequencedMap<Statistic, Measure> statistics) {
    CellCube mentioned = states.keep(0, SetItems.MENTIONED::equals);
    CellCube answered = states.keep(0, category -> category.missing() == null);
    CellCube valid = items.isOfCodes() ? answered : mentioned;
    Base base =
        new Base(
            asked(states),
            answered.count(),
            valid.count(),
            missing(states),
            valid.weighted(),
            valid.effective(),
            material.population().excludedByWeight());
    List<SetCell> cells = cells(counts, mentioned.weighted(), answered.weighted());
    CellCube responses = responses(counts);
    Ranks ranks = items.isRanked() && blocks.isEmpty() ? Ranks.count(material, items) : null;
    Notes notes = new Notes(material);
    notes.add(
        items.isOfCodes() ? "note.codeSet" : items.isRanked() ? "note.rankSet" : "note.set",
        mentioned.count(),
        base.answered(),
        responses.count(),
        SetItems.TOP);
    if (ranks != null) {
      notes.add("note.ranks");
    }
    if (!blocks.isEmpty()) {
      notes.add(items.isOfCodes() ? "note.codeColumns" : "note.setColumns");
    }
    WaveComparison waves = waves(notes);
    for (RowItem column : material.columns()) {
      if (column instanceof RowItem.WholeSet) {
        notes.add("note.overlap", column.shown().label());
      }
    }
    notes.common(set, base);
    SetStatistics.notes(notes, statistics);
    notes.small(
        blocks.isEmpty()
            ? cells.stream().mapToLong(SetCell::count)
            : blocks.stream()
                .flatMap(block -> block.columns().stream())
                .filter(column -> !column.column().isGroup())
                .flatMap(column -> column.cells().stream())
                .mapToLong(SetCell::count));
    return new SetTable(
        Heads.of(material, base, material.title(), notes),
        cells,
        mentioned.count(),
        answered.weighted(),
        responses.count(),
        responses.weighted(),
        items.isOfCodes(),
        blocks,
        statistics == null ? new LinkedHashMap<>() : statistics,
        material.request().analysis().adjustment(),
        ranks,
        waves);
  }

  /** The shares that are compared are those of the table: of all who mention any, or answered. */
  private @Nullable WaveComparison waves(Notes notes) {
    Field wave = material.wave();
    if (wave == null) {
      return null;
    }
    BitSet mentioned = new BitSet();
    List<WaveMaker.Row> rows = new ArrayList<>();
    for (int i = 0; i < items.categories().size(); i++) {
      int item = i;
      rows.add(
          new WaveMaker.Row(
              items.categories().get(i),
              row -> {
                items.mentioned(row, mentioned);
                return mentioned.get(item);
              }));
    }
    return new WaveMaker(
            material,
            material.dimension(wave, Material.MOST_COLUMNS, "columns"),
            row -> {
              items.mentioned(row, mentioned);
              return items.isOfCodes() ? items.isAnswered(row) : !mentioned.isEmpty();
            },
            rows,
            null)
        .make(wave.shown(), notes);
  }

  private long asked(CellCube states) {
    BitSet routed = material.routed().get(set.fields().getFirst());
    return routed == null
        ? states.keep(0, Shares::asked).count()
        : material.population().respondents(routed);
  }

  private List<MissingCount> missing(CellCube states) {
    double all = states.keep(0, Shares::asked).weighted();
    List<MissingCount> missing = new ArrayList<>();
    for (int i = 2; i < states.categories(0).size(); i++) {
      Category category = states.categories(0).get(i);
      if (category.missing() != null && states.count(i) > 0) {
        missing.add(
            new MissingCount(
                set.set().name(),
                category.code(),
                category.missing(),
                category.label(),
                states.count(i),
                states.weighted(i),
                Shares.asked(category) ? Shares.percent(states.weighted(i), all) : Double.NaN));
      }
    }
    return missing;
  }
}
