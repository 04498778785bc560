package no.kodebok.importers.characters;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a file, judged by its bytes.
 *
 * @param charset what to decode with
 * @param mark length of the byte order mark, in bytes
 * @param certain whether the bytes say so (a mark, or well-formed UTF-8); otherwise it is a guess
 */
public record CharsetGuess(Charset charset, int mark, boolean certain) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Charsets of old programs, which put Norwegian letters where Windows has signs. */
  private static final List<Charset> OLD =
      List.of(Charset.forName("IBM850"), Charset.forName("x-MacRoman"));

  private static final String LETTERS = "æøåÆØÅéèêòóôäöüÄÖÜ";

  /**
   * Judges a file.
   *
   * @param census of all its bytes, or of as many as are at hand
   * @param head the first bytes
   */
  public static CharsetGuess of(ByteCensus census, byte[] head) {
    CharsetGuess marked = marked(head);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(census, head);
    if (wide != null) {
      return new CharsetGuess(wide, 0, false);
    }
    if (census.malformed() == 0) {
      return new CharsetGuess(StandardCharsets.UTF_8, 0, true);
    }
    // A few broken places in much good UTF-8 are damage, not another charset.
    if (census.multibyte() > 10 * census.malformed()) {
      return new CharsetGuess(StandardCharsets.UTF_8, 0, false);
    }
    return new CharsetGuess(oneByte(census), 0, false);
  }

  /** What the user says; a byte order mark of that charset is left out. */
  public static CharsetGuess chosen(Charset charset, byte[] head) {
    CharsetGuess marked = marked(head);
    int mark = marked != null && marked.charset.equals(charset) ? marked.mark : 0;
    return new CharsetGuess(charset, mark, true);
  }

  private static @Nullable CharsetGuess marked(byte[] head) {
    if (begins(head, 0xEF, 0xBB, 0xBF)) {
      return new CharsetGuess(StandardCharsets.UTF_8, 3, true);
    }
    if (begins(head, 0xFF, 0xFE, 0, 0)) {
      return new CharsetGuess(StandardCharsets.UTF_32LE, 4, true);
    }
    if (begins(head, 0, 0, 0xFE, 0xFF)) {
      return new CharsetGuess(StandardCharsets.UTF_32BE, 4, true);
    }
    if (begins(head, 0xFF, 0xFE)) {
      return new CharsetGuess(StandardCharsets.UTF_16LE, 2, true);
    }
    return begins(head, 0xFE, 0xFF) ? new CharsetGuess(StandardCharsets.UTF_16BE, 2, true) : null;
  }

  /** UTF-16 or UTF-32 without a mark: in Norwegian text nearly every other byte is NUL. */
  private static @Nullable Charset wide(ByteCensus census, byte[] head) {
    if (census.nuls() * 4 < census.total() || census.total() < 4) {
      return null;
    }
    CharsetMatch match = new CharsetDetector().setText(head).detect();
    String name = match == null ? "" : match.getName().toUpperCase(Locale.ROOT);
    if (name.startsWith("UTF-32") || name.startsWith("UTF-16")) {
      return Charset.forName(name);
    }
    // Too short for the detector: the side on which the NULs lie decides.
    return census.evenNuls() * 2 > census.nuls()
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_16LE;
  }

  private static Charset oneByte(ByteCensus census) {
    Charset best = WINDOWS;
    long most = letters(census, WINDOWS);
    for (Charset old : OLD) {
      long letters = letters(census, old);
      if (letters > 2 * most) {
        best = old;
        most = letters;
      }
    }
    if (!best.equals(WINDOWS)) {
      return best;
    }
    for (int b = 0x80; b < 0xA0; b++) {
      if (census.seen(b)) {
        return WINDOWS;
      }
    }
    return StandardCharsets.ISO_8859_1;
  }

  private static long letters(ByteCensus census, Charset charset) {
    long letters = 0;
    for (int b = 0x80; b < 0x100; b++) {
      String decoded = new String(new byte[] {(byte) b}, charset);
      if (LETTERS.contains(decoded)) {
        letters += census.afterLetter(b);
      }
    }
    return letters;
  }

  private static boolean begins(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
