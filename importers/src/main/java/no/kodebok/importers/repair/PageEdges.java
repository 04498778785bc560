package no.kodebok.importers.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds headers, footers and page numbers where the pages are known: at the edges of most of them.
 */
final class PageEdges {
  /** Lines from the edge of a page that a header or footer has at most. */
  private static final int DEEP = 4;

  private static final double MOST = 0.4;
  private static final int SHORTEST_TITLE = 6;

  private final Lines lines;
  private final Map<Integer, List<Integer>> pages = new LinkedHashMap<>();

  PageEdges(Lines lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        pages.computeIfAbsent(lines.get(i).page(), page -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Places of the lines that are no part of the text. */
  Set<Integer> furniture() {
    Set<Integer> found = new HashSet<>();
    Set<Integer> edges = edges(DEEP);
    for (Recurring group : Recurring.of(lines, edges)) {
      if (recursOnMostPages(group) || countsPages(group)) {
        found.addAll(group.places());
      }
    }
    Set<Integer> all = Set.copyOf(found);
    found.removeIf(place -> !touchesEdge(place, all));
    return found;
  }

  private Set<Integer> edges(int deep) {
    Set<Integer> edges = new TreeSet<>();
    for (List<Integer> page : pages.values()) {
      int size = page.size();
      for (int i = 0; i < size; i++) {
        if (i < deep || i >= size - deep) {
          edges.add(page.get(i));
        }
      }
    }
    return edges;
  }

  private boolean recursOnMostPages(Recurring group) {
    if (group.isNumberOnly() || group.words().length() < SHORTEST_TITLE) {
      return false;
    }
    Set<Integer> on = new TreeSet<>();
    group.places().forEach(place -> on.add(lines.get(place).page()));
    int span = List.copyOf(on).getLast() - List.copyOf(on).getFirst() + 1;
    boolean few = lines.pages() <= 3;
    return on.size() >= (few ? 2 : 3)
        && on.size() >= MOST * span
        && group.count() <= on.size() * 2
        && (!few || group.places().stream().allMatch(this::isOutermost));
  }

  /** Whether a number in the line keeps step with the page it stands on. */
  private boolean countsPages(Recurring group) {
    for (int which = 0; which < group.width(); which++) {
      int agree = 0;
      int steps = 0;
      for (int i = 1; i < group.count(); i++) {
        int pagesOn =
            lines.get(group.places().get(i)).page() - lines.get(group.places().get(i - 1)).page();
        steps++;
        agree +=
            pagesOn > 0 && group.number(i, which) - group.number(i - 1, which) == pagesOn ? 1 : 0;
      }
      if (agree >= (lines.pages() <= 3 ? 1 : 2) && agree * 10 >= steps * 7) {
        return true;
      }
    }
    return false;
  }

  private boolean isOutermost(int place) {
    List<Integer> page = pageOf(place);
    return page.getFirst() == place || page.getLast() == place;
  }

  /** Whether between the line and an edge of its page there is nothing but headers or footers. */
  private boolean touchesEdge(int place, Set<Integer> found) {
    List<Integer> page = pageOf(place);
    int at = page.indexOf(place);
    return found.containsAll(page.subList(0, at))
        || found.containsAll(page.subList(at + 1, page.size()));
  }

  private List<Integer> pageOf(int place) {
    return pages.getOrDefault(lines.get(place).page(), List.of(place));
  }
}
