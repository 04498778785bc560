package no.kodebok.importers.exchange;

/**
 * How a program counts the places of a text. The standard counts code points and says little more,
 * so programs differ in what they take for one character.
 *
 * @param unit what one step is
 * @param breaks what a line break is
 * @param mark whether the byte order mark before the text is a character of it
 * @param lastIncluded whether the end is the last character rather than the one after it
 */
public record Counting(Unit unit, Breaks breaks, boolean mark, boolean lastIncluded) {
  /** As the standard has it, and as the text stands in the file. */
  public static final Counting STANDARD =
      new Counting(Unit.CODE_POINT, Breaks.AS_STORED, false, false);

  /** What one step is. */
  public enum Unit {
    CODE_POINT,
    UTF_16
  }

  /** How many steps a line break is. */
  public enum Breaks {
    AS_STORED,
    ONE,
    TWO
  }

  /** The name of this way of counting, for a finding: its differences from the standard. */
  public String differences() {
    StringBuilder words = new StringBuilder();
    add(words, unit == Unit.UTF_16, "UTF-16");
    add(words, breaks == Breaks.ONE, "CRLF = 1");
    add(words, breaks == Breaks.TWO, "LF = 2");
    add(words, mark, "BOM = 1");
    add(words, lastIncluded, "[a, b]");
    return words.toString();
  }

  private static void add(StringBuilder words, boolean differs, String word) {
    if (differs) {
      words.append(words.isEmpty() ? "" : ", ").append(word);
    }
  }

  /**
   * Finds places in a text, in one pass over it.
   *
   * @param places rising
   * @return for each the UTF-16 unit of the text; -1 where it lies beyond the end
   */
  int[] find(String text, long[] places) {
    int[] found = new int[places.length];
    int next = 0;
    long count = mark ? 1 : 0;
    int at = 0;
    while (next < places.length) {
      if (places[next] <= count) {
        found[next++] = at;
      } else if (at >= text.length()) {
        found[next++] = -1;
      } else {
        char c = text.charAt(at);
        boolean pair = c == '\r' && text.startsWith("\n", at + 1);
        if (pair && breaks == Breaks.ONE) {
          at += 2;
          count += 1;
        } else if (pair && breaks == Breaks.TWO && places[next] > count + 1) {
          at += 2;
          count += 2;
        } else if (c == '\n' && breaks == Breaks.TWO && (at == 0 || text.charAt(at - 1) != '\r')) {
          at += 1;
          count += 2;
        } else {
          boolean astral =
              unit == Unit.CODE_POINT
                  && Character.isHighSurrogate(c)
                  && at + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(at + 1));
          at += astral ? 2 : 1;
          count++;
        }
      }
    }
    return found;
  }
}
