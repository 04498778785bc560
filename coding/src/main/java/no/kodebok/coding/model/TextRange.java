package no.kodebok.coding.model;

/**
 * A span {@code [start, end)} of a source's text, in UTF-16 units. The one type for offsets:
 * nothing else in the program counts characters.
 *
 * @param start first unit, 0 or more
 * @param end the unit after the last, not below {@code start}
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a text range: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  /**
   * The characters of this range.
   *
   * @throws IndexOutOfBoundsException if the range goes past the end of the text
   */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** By start, then longer first, so that an enclosing range comes before what it encloses. */
  @Override
  public int compareTo(TextRange other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
