package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import org.jspecify.annotations.Nullable;

/** Makes frequency tables of multiple-response sets. */
final class SetMaker {
  /** What a respondent did with the set as a whole. */
  private static final Category MENTIONED = new Category("mentioned", "", null, true);

  private static final Category NONE = new Category("none", "", null, false);

  private final Material material;
  private final RowItem.WholeSet set;
  private final List<Dimension> dimensions;

  SetMaker(Material material, RowItem.WholeSet set) {
    this.material = material;
    this.set = set;
    this.dimensions =
        set.fields().stream()
            .map(field -> material.dimension(field, Material.MOST_ROWS, "rows"))
            .toList();
  }

  SetTable make() {
    if (dimensions.isEmpty()) {
      throw new KodebokException(
          TableReason.SET_EMPTY.with(set.set().name()),
          "The set \"" + set.set().name() + "\" has no variables.");
    }
    Population population = material.population();
    Items items = set.set().kind() == SetKind.MULTIPLE ? mentions() : categories();
    Dimension first = dimensions.getFirst();
    List<Category> states = new ArrayList<>(List.of(MENTIONED, NONE));
    states.addAll(first.categories());
    List<Dimension> columns =
        material.columns().stream()
            .map(field -> material.dimension(field, Material.MOST_COLUMNS, "columns"))
            .toList();
    List<Counting> countings = new ArrayList<>();
    countings.add(new Counting(items.categories(), states, null));
    columns.forEach(column -> countings.add(new Counting(items.categories(), states, column)));
    BitSet mentioned = new BitSet();
    BitSet counted = population.counted();
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      mentioned.clear();
      boolean answered = false;
      for (int d = 0; d < dimensions.size(); d++) {
        int place = dimensions.get(d).place(row);
        answered |= dimensions.get(d).categories().get(place).missing() == null;
        int item = items.itemOf().get(d)[place];
        if (item >= 0) {
          // A respondent who chose an item twice still is one respondent.
          mentioned.set(item);
        }
      }
      int state = mentioned.isEmpty() ? (answered ? 1 : 2 + first.place(row)) : 0;
      for (Counting counting : countings) {
        counting.add(population, row, mentioned, state);
      }
    }
    List<SetBlock> blocks = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      blocks.add(
          new SetBlock(
              material.columns().get(c).shown(), countings.get(c + 1).columns(items.categories())));
    }
    Counting all = countings.getFirst();
    return table(items, all.items(), all.states(), blocks);
  }

  /** Counts items and states, for all or by the categories of one variable. */
  private static final class Counting {
    private final @Nullable Dimension column;
    private final CellCube.Adder items;
    private final CellCube.Adder states;

    Counting(List<Category> items, List<Category> states, @Nullable Dimension column) {
      this.column = column;
      this.items = adder(items, column);
      this.states = adder(states, column);
    }

    private static CellCube.Adder adder(List<Category> rows, @Nullable Dimension column) {
      return new CellCube.Adder(
          column == null ? List.of(rows) : List.of(rows, column.categories()));
    }

    void add(Population population, int row, BitSet mentioned, int state) {
      for (int item = mentioned.nextSetBit(0); item >= 0; item = mentioned.nextSetBit(item + 1)) {
        population.addTo(items, at(item, row), row);
      }
      population.addTo(states, at(state, row), row);
    }

    private int[] at(int place, int row) {
      return column == null ? new int[] {place} : new int[] {place, column.place(row)};
    }

    CellCube items() {
      return items.cube();
    }

    CellCube states() {
      return states.cube();
    }

    /** The columns of the percent base that occur or have a label. */
    List<SetColumn> columns(List<Category> rows) {
      if (column == null) {
        return List.of();
      }
      CellCube itemCounts = items.cube();
      CellCube stateCounts = states.cube();
      List<SetColumn> made = new ArrayList<>();
      for (int j : Shares.shown(stateCounts.margin(1), column, false)) {
        Category category = column.categories().get(j);
        CellCube counts = itemCounts.keep(1, category::equals).margin(0);
        CellCube own = stateCounts.keep(1, category::equals).margin(0);
        CellCube cases = own.keep(0, MENTIONED::equals);
        CellCube answered = own.keep(0, state -> state.missing() == null);
        made.add(
            new SetColumn(
                category,
                cells(rows, counts, cases.weighted(), answered.weighted()),
                cases.count(),
                cases.weighted(),
                answered.count(),
                answered.weighted(),
                counts.count(),
                counts.weighted()));
      }
      return made;
    }
  }

  private static List<SetCell> cells(
      List<Category> rows, CellCube counts, double cases, double answered) {
    List<SetCell> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double weighted = counts.weighted(i);
      cells.add(
          new SetCell(
              rows.get(i),
              counts.count(i),
              weighted,
              Shares.percent(weighted, cases),
              Shares.percent(weighted, answered),
              Shares.percent(weighted, counts.weighted())));
    }
    return cells;
  }

  private SetTable table(Items items, CellCube counts, CellCube states, List<SetBlock> blocks) {
    CellCube valid = states.keep(0, MENTIONED::equals);
    CellCube answered = states.keep(0, category -> category.missing() == null);
    Field first = set.fields().getFirst();
    BitSet routed = material.routed().get(first);
    long asked =
        routed == null
            ? states.keep(0, Shares::asked).count()
            : material.population().respondents(routed);
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
    Base base =
        new Base(
            asked,
            answered.count(),
            valid.count(),
            missing,
            valid.weighted(),
            valid.effective(),
            material.population().excludedByWeight());
    List<SetCell> cells = cells(items.categories(), counts, valid.weighted(), answered.weighted());
    Notes notes = new Notes(material);
    notes.add("note.set", base.valid(), base.answered(), counts.count());
    if (!blocks.isEmpty()) {
      notes.add("note.setColumns");
    }
    notes.common(first, base);
    notes.small(
        blocks.isEmpty()
            ? cells.stream().mapToLong(SetCell::count)
            : blocks.stream()
                .flatMap(block -> block.columns().stream())
                .flatMap(column -> column.cells().stream())
                .mapToLong(SetCell::count));
    return new SetTable(
        Heads.of(material, base, title(), notes),
        cells,
        answered.weighted(),
        counts.count(),
        counts.weighted(),
        blocks);
  }

  private String title() {
    String label = set.set().label();
    return material.columns().isEmpty()
        ? label
        : material
            .messages()
            .text(
                "title.cross",
                label,
                material.columns().stream()
                    .map(column -> column.variable().label())
                    .collect(Collectors.joining(", ")));
  }

  /** Items that are variables, mentioned where they have the counted value. */
  private Items mentions() {
    String counted = set.set().counted();
    if (counted == null) {
      throw new KodebokException(
          TableReason.SET_WITHOUT_COUNTED.with(set.set().name()),
          "The set \""
              + set.set().name()
              + "\" does not say which value means mentioned. Give it \"counted\" in the "
              + "questionnaire.");
    }
    List<Category> categories = new ArrayList<>();
    List<int[]> itemOf = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      Dimension dimension = dimensions.get(d);
      int item = d;
      categories.add(
          new Category(
              dimension.field().variable().name(),
              dimension.field().variable().label(),
              null,
              true));
      itemOf.add(
          dimension.categories().stream()
              .mapToInt(c -> c.missing() == null && c.code().equals(counted) ? item : -1)
              .toArray());
    }
    return new Items(categories, itemOf);
  }

  /** Items that are values, mentioned where any of the variables has them. */
  private Items categories() {
    Map<String, Category> byCode = new LinkedHashMap<>();
    for (Dimension dimension : dimensions) {
      for (Category category : dimension.categories()) {
        if (category.missing() == null) {
          byCode.putIfAbsent(category.code(), category);
        }
      }
    }
    List<String> codes = new ArrayList<>(byCode.keySet());
    if (dimensions.stream().allMatch(d -> d.field().variable().values().isEmpty())) {
      codes = ValueOrder.sorted(codes, material.messages().language());
    }
    Map<String, Integer> placeOf = new LinkedHashMap<>();
    List<Category> categories = new ArrayList<>();
    for (String code : codes) {
      Category category = byCode.get(code);
      if (category != null) {
        placeOf.put(code, categories.size());
        categories.add(category);
      }
    }
    List<int[]> itemOf = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      itemOf.add(
          dimensions.get(d).categories().stream()
              .mapToInt(c -> c.missing() == null ? placeOf.getOrDefault(c.code(), -1) : -1)
              .toArray());
    }
    return new Items(categories, itemOf);
  }

  /**
   * The rows of the table.
   *
   * @param itemOf for each variable and category the item that it mentions, or -1
   */
  private record Items(List<Category> categories, List<int[]> itemOf) {}
}
