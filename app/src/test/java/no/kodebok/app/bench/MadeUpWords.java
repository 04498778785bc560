package no.kodebok.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text of made-up words, spread as in real text: few are frequent, most are rare. */
final class MadeUpWords {
  private static final int VOCABULARY = 20_000;

  private final Random random;
  private final List<String> words = new ArrayList<>(VOCABULARY);

  MadeUpWords(Random random) {
    this.random = random;
    for (int i = 0; i < VOCABULARY; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable < 1 + random.nextInt(5); syllable++) {
        word.append("bdfghjklmnprstv".charAt(random.nextInt(15)))
            .append("aeiouyæøå".charAt(random.nextInt(9)));
      }
      words.add(word.append(random.nextBoolean() ? "r" : "n").toString());
    }
  }

  String next() {
    // Squared: the first words come often.
    double place = random.nextDouble();
    return words.get((int) (place * place * words.size()));
  }

  /** A sentence of between 5 and 25 words, with a word to search for in one of ten. */
  String sentence() {
    StringBuilder sentence = new StringBuilder(next());
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    for (int i = 4 + random.nextInt(21); i > 0; i--) {
      sentence.append(' ').append(next());
    }
    return sentence.append(random.nextInt(10) == 0 ? " opplæringstiltak." : ".").toString();
  }
}
