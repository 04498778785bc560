package no.kodebok.importers.characters;

import java.nio.charset.Charset;
import no.kodebok.importers.FindingLog;
import org.jspecify.annotations.Nullable;

/** Decodes a whole file and notes where the charset had to be guessed. */
public final class TextDecoder {
  private TextDecoder() {}

  /**
   * The characters of the bytes; what cannot be decoded becomes U+FFFD.
   *
   * @param chosen the charset that the user says they are in; null to judge by the bytes
   */
  public static String decode(byte[] bytes, @Nullable Charset chosen, FindingLog log) {
    CharsetGuess guess = chosen == null ? guess(bytes) : CharsetGuess.chosen(chosen, bytes);
    if (!guess.certain()) {
      log.note("charset-guessed", guess.charset().displayName());
    }
    return new String(bytes, guess.mark(), bytes.length - guess.mark(), guess.charset());
  }

  private static CharsetGuess guess(byte[] bytes) {
    ByteCensus census = new ByteCensus();
    census.add(bytes, bytes.length);
    return CharsetGuess.of(census, bytes);
  }
}
