package no.kodebok.importers.repair;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes out page headers, footers and page numbers: lines that recur at the distance of pages, or
 * at the edge of most pages where these are known. What recurs otherwise, such as the name under a
 * quotation, stays.
 */
final class PageFurniture implements Repair {
  /** Pages have at least and at most so many lines, blank ones included. */
  private static final int SHORTEST_PAGE = 12;

  private static final int LONGEST_PAGE = 250;

  @Override
  public void mend(Lines lines, RepairLog log) {
    Set<Integer> found = lines.pages() > 0 ? new PageEdges(lines).furniture() : recurring(lines);
    if (found.isEmpty()) {
      return;
    }
    Set<Line> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int place : found.stream().sorted().toList()) {
      Line line = lines.get(place);
      if (log.leaves("page-furniture-removed", line.number(), line.text())) {
        continue;
      }
      gone.add(line);
      log.mended("page-furniture-removed", line.number(), line.text(), "");
      int next = lines.nextWritten(place + 1);
      if (next < lines.size()) {
        lines.get(next).becomePageStart();
      }
    }
    lines.remove(gone);
  }

  private static Set<Integer> recurring(Lines lines) {
    List<Recurring> groups = Recurring.of(lines, () -> IntStream.range(0, lines.size()).iterator());
    Set<Integer> found = new HashSet<>();
    for (Recurring group : groups) {
      if (isNumbered(group, lines) || isRunningTitle(group)) {
        found.addAll(group.places());
      }
    }
    Set<Integer> numbered = Set.copyOf(found);
    for (Recurring group : groups) {
      if (group.count() >= 3 && standsBeside(group, numbered, lines)) {
        found.addAll(group.places());
      }
    }
    return found;
  }

  /** A line whose number counts the pages; a number all by itself must stand apart too. */
  private static boolean isNumbered(Recurring group, Lines lines) {
    if (!group.hasNumbers() || group.count() < (group.isNumberOnly() ? 4 : 3)) {
      return false;
    }
    boolean apart =
        !group.isNumberOnly() || group.places().stream().allMatch(i -> standsApart(lines, i));
    return apart && group.countsPages(SHORTEST_PAGE, LONGEST_PAGE, 0.7);
  }

  private static boolean standsApart(Lines lines, int place) {
    boolean before = place == 0 || lines.get(place - 1).isBlank() || lines.get(place).isPageStart();
    boolean after =
        place + 1 >= lines.size()
            || lines.get(place + 1).isBlank()
            || lines.get(place + 1).isPageStart();
    return before || after;
  }

  /** No sentence, and at so even a distance that it is no accident. */
  private static boolean isRunningTitle(Recurring group) {
    String words = group.words();
    return !group.hasNumbers()
        && group.count() >= 6
        && words.length() >= 4
        && ".!?:;,…»”\"".indexOf(words.charAt(words.length() - 1)) < 0
        && group.isEven(SHORTEST_PAGE, LONGEST_PAGE, 0.8, 0.25);
  }

  /** Whether nearly all of these lines stand next to a line that counts pages. */
  private static boolean standsBeside(Recurring group, Set<Integer> numbered, Lines lines) {
    long beside =
        group.places().stream()
            .filter(i ->
                numbered.contains(lines.nextWritten(i + 1))
                    || numbered.contains(lines.previousWritten(i - 1)))
            .count();
    return beside >= 3 && beside * 10 >= group.count() * 9L;
  }
}
