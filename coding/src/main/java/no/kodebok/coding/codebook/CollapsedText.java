package no.kodebok.coding.codebook;

import java.util.Arrays;
import no.kodebok.coding.model.TextRange;

/**
 * A text in which every run of white space is one space, with the way back to the text it was made
 * of. Only the places where something was left out are kept, so that the map is small.
 */
final class CollapsedText {
  private final String text;
  private final int[] breaks;
  private final int[] shifts;

  private CollapsedText(String text, int[] breaks, int[] shifts) {
    this.text = text;
    this.breaks = breaks;
    this.shifts = shifts;
  }

  static CollapsedText of(String original) {
    StringBuilder text = new StringBuilder(original.length());
    int[] breaks = new int[16];
    int[] shifts = new int[16];
    int count = 0;
    int shift = 0;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (!isSpace(c)) {
        text.append(c);
        continue;
      }
      text.append(' ');
      int end = i + 1;
      while (end < original.length() && isSpace(original.charAt(end))) {
        end++;
      }
      if (end - i > 1) {
        if (count == breaks.length) {
          breaks = Arrays.copyOf(breaks, count * 2);
          shifts = Arrays.copyOf(shifts, count * 2);
        }
        shift += end - i - 1;
        breaks[count] = text.length();
        shifts[count++] = shift;
      }
      i = end - 1;
    }
    return new CollapsedText(
        text.toString(), Arrays.copyOf(breaks, count), Arrays.copyOf(shifts, count));
  }

  /** White space of any kind, the kinds that do not break a line too. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  String text() {
    return text;
  }

  /** Where a range of the collapsed text, which neither begins nor ends with a space, came from. */
  TextRange original(int start, int end) {
    return new TextRange(offset(start), offset(end - 1) + 1);
  }

  int offset(int collapsed) {
    int found = Arrays.binarySearch(breaks, collapsed);
    int before = found >= 0 ? found : -found - 2;
    return before < 0 ? collapsed : collapsed + shifts[before];
  }
}
