package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.Variable;

/** The items of a set, and which of them a respondent mentioned. */
final class SetItems {
  /** Of a ranking, how many places count as mentioned. */
  static final int TOP = 3;

  /** What a respondent did with the set as a whole. */
  static final Category MENTIONED = new Category("mentioned", "", null, true);

  static final Category NONE = new Category("none", "", null, false);

  private final Material material;
  private final RowItem.WholeSet set;
  private final List<Dimension> dimensions;
  private final List<Category> categories = new ArrayList<>();

  /** For each variable and place the item that it mentions, or −1. */
  private final List<int[]> itemOf = new ArrayList<>();

  /** For each variable and place the rank that it gives its item, from 1; none in other sets. */
  private final List<int[]> rankOf = new ArrayList<>();

  private SetItems(Material material, RowItem.WholeSet set, List<Dimension> dimensions) {
    this.material = material;
    this.set = set;
    this.dimensions = dimensions;
  }

  /**
   * The items of a set.
   *
   * @throws KodebokException if it has no variables, is a battery, or does not say what mentioned
   *     means
   */
  static SetItems of(Material material, RowItem.WholeSet set, int most, String where) {
    String name = set.set().name();
    if (set.fields().isEmpty()) {
      throw new KodebokException(
          TableReason.SET_EMPTY.with(name), "The set \"" + name + "\" has no variables.");
    }
    if (set.set().kind() == SetKind.BATTERY) {
      throw new KodebokException(
          TableReason.BATTERY_AS_COLUMNS.with(name),
          "\"" + name + "\" is a battery and cannot be columns. Use its variables one by one.");
    }
    SetItems items =
        new SetItems(
            material,
            set,
            set.fields().stream().map(field -> material.dimension(field, most, where)).toList());
    switch (set.set().kind()) {
      case MULTIPLE -> items.mentions();
      case RANK -> {
        if (items.isRankedByItem()) {
          items.ranksOfItems();
        } else {
          items.values();
          items.places();
        }
      }
      case CATEGORIES, BATTERY -> items.values();
    }
    return items;
  }

