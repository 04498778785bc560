package no.kodebok.coding.model;

import java.util.Arrays;

/**
 * Leads every position of a source's text back to the line of the original file it came from. Lines
 * that an importer joined, split or left out keep their original numbers.
 */
public final class LineMap {
  private static final int[] NO_PAGES = {};

  private final int[] offsets;
  private final int[] lines;
  private final int[] pages;
  private final TimeMarks times;

  private LineMap(int[] offsets, int[] lines, int[] pages, TimeMarks times) {
    this.offsets = offsets;
    this.lines = lines;
    this.pages = pages;
    this.times = times;
  }

  /**
   * Builds a map from break points: from {@code offsets[i]} on, the text stems from {@code
   * lines[i]}.
   *
   * @throws IllegalArgumentException if the arrays differ in length, are empty, do not begin at 0,
   *     or the offsets do not rise
   */
  public static LineMap of(int[] offsets, int[] lines) {
    if (offsets.length != lines.length || offsets.length == 0 || offsets[0] != 0) {
      throw new IllegalArgumentException("A line map begins at offset 0 and has a line for each");
    }
    for (int i = 0; i < offsets.length; i++) {
      if (lines[i] < 1 || (i > 0 && offsets[i] <= offsets[i - 1])) {
        throw new IllegalArgumentException("Line map is out of order at entry " + i);
      }
    }
    return new LineMap(offsets.clone(), lines.clone(), NO_PAGES, TimeMarks.NONE);
  }

  /** The map of a text whose every {@code \n} ends one line of the original. */
  public static LineMap ofText(String text) {
    int count = 1;
    for (int i = text.indexOf('\n');
        i >= 0 && i + 1 < text.length();
        i = text.indexOf('\n', i + 1)) {
      count++;
    }
    int[] offsets = new int[count];
    int[] lines = new int[count];
    int offset = 0;
    for (int line = 0; line < count; line++) {
      offsets[line] = offset;
      lines[line] = line + 1;
      offset = text.indexOf('\n', offset) + 1;
    }
    return new LineMap(offsets, lines, NO_PAGES, TimeMarks.NONE);
  }

  /**
   * The same map for an original in pages.
   *
   * @param firstLines the line that each page begins with, from the first page on; a page without
   *     lines begins where the next one does
   * @throws IllegalArgumentException if they fall, or the first page does not begin at line 1
   */
  public LineMap withPages(int... firstLines) {
    for (int i = 0; i < firstLines.length; i++) {
      if (i == 0 ? firstLines[0] != 1 : firstLines[i] < firstLines[i - 1]) {
        throw new IllegalArgumentException("Page " + (i + 1) + " begins out of order");
      }
    }
    return new LineMap(offsets, lines, firstLines.clone(), times);
  }

  /** The same map for an original that says when its lines were spoken. */
  public LineMap withTimes(TimeMarks marks) {
    return new LineMap(offsets, lines, pages, marks);
  }

  /** The same map with the pages and times of another map of the same original. */
  public LineMap withPlacesOf(LineMap other) {
    return new LineMap(offsets, lines, other.pages, other.times);
  }

  /** When the lines of the original were spoken. */
  public TimeMarks times() {
    return times;
  }

  /** Whether it is known on which page each line stands. */
  public boolean hasPages() {
    return pages.length > 0;
  }

  /**
   * The page (from 1) on which an original line stands.
   *
   * @throws IllegalStateException if the original has no pages
   */
  public int pageOfLine(int line) {
    if (pages.length == 0) {
      throw new IllegalStateException("The original has no pages");
    }
    int low = 0;
    int high = pages.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pages[middle] <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(1, low);
  }

  /** The line that each page begins with; empty for an original without pages. */
  public int[] pages() {
    return pages.clone();
  }

  /** The original line (from 1) of the character at this offset. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    return lines[found >= 0 ? found : Math.max(0, -found - 2)];
  }

  /** The original lines that the range touches; an empty range touches the line it stands on. */
  public LineRange lines(TextRange range) {
    int first = lineAt(range.start());
    int last = lineAt(Math.max(range.start(), range.end() - 1));
    return new LineRange(Math.min(first, last), Math.max(first, last));
  }

  public int[] offsets() {
    return offsets.clone();
  }

  public int[] lines() {
    return lines.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LineMap map
        && Arrays.equals(offsets, map.offsets)
        && Arrays.equals(lines, map.lines)
        && Arrays.equals(pages, map.pages)
        && times.equals(map.times);
  }

  @Override
  public int hashCode() {
    int places = 31 * Arrays.hashCode(pages) + times.hashCode();
    return 31 * (31 * Arrays.hashCode(offsets) + Arrays.hashCode(lines)) + places;
  }
}
