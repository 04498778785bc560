package no.kodebok.exports.transcript;

/** A code's colour made so light that black text on it is easy to read. */
public final class Tint {
  private static final double SHARE = 0.28;

  private Tint() {}

  /**
   * The colour mixed with white. Black on it has a contrast of at least 10 to 1, whatever the
   * colour: of the darkest, black, the tint is {@code #b8b8b8}.
   *
   * @param colour {@code #rrggbb}
   */
  public static String of(String colour) {
    StringBuilder tint = new StringBuilder("#");
    for (int i = 1; i < 7; i += 2) {
      int value = Integer.parseInt(colour.substring(i, i + 2), 16);
      long mixed = Math.round(255 - SHARE * (255 - value));
      tint.append("%02x".formatted(mixed));
    }
    return tint.toString();
  }

  /**
   * The contrast of two colours from 1 to 21, as WCAG 2.2 defines it.
   *
   * @param a {@code #rrggbb}
   * @param b {@code #rrggbb}
   */
  public static double contrast(String a, String b) {
    double one = luminance(a);
    double other = luminance(b);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(String colour) {
    double[] share = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += share[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
