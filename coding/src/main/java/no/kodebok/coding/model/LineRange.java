package no.kodebok.coding.model;

/**
 * Lines of the original file, both ends included, counted from 1. Where a format has no lines these
 * are paragraph numbers.
 */
public record LineRange(int first, int last) {
  public LineRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("Not a line range: " + first + " to " + last);
    }
  }
}
