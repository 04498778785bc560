package no.kodebok.importers.pdf;

/**
 * Words that stand side by side on a page. Lengths in points; y grows downwards.
 *
 * @param baseline of the letters
 * @param size of the type
 */
record Chunk(String text, double left, double right, double baseline, double size) {
  double width() {
    return right - left;
  }

  double top() {
    return baseline - 0.8 * size;
  }

  /** Whether both stand on the same line; raised numbers stand a little above it. */
  boolean isBeside(Chunk other) {
    return Math.abs(baseline - other.baseline) <= 0.45 * Math.max(size, other.size);
  }
}
