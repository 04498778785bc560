package no.kodebok.importers.exchange;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.characters.CleanText;

/**
 * A text of another program as Kodebok keeps it (NFC, lines ended by {@code \n}), with the way from
 * every position of the one to the other. Nothing else is mended: the text is coded already.
 */
public final class MappedText {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private final String text;

  /** Four numbers for each stretch that differs: from and to in the original, from and to here. */
  private int[] edits = new int[64];

  private int used;

  private MappedText(String original) {
    this.text = cleaned(original);
  }

  /** Maps a text as it was read from the file. */
  public static MappedText of(String original) {
    return new MappedText(original);
  }

  private String cleaned(String original) {
    StringBuilder clean = new StringBuilder(original.length());
    int at = 0;
    while (at < original.length()) {
      int end = at;
      while (end < original.length() && original.charAt(end) != '\r' && original.charAt(end) != 0) {
        end++;
      }
      compose(original, at, end, clean);
      if (end == original.length()) {
        break;
      }
      boolean pair = original.startsWith("\r\n", end);
      int next = end + (pair ? 2 : 1);
      String instead = original.charAt(end) == 0 ? "" : "\n";
      edit(end, next, clean.length(), clean.length() + instead.length());
      clean.append(instead);
      at = next;
    }
    return clean.toString();
  }

  /** Composes what is in parts, piece by piece. */
  private void compose(String original, int start, int end, StringBuilder clean) {
    int at = start;
    while (at < end) {
      int good = at + NFC.spanQuickCheckYes(original.subSequence(at, end));
      clean.append(original, at, good);
      if (good == end) {
        return;
      }
      int next = good + Character.charCount(original.codePointAt(good));
      while (next < end && !NFC.hasBoundaryBefore(original.codePointAt(next))) {
        next += Character.charCount(original.codePointAt(next));
      }
      String piece = original.substring(good, next);
      String composed = NFC.normalize(piece);
      if (!composed.equals(piece)) {
        edit(good, next, clean.length(), clean.length() + composed.length());
      }
      clean.append(composed);
      at = next;
    }
  }

  private void edit(int from, int to, int start, int end) {
    if (used + 4 > edits.length) {
      edits = Arrays.copyOf(edits, edits.length * 2);
    }
    edits[used++] = from;
    edits[used++] = to;
    edits[used++] = start;
    edits[used++] = end;
  }

  public String text() {
    return text;
  }

  /** The text with its lines, ready to be cut into segments. */
  public CleanText clean() {
    return new CleanText(text, LineMap.ofText(text));
  }

  /**
   * Where a passage of the original stands here: it covers the same characters, and the whole of
   * those that became one.
   *
   * @param start in UTF-16 units of the original
   * @param end not below the start, and not beyond the original's end
   */
  public TextRange range(int start, int end) {
    int from = mapped(start, false);
    return new TextRange(from, start == end ? from : Math.max(from, mapped(end, true)));
  }

  private int mapped(int place, boolean isEnd) {
    int low = 0;
    int high = used / 4;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edits[middle * 4] < place || (!isEnd && edits[middle * 4] == place)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return place;
    }
    int edit = (low - 1) * 4;
    if (place >= edits[edit + 1]) {
      return edits[edit + 3] + place - edits[edit + 1];
    }
    return isEnd ? edits[edit + 3] : edits[edit + 2];
  }
}
