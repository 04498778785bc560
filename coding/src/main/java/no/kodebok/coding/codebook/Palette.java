package no.kodebok.coding.codebook;

import java.util.Collection;
import java.util.List;

/** Colours for codes that are told apart by colour-blind readers and stand out on white. */
public final class Palette {
  static final List<String> COLOURS =
      List.of("#0b7285", "#b4530a", "#5f3dc4", "#2b8a3e", "#a61e4d", "#364fc7");

  private Palette() {}

  /** The colour that is used least, the first of them when several are. */
  public static String next(Collection<String> used) {
    String best = COLOURS.getFirst();
    long fewest = Long.MAX_VALUE;
    for (String colour : COLOURS) {
      long uses = used.stream().filter(colour::equals).count();
      if (uses < fewest) {
        best = colour;
        fewest = uses;
      }
    }
    return best;
  }
}
