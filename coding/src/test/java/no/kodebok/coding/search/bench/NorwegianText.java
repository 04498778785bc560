package no.kodebok.coding.search.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.kodebok.coding.search.analysis.WordExpander;

/**
 * Made-up text with the vocabulary of a big archive in Norwegian: words of closed classes at the
 * frequency that they have, common words and their compounds, inflected, and a long tail of names,
 * slips and rare words. A word's frequency follows its rank (Zipf).
 */
final class NorwegianText {
  private static final List<String> ENDINGS =
      List.of("", "", "", "en", "et", "er", "ene", "a", "s", "ens", "ar", "ane");
  private static final String CONSONANTS = "bdfghjklmnprstv";
  private static final String VOWELS = "aeiouyæøå";

  private final List<String> closed = list("closed-words.txt");
  private final List<String> known = list("common-words.txt");
  private final String[] words;
  private final double[] upTo;

  /**
   * A language with this many words besides those of the closed classes.
   *
   * @param seed the same seed makes the same language
   */
  NorwegianText(int vocabulary, long seed) {
    Random random = new Random(seed);
    Collections.shuffle(closed, random);
    Set<String> made = new LinkedHashSet<>(known);
    while (made.size() < vocabulary) {
      made.add(word(random));
    }
    words = made.toArray(String[]::new);
    // Common words first, as they are; the rest in the order in which they were made.
    upTo = new double[words.length];
    double sum = 0;
    for (int rank = 0; rank < words.length; rank++) {
      sum += 1 / Math.pow(rank + 20.0, 1.05);
      upTo[rank] = sum;
    }
  }

  private String word(Random random) {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return syllables(random);
    }
    StringBuilder word = new StringBuilder(pick(known, random));
    int parts = kind < 5 ? 0 : kind < 17 ? 1 : 2;
    for (int i = 0; i < parts; i++) {
      word.append(random.nextInt(3) == 0 ? "s" : "").append(pick(known, random));
    }
    word.append(pick(ENDINGS, random));
    return kind == 1 ? slip(word, random) : word.toString();
  }

  private static String syllables(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
          .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.append("nrst".charAt(random.nextInt(4))).toString();
  }

  private static String slip(StringBuilder word, Random random) {
    int at = random.nextInt(word.length());
    return word.replace(at, at + 1, String.valueOf(VOWELS.charAt(random.nextInt(9)))).toString();
  }

  /** A sentence of about 300 characters, nearly half of it words of closed classes. */
  String segment(Random random) {
    StringBuilder text = new StringBuilder(360);
    int length = 60 + random.nextInt(480);
    while (text.length() < length) {
      text.append(text.isEmpty() ? "" : " ");
      if (random.nextInt(100) < 45) {
        // Squared: the first ones come often.
        double place = random.nextDouble() * random.nextDouble();
        text.append(closed.get((int) (place * closed.size())));
      } else {
        text.append(words[rank(random)]);
      }
      if (random.nextInt(14) == 0) {
        text.append('.');
      }
    }
    return text.append('.').toString();
  }

  /** As a scanner reads it that knows no æ, ø and å. */
  static String scanned(String text) {
    return text.replace('å', 'a').replace('ø', 'g').replace("æ", "ae");
  }

  private int rank(Random random) {
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(words.length - 1, at < 0 ? -at - 1 : at);
  }

  /** A word of about this rank. */
  String word(int rank) {
    return words[rank];
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<String> list(String file) {
    try (InputStream in = WordExpander.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> words = new ArrayList<>();
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(List.of(line.strip().split(" +"))));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
