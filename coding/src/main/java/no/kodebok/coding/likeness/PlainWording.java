package no.kodebok.coding.likeness;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;

/**
 * A text without what does not count when two are compared: case, white space, punctuation, and the
 * way its letters are put together. Texts are equal when their plain wordings are.
 *
 * @param text the words, parted by one space; for a text without any word, its signs as they stand
 */
record PlainWording(String text, List<String> words) {
  static PlainWording of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<String> words = Words.of(composed).stream().map(Word::text).toList();
    return words.isEmpty()
        ? new PlainWording(signs(composed), words)
        : new PlainWording(words.stream().collect(Collectors.joining(" ")), words);
  }

  private static String signs(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
