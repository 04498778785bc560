package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kodebok.coding.model.ValueLabel;

/**
 * Makes one dimension of several variables inside each other: a category for every combination of
 * answers, and one for every way to lack an answer to any of them.
 */
final class NestedDimension {
  /** Up to this many combinations are shown where nobody has them, too. */
  static final int SHOWN_EMPTY = 60;

  private final Field field;
  private final List<Dimension> parts;

  /** The place of the first variable that has no answer in the base; −1 where all have. */
  private record Key(int outside, List<Integer> places) {}

  private NestedDimension(Field field, List<Dimension> parts) {
    this.field = field;
    this.parts = parts;
  }

  /**
   * The variables from the outermost.
   *
   * @param field stands for all of them together
   */
  static Dimension of(Field field, List<Dimension> parts, int rows) {
    return new NestedDimension(field, parts).make(rows);
  }

  private Dimension make(int rows) {
    Map<Long, Integer> numberOf = new HashMap<>();
    List<Key> keys = new ArrayList<>();
    int[] numbers = new int[rows];
    for (int row = 0; row < rows; row++) {
      int at = row;
      numbers[row] =
          numberOf.computeIfAbsent(
              packed(row),
              code -> {
                keys.add(key(at));
                return keys.size() - 1;
              });
    }
    if (combinations() <= SHOWN_EMPTY) {
      labelled(new ArrayList<>(), keys);
    }
    List<Key> sorted = keys.stream().distinct().sorted(order()).toList();
    Map<Key, Integer> placeOf = new HashMap<>();
    List<Category> categories = new ArrayList<>();
    for (Key key : sorted) {
      placeOf.put(key, categories.size());
      categories.add(key.outside() < 0 ? combined(key) : missing(key));
    }
    int[] places = keys.stream().mapToInt(key -> placeOf.getOrDefault(key, 0)).toArray();
    return new Dimension(
        field,
        List.copyOf(categories),
        Places.of(rows, Math.max(categories.size(), 1), row -> places[numbers[row]]),
        List.of());
  }

  private long combinations() {
    long all = 1;
    for (Dimension part : parts) {
      long own = part.categories().stream().filter(Category::inBase).count();
      all = Math.min(all * Math.max(own, 1), Integer.MAX_VALUE);
    }
    return all;
  }

  /** Adds the combinations of the answers that the questionnaire lists. */
  private void labelled(List<Integer> places, List<Key> keys) {
    int level = places.size();
    if (level == parts.size()) {
      keys.add(new Key(-1, List.copyOf(places)));
      return;
    }
    List<String> listed =
        parts.get(level).field().variable().values().stream().map(ValueLabel::code).toList();
    List<Category> own = parts.get(level).categories();
    for (int place = 0; place < own.size(); place++) {
      if (own.get(place).missing() == null && listed.contains(own.get(place).code())) {
        places.add(place);
        labelled(places, keys);
        places.removeLast();
      }
    }
  }

  /** A number for what a row has; the same for the same. */
  private long packed(int row) {
    long code = 0;
    for (Dimension part : parts) {
      code = code * part.categories().size() + part.place(row);
    }
    return code;
  }

  private Key key(int row) {
    List<Integer> places = new ArrayList<>();
    for (int level = 0; level < parts.size(); level++) {
      int place = parts.get(level).place(row);
      if (!parts.get(level).categories().get(place).inBase()) {
        return new Key(level, List.of(place));
      }
      places.add(place);
    }
    return new Key(-1, places);
  }

  /** Combinations first, from the outermost variable; then those outside of the base. */
  private static Comparator<Key> order() {
    return Comparator.comparingInt((Key key) -> key.outside() >= 0 ? 1 : 0)
        .thenComparingInt(Key::outside)
        .thenComparing((a, b) ->
            Arrays.compare(a.places().toArray(Integer[]::new), b.places().toArray(Integer[]::new)));
  }

  private Category combined(Key key) {
    List<Category> own = new ArrayList<>();
    for (int level = 0; level < parts.size(); level++) {
      own.add(parts.get(level).categories().get(key.places().get(level)));
    }
    return new Category(
        String.join(Line.JOINT, own.stream().map(Category::code).toList()),
        String.join(" · ", own.stream().map(Category::label).toList()),
        own.stream().map(Category::missing).filter(Objects::nonNull).findFirst().orElse(null),
        true,
        new Nesting(own, own.size()));
  }

  private Category missing(Key key) {
    Dimension part = parts.get(key.outside());
    Category own = part.categories().get(key.places().getFirst());
    List<String> codes = new ArrayList<>(Collections.nCopies(parts.size(), ""));
    codes.set(key.outside(), own.code());
    return new Category(
        String.join(Line.JOINT, codes),
        part.field().variable().label() + ": " + own.label(),
        own.missing(),
        false);
  }
}
