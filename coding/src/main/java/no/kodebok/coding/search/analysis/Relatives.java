package no.kodebok.coding.search.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Words of a project that one word may mean, each as surely as its surest reading says. */
final class Relatives {
  private final Map<String, Relative> found = new HashMap<>();

  /** Takes a word in, unless it is known to be meant more surely. */
  void keep(Relative relative) {
    found.merge(relative.word(), relative, (a, b) -> a.weight() >= b.weight() ? a : b);
  }

  /** Takes a word in that nothing else is known of. */
  void keepIfNew(Relative relative) {
    found.putIfAbsent(relative.word(), relative);
  }

  void keepAll(Relatives others) {
    others.found.values().forEach(this::keep);
  }

  void removeIf(Predicate<String> word) {
    found.keySet().removeIf(word);
  }

  boolean has(String word) {
    return found.containsKey(word);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  Collection<Relative> all() {
    return found.values();
  }

  /** How sure the surest is; 0 where there is none. */
  double surest() {
    return found.values().stream().mapToDouble(Relative::weight).max().orElse(0);
  }

  /** Makes all of them so many times as sure. */
  void raise(double times) {
    found.replaceAll((word, relative) -> relative.weighing(relative.weight() * times));
  }

  /** The surest, of equal ones those that more segments have. */
  List<Relative> surestFirst(Vocabulary words, int most) {
    record Counted(Relative relative, int segments) {}
    return found.values().stream()
        .map(relative -> new Counted(relative, words.count(relative.word())))
        .sorted(
            Comparator.<Counted>comparingDouble(one -> -one.relative.weight())
                .thenComparingInt(one -> -one.segments)
                .thenComparing(one -> one.relative.word()))
        .limit(most)
        .map(Counted::relative)
        .toList();
  }
}
