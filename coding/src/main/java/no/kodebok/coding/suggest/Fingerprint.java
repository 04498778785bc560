package no.kodebok.coding.suggest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;

/** What a passage's words are known by, without saying them. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of the folded words of a text. */
  static String of(String text) {
    try {
      byte[] bytes =
          Words.of(text).stream()
              .map(Word::text)
              .collect(Collectors.joining(" "))
              .getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
