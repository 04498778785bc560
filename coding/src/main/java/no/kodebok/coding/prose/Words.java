package no.kodebok.coding.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that say what it is about, without their endings. */
final class Words {
  private static final int SHORTEST = 3;

  private static final Pattern AVERAGE =
      Pattern.compile("(?:gjennomsnitts|snitt|median)(\\p{L}{4,})");

  /** Endings of nouns, verbs and adjectives in Bokmål, Nynorsk and English, the longest first. */
  private static final List<String> ENDINGS =
      List.of(
          "ingane", "ingene", "arane", "erne", "arne", "ingar", "inger", "ande", "ende", "ane",
          "ene", "ede", "ere", "est", "ing", "inga", "ast", "te", "de", "ne", "er", "ar", "en",
          "et", "es", "ed", "s", "a", "e", "r", "t");

  private Words() {}

  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    Lexicon lexicon = Lexicon.installed();
    for (Token token : Token.of(text)) {
      if (isYear(token.text())) {
        words.add(token.text());
      }
      if (token.isWord() && !lexicon.stops(token.text()) && token.text().length() > 1) {
        words.add(stem(token.text()));
        // "Gjennomsnittsalderen" is about age.
        Matcher average = AVERAGE.matcher(token.text());
        if (average.matches()) {
          words.add(stem(average.group(1)));
        }
      }
    }
    return words;
  }

  /** A year names a group as a word does. */
  private static boolean isYear(String token) {
    return token.length() == 4
        && (token.startsWith("19") || token.startsWith("20"))
        && token.chars().allMatch(Character::isDigit);
  }

  static String stem(String word) {
    String stem = word;
    // Genitive and definite forms pile up: "veilederenes".
    for (int round = 0; round < 2; round++) {
      for (String ending : ENDINGS) {
        if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
          stem = stem.substring(0, stem.length() - ending.length());
          break;
        }
      }
    }
    return stem;
  }

  /** Where a label is first named in a text, from a place on; -1 where it is not. */
  static int place(String label, String text, int from) {
    Set<String> words = of(label);
    for (Token token : Token.of(text.substring(from))) {
      if (token.isWord() && words.contains(stem(token.text()))) {
        return from + token.start();
      }
    }
    return -1;
  }
}
