package no.kodebok.importers.characters;

import java.util.Optional;
import no.kodebok.importers.ImportFile;

/** Whether the beginning of a file is text in some charset. */
public final class TextContent {
  /** So many control characters may have strayed into a short text. */
  private static final int STRAY = 4;

  private TextContent() {}

  /** What the beginning is, found out once for all who ask. */
  private record Beginning(boolean isText, CharsetGuess guess) {}

  /** Binary content shows in control characters that no text has. */
  public static boolean isText(ImportFile file) {
    return known(file).isText;
  }

  /** The beginning, decoded as well as its own bytes tell. */
  public static String beginning(ImportFile file) {
    byte[] head = file.head();
    CharsetGuess guess = known(file).guess;
    return new String(head, guess.mark(), head.length - guess.mark(), guess.charset());
  }

  private static Beginning known(ImportFile file) {
    return file.known(Beginning.class, f -> Optional.of(look(f.head()))).orElseThrow();
  }

  private static Beginning look(byte[] head) {
    ByteCensus census = new ByteCensus();
    census.add(head, head.length);
    CharsetGuess guess = CharsetGuess.of(census, head);
    boolean wide =
        guess.charset().name().startsWith("UTF-16") || guess.charset().name().startsWith("UTF-32");
    boolean isText =
        wide
            ? isMostlyLetters(new String(head, guess.charset()))
            : census.controls() <= STRAY || census.controls() * 50 <= census.total();
    return new Beginning(isText, guess);
  }

  private static boolean isMostlyLetters(String text) {
    long odd =
        text.chars()
            .filter(c ->
                (c < 0x20 && !Character.isWhitespace(c)) || c == 0xFFFD || !Character.isDefined(c))
            .count();
    return odd * 20 <= text.length();
  }
}
