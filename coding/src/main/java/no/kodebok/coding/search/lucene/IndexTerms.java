package no.kodebok.coding.search.lucene;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.WordForms;
import org.apache.lucene.util.BytesRef;

/**
 * The terms that words of texts have in the index. Those of the words met last are remembered, each
 * word's in one array that tells the word too: most of the way to them is waiting for memory, so
 * little of it is touched. A word pushes out the one in its place.
 */
final class IndexTerms {
  /** What stands before the letters of a term: its length in two bytes, and the reading's sign. */
  private static final int BEFORE_LETTERS = Short.BYTES + 1;

  private final AtomicReferenceArray<byte[]> clean;
  private final AtomicReferenceArray<byte[]> scanned;

  /**
   * Begins with no word known.
   *
   * @param words how many are remembered, a power of two
   */
  IndexTerms(int words) {
    this.clean = new AtomicReferenceArray<>(words);
    this.scanned = new AtomicReferenceArray<>(words);
  }

  /**
   * The terms, none twice, the word as written first; to be read with {@link #read}.
   *
   * @param scan whether a scanner that knows no æ, ø and å may have read the text
   */
  byte[] of(Word word, boolean scan) {
    String text = word.text();
    boolean grouped = word.range().length() > text.length();
    if (grouped || word.capitals()) {
      return terms(word, scan);
    }
    AtomicReferenceArray<byte[]> known = scan ? scanned : clean;
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 15)) & (known.length() - 1);
    byte[] terms = known.getAcquire(place);
    if (terms == null || !areOf(text, terms)) {
      terms = terms(new Word(text, new TextRange(0, text.length()), false), scan);
      known.setRelease(place, terms);
    }
    return terms;
  }

  /**
   * Points at the term that begins at a place.
   *
   * @param terms as {@link #of} gives them
   * @return where the next begins; the length of the array behind the last
   */
  static int read(byte[] terms, int at, BytesRef term) {
    term.bytes = terms;
    term.offset = at + Short.BYTES;
    term.length = length(terms, at);
    return term.offset + term.length;
  }

  private static int length(byte[] terms, int at) {
    return ((terms[at] & 0xff) << Byte.SIZE) | (terms[at + 1] & 0xff);
  }

  /** Whether the first term is the word; its letters are compared as they stand in UTF-8. */
  private static boolean areOf(String word, byte[] terms) {
    int at = BEFORE_LETTERS;
    int end = Short.BYTES + length(terms, 0);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 0x80) {
        if (at >= end || terms[at++] != c) {
          return false;
        }
      } else if (c < 0x800) {
        if (at + 1 >= end
            || terms[at++] != (byte) (0xc0 | (c >> 6))
            || terms[at++] != (byte) (0x80 | (c & 0x3f))) {
          return false;
        }
      } else {
        // Seldom met in these languages: not worth a way of its own.
        return word.equals(
            new String(terms, BEFORE_LETTERS, end - BEFORE_LETTERS, StandardCharsets.UTF_8));
      }
    }
    return at == end;
  }

  private static byte[] terms(Word word, boolean scan) {
    List<String> terms =
        WordForms.indexed(word, scan).stream()
            .map(occurrence -> occurrence.form().term())
            .distinct()
            .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String term : terms) {
      byte[] written = term.getBytes(StandardCharsets.UTF_8);
      bytes.write(written.length >> Byte.SIZE);
      bytes.write(written.length);
      bytes.writeBytes(written);
    }
    return bytes.toByteArray();
  }
}
