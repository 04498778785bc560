package no.kodebok.coding.search.analysis;

/** Tells texts that a scanner has read without knowing æ, ø and å: they have next to none. */
public final class ScannedText {
  private static final double LEAST_SHARE = 0.002;

  /** In less than that, their absence may be chance. */
  private static final int LEAST_LETTERS = 2000;

  private ScannedText() {}

  public static boolean is(String text) {
    int letters = 0;
    int norwegian = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isLetter(letter)) {
        letters++;
        norwegian += "æøåÆØÅ".indexOf(letter) >= 0 ? 1 : 0;
      }
    }
    return letters >= LEAST_LETTERS && norwegian < letters * LEAST_SHARE;
  }
}
