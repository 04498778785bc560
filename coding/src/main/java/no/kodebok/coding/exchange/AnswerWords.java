package no.kodebok.coding.exchange;

import java.text.Normalizer;

/** What an open answer says, whichever way its file writes line ends and letters with marks. */
public final class AnswerWords {
  private AnswerWords() {}

  /** NFC, with lines ended by {@code \n}. */
  public static String of(String value) {
    return Normalizer.normalize(
        value.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", ""), Normalizer.Form.NFC);
  }

  /** Whether there is nothing to read in it. */
  static boolean isBlank(String value) {
    return value.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
