package no.kodebok.coding.tables.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours that colour-blind readers can tell apart. Kinds: Okabe and Ito, "Color Universal Design"
 * (2008). Scales: brown to green through grey, after ColorBrewer's BrBG (Harrower and Brewer 2003).
 */
public final class Palette {
  /** For answers that have no place on a scale, such as "do not know". */
  static final String BESIDE = "#B8B8B8";

  private static final List<Integer> KINDS =
      List.of(0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x444444);
  private static final List<Integer> SCALE =
      List.of(0x8C510A, 0xD8B365, 0xE3E0D8, 0x5AB4AC, 0x01665E);

  /** How much darker each further round of the same colours is. */
  private static final double DARKER = 0.6;

  private Palette() {}

  /**
   * Colours as {@code #RRGGBB}.
   *
   * @param ordered whether what they stand for has an order
   */
  public static List<String> colours(int number, boolean ordered) {
    List<String> colours = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      colours.add(
          ordered && number > 2 ? between(i * (SCALE.size() - 1.0) / (number - 1)) : kind(i));
    }
    return colours;
  }

  /** Black or white, whichever stands out more from a colour: WCAG 2.2, relative luminance. */
  static String ink(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    double luminance =
        0.2126 * linear(rgb >> 16 & 0xFF)
            + 0.7152 * linear(rgb >> 8 & 0xFF)
            + 0.0722 * linear(rgb & 0xFF);
    return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#FFFFFF" : "#000000";
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static String kind(int number) {
    int round = number / KINDS.size();
    double shade = Math.pow(DARKER, round);
    int colour = KINDS.get(number % KINDS.size());
    return hex(
        (colour >> 16 & 0xFF) * shade, (colour >> 8 & 0xFF) * shade, (colour & 0xFF) * shade);
  }

  private static String between(double place) {
    int from = (int) Math.min(Math.floor(place), SCALE.size() - 2.0);
    int low = SCALE.get(from);
    int high = SCALE.get(from + 1);
    double share = place - from;
    return hex(
        mixed(low >> 16, high >> 16, share),
        mixed(low >> 8, high >> 8, share),
        mixed(low, high, share));
  }

  private static double mixed(int low, int high, double share) {
    return (low & 0xFF) * (1 - share) + (high & 0xFF) * share;
  }

  private static String hex(double red, double green, double blue) {
    return "#%02X%02X%02X".formatted(Math.round(red), Math.round(green), Math.round(blue));
  }
}