  List<Category> categories() {
    return categories;
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  boolean isOfCodes() {
    return CodeFields.isOf(set.questionnaire());
  }

  /** The item that holds those below it, as a code does; −1 where none does. */
  int whole() {
    return isOfCodes()
            && categories.size() > 1
            && categories.get(1).code().startsWith(categories.getFirst().code() + "/")
        ? 0
        : -1;
  }

  /** Whether each item is a variable of its own, mentioned or not. */
  boolean isDichotomies() {
    return set.set().kind() == SetKind.MULTIPLE;
  }

  boolean isRanked() {
    return !rankOf.isEmpty();
  }

  /** Number of ranks that can be given. */
  int ranks() {
    return rankOf.stream().flatMapToInt(Arrays::stream).max().orElse(0);
  }

  /** Sets the items that a row mentions; of a ranking, those among the first three. */
  void mentioned(int row, BitSet into) {
    into.clear();
    for (int d = 0; d < dimensions.size(); d++) {
      int place = dimensions.get(d).place(row);
      int item = itemOf.get(d)[place];
      if (item >= 0 && (rankOf.isEmpty() || rankOf.get(d)[place] <= TOP)) {
        // A respondent who chose an item twice still is one respondent.
        into.set(item);
      }
    }
  }

  /** The best rank that a row gives each item; 0 for none. */
  void ranked(int row, int[] into) {
    Arrays.fill(into, 0);
    for (int d = 0; d < dimensions.size(); d++) {
      int place = dimensions.get(d).place(row);
      int item = itemOf.get(d)[place];
      int rank = rankOf.get(d)[place];
      if (item >= 0 && rank > 0 && (into[item] == 0 || rank < into[item])) {
        into[item] = rank;
      }
    }
  }

  /** Whether a row answers any of the variables. */
  boolean isAnswered(int row) {
    for (Dimension dimension : dimensions) {
      if (dimension.categories().get(dimension.place(row)).missing() == null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row answers all of the variables. */
  boolean isComplete(int row) {
    for (Dimension dimension : dimensions) {
      if (dimension.categories().get(dimension.place(row)).missing() != null) {
        return false;
      }
    }
    return true;
  }

  /** Whether the data tell those who did not mention an item from those who did not answer. */
  boolean tellsNotMentioned() {
    return dimensions.stream()
        .allMatch(d -> d.categories().stream().filter(c -> c.missing() == null).count() > 1);
  }

  /** What a row did with the set: mentioned any, answered without, or why it did not. */
  List<Category> states() {
    List<Category> states = new ArrayList<>(List.of(MENTIONED, NONE));
    states.addAll(dimensions.getFirst().categories());
    return states;
  }

  /** The place of a row among the states. */
  int state(int row, BitSet mentioned) {
    if (!mentioned.isEmpty()) {
      return 0;
    }
    return isAnswered(row) ? 1 : 2 + dimensions.getFirst().place(row);
  }

  /**
   * Who mentioned an item and who did not, of those who answered.
   *
   * @param item −1 for any of them
   */
  Dimension dimension(int item) {
    Category yes = item < 0 ? new Category("any", anyLabel(), null, true) : categories.get(item);
    Category no = new Category("none", material.messages().text("set.none"), null, true);
    List<Category> shown = new ArrayList<>(List.of(yes, no));
    for (Category category : dimensions.getFirst().categories()) {
      shown.add(new Category(category.code(), category.label(), category.missing(), false));
    }
    BitSet mentioned = new BitSet();
    int rows = material.population().columns().rows();
    Places places =
        Places.of(
            rows,
            shown.size(),
            row -> {
              mentioned(row, mentioned);
              int state = state(row, mentioned);
              return state >= 2 ? state : (item < 0 ? state : mentioned.get(item) ? 0 : 1);
            });
    return new Dimension(field(yes), List.copyOf(shown), places, List.of());
  }

  private String anyLabel() {
    return set.set().label();
  }

  private Field field(Category item) {
    Variable first = set.fields().getFirst().variable();
    return new Field(
        set.questionnaire(),
        new Variable(
            first.id(),
            set.set().name(),
            item.label(),
            null,
            Scale.NOMINAL,
            null,
            List.of(),
            List.of(),
            null));
  }

  /** Items that are variables, mentioned where they have the counted value. */
  private void mentions() {
    String counted = set.set().counted();
    if (counted == null) {
      throw new KodebokException(
          TableReason.SET_WITHOUT_COUNTED.with(set.set().name()),
          "The set \""
              + set.set().name()
              + "\" does not say which value means mentioned. Give it \"counted\" in the "
              + "questionnaire.");
    }
    for (int d = 0; d < dimensions.size(); d++) {
      Dimension dimension = dimensions.get(d);
      int item = d;
      categories.add(ofVariable(dimension));
      itemOf.add(
          dimension.categories().stream()
              .mapToInt(c -> c.missing() == null && c.code().equals(counted) ? item : -1)
              .toArray());
    }
  }

  private Category ofVariable(Dimension dimension) {
    Variable variable = dimension.field().variable();
    String code = isOfCodes() ? CodeFields.path(variable) : variable.name();
    return new Category(code, variable.label(), null, true);
  }

  /** Items that are values, mentioned where any of the variables has them. */
  private void values() {
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
    for (String code : codes) {
      Category category = byCode.get(code);
      if (category != null) {
        placeOf.put(code, categories.size());
        categories.add(category);
      }
    }
    for (Dimension dimension : dimensions) {
      itemOf.add(
          dimension.categories().stream()
              .mapToInt(c -> c.missing() == null ? placeOf.getOrDefault(c.code(), -1) : -1)
              .toArray());
    }
  }

  /** The variables of a ranking are its places, the first one first. */
  private void places() {
    for (int d = 0; d < dimensions.size(); d++) {
      int[] ranks = new int[dimensions.get(d).categories().size()];
      Arrays.fill(ranks, d + 1);
      rankOf.add(ranks);
    }
  }

  /**
   * Whether each variable is an item and its value the rank: the values are whole numbers up to the
   * number of items and mean nothing else, and the variables are not called the same with a number
   * behind.
   */
  private boolean isRankedByItem() {
    Set<String> names = new LinkedHashSet<>();
    for (Dimension dimension : dimensions) {
      Variable variable = dimension.field().variable();
      names.add(variable.label().replaceAll("[0-9]+", ""));
      for (Category category : dimension.categories()) {
        if (category.missing() == null && (!isRank(category.code()) || !saysRank(category))) {
          return false;
        }
      }
    }
    return names.size() > 1;
  }

  private boolean isRank(String code) {
    return code.matches("[1-9][0-9]{0,3}") && Integer.parseInt(code) <= dimensions.size();
  }

  private static boolean saysRank(Category category) {
    return category.label().matches(".*(?<![0-9])" + category.code() + "(?![0-9]).*");
  }

  private void ranksOfItems() {
    for (int d = 0; d < dimensions.size(); d++) {
      Dimension dimension = dimensions.get(d);
      int item = d;
      categories.add(ofVariable(dimension));
      itemOf.add(
          dimension.categories().stream().mapToInt(c -> c.missing() == null ? item : -1).toArray());
      rankOf.add(
          dimension.categories().stream()
              .mapToInt(c -> c.missing() == null ? Integer.parseInt(c.code()) : 0)
              .toArray());
    }
  }
}
