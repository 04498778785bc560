package no.kodebok.coding.tables;

/**
 * What stands in a table in place of a figure that is kept back so that nobody is recognised. No
 * computation gives these values, so that whoever forgets to ask shows nonsense and never the
 * figure.
 */
public final class Withheld {
  public static final long COUNT = Long.MIN_VALUE;
  public static final double NUMBER = Double.NEGATIVE_INFINITY;

  private Withheld() {}

  public static boolean is(long count) {
    return count == COUNT;
  }

  public static boolean is(double number) {
    return number == NUMBER;
  }
}
