package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.ValueLabel;

/**
 * The scale that the items of a battery share where the questionnaire does not list all of its
 * values, as with numbers of which at most the ends have labels: an answer that nobody happened to
 * give to one item is still one of its answers.
 */
final class BatteryScale {
  /** Of so many answers, two values at one end of a scale would have some if it had them. */
  private static final int ENOUGH = 30;

  private final Material material;
  private final List<Dimension> items;

  BatteryScale(Material material, List<Dimension> items) {
    this.material = material;
    this.items = items;
  }

  /** The items, those that seem to have the same scale with the same values. */
  List<Dimension> dimensions() {
    Set<String> found = new LinkedHashSet<>();
    items.forEach(item -> found.addAll(item.undescribed()));
    boolean described =
        items.stream().map(BatteryScale::listed).distinct().count() <= 1
            && items.stream().map(i -> i.field().variable().scale()).distinct().count() <= 1;
    if (found.isEmpty() || !described) {
      return items;
    }
    List<Dimension> completed = new ArrayList<>();
    for (Dimension item : items) {
      Dimension whole = material.measured(item.field(), found);
      completed.add(isSame(item, whole) ? whole : item);
    }
    return completed;
  }

  private static List<String> listed(Dimension item) {
    return item.field().variable().values().stream().map(ValueLabel::code).toList();
  }

  /** Whether an item's own values look like all of them, some of which did not occur. */
  private boolean isSame(Dimension item, Dimension whole) {
    List<String> own = codes(item);
    List<String> all = codes(whole);
    if (all.stream().anyMatch(code -> Numbers.parse(code).isEmpty())) {
      return 2 * own.size() >= all.size();
    }
    if (own.isEmpty() || answers(item) < ENOUGH) {
      return true;
    }
    int before = all.indexOf(own.getFirst());
    int after = all.size() - 1 - all.indexOf(own.getLast());
    return before < 2 && after < 2;
  }

  private long answers(Dimension item) {
    return material.population().cube(item).keep(0, Category::inBase).count();
  }

  private static List<String> codes(Dimension item) {
    return item.categories().stream()
        .filter(category -> category.missing() == null)
        .map(Category::code)
        .toList();
  }
}
