package no.kodebok.exports.excel;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours that colour-blind readers can tell apart. Kinds: Okabe and Ito, "Color Universal Design"
 * (2008). Scales: brown to green through grey, after ColorBrewer's BrBG (Harrower and Brewer 2003).
 */
final class Palette {
  private static final List<Integer> KINDS =
      List.of(0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x444444);
  private static final List<Integer> SCALE =
      List.of(0x8C510A, 0xD8B365, 0xE3E0D8, 0x5AB4AC, 0x01665E);

  private Palette() {}

  /** Colours as bytes of red, green and blue. */
  static List<byte[]> colours(int number, boolean ordered) {
    List<byte[]> colours = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      colours.add(
          ordered && number > 1
              ? between(i * (SCALE.size() - 1.0) / (number - 1))
              : bytes(KINDS.get(i % KINDS.size())));
    }
    return colours;
  }

  private static byte[] between(double place) {
    int from = (int) Math.min(Math.floor(place), SCALE.size() - 2.0);
    byte[] low = bytes(SCALE.get(from));
    byte[] high = bytes(SCALE.get(from + 1));
    byte[] mixed = new byte[3];
    for (int i = 0; i < mixed.length; i++) {
      double share = place - from;
      mixed[i] = (byte) Math.round((low[i] & 0xFF) * (1 - share) + (high[i] & 0xFF) * share);
    }
    return mixed;
  }

  private static byte[] bytes(int colour) {
    return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
  }
}
