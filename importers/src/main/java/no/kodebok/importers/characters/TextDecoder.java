package no.kodebok.importers.characters;

import no.kodebok.importers.FindingLog;

/** Decodes a whole file and notes where the charset had to be guessed. */
public final class TextDecoder {
  private TextDecoder() {}

  /** The characters of the bytes; what cannot be decoded becomes U+FFFD. */
  public static String decode(byte[] bytes, FindingLog log) {
    ByteCensus census = new ByteCensus();
    census.add(bytes, bytes.length);
    CharsetGuess guess = CharsetGuess.of(census, bytes);
    if (!guess.certain()) {
      log.note("charset-guessed", guess.charset().displayName());
    }
    return new String(bytes, guess.mark(), bytes.length - guess.mark(), guess.charset());
  }
}
