package no.kodebok.coding.progress;

import no.kodebok.coding.model.TextRange;

/** How much of a text some passages cover together: what two of them share counts once. */
public final class Coverage {
  private int start;
  private int end;
  private long covered;
  private int passages;

  /**
   * Takes in a passage.
   *
   * @param passage starts where the one before starts, or later
   * @throws IllegalArgumentException if it starts before the one before
   */
  public void add(TextRange passage) {
    if (passage.start() < start) {
      throw new IllegalArgumentException("Passages come by their start");
    }
    start = passage.start();
    passages++;
    if (passage.end() > end) {
      covered += passage.end() - Math.max(passage.start(), end);
      end = passage.end();
    }
  }

  /** UTF-16 units that at least one passage covers. */
  public long covered() {
    return covered;
  }

  /** How many passages were taken in. */
  public int passages() {
    return passages;
  }
}
