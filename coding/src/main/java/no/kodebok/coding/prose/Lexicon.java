package no.kodebok.coding.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that statements of numbers are made of, from a file. */
final class Lexicon {
  private static final int HUNDRED = 100;

  private final Properties file = new Properties();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> fractions = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<String, List<List<String>>> phrases = new HashMap<>();
  private final Map<Hedge, List<List<String>>> hedges = new EnumMap<>(Hedge.class);
  private final List<Majority> majorities = new ArrayList<>();
  private final Set<String> stop;

  /** A phrase that stands for a range of shares. */
  record Majority(List<String> phrase, double low, double high) {}

  private static final Lexicon INSTALLED = new Lexicon();

  static Lexicon installed() {
    return INSTALLED;
  }

  private Lexicon() {
    try (InputStream in = Lexicon.class.getResourceAsStream("words.properties")) {
      if (in == null) {
        throw new IllegalStateException("No words.properties beside " + Lexicon.class);
      }
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    numbers();
    numbered("fractions", fractions, 3);
    numbered("ordinals", ordinals, 2);
    for (String key : file.stringPropertyNames()) {
      if (!key.startsWith("hedge.")) {
        phrases.put(key, Stream.of(entries(key)).map(Lexicon::words).toList());
      }
    }
    for (Hedge hedge : Hedge.values()) {
      if (file.containsKey("hedge." + hedge.id())) {
        hedges.put(hedge, Stream.of(entries("hedge." + hedge.id())).map(Lexicon::words).toList());
      }
    }
    for (String entry : entries("shares")) {
      String[] parts = entry.split(";", -1);
      for (String phrase : parts[0].split("\\|", -1)) {
        majorities.add(
            new Majority(
                words(phrase), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
      }
    }
    stop = new HashSet<>(Arrays.asList(entries("stop")));
  }

  private String[] entries(String key) {
    String[] entries = file.getProperty(key, "").split(",(?!\")", -1);
    return Arrays.stream(entries)
        .map(entry -> entry.strip().replace("\"", ""))
        .filter(entry -> !entry.isEmpty())
        .toArray(String[]::new);
  }

  private static List<String> words(String phrase) {
    return Token.of(phrase).stream().map(Token::text).toList();
  }

  private void numbered(String key, Map<String, Integer> into, int first) {
    String[] entries = entries(key);
    for (int i = 0; i < entries.length; i++) {
      for (String word : entries[i].split("\\|", -1)) {
        into.put(word, first + i);
      }
    }
  }

  /** From nothing to a hundred: twenty and five as one word, with a hyphen, and turned around. */
  private void numbers() {
    numbered("units", numbers, 0);
    String[] units = entries("units");
    String[] tens = entries("tens");
    for (int t = 0; t < tens.length; t++) {
      for (String ten : tens[t].split("\\|", -1)) {
        int value = 20 + 10 * t;
        numbers.put(ten, value);
        for (int u = 1; u < 10; u++) {
          for (String unit : units[u].split("\\|", -1)) {
            numbers.put(ten + unit, value + u);
            numbers.put(ten + "-" + unit, value + u);
            numbers.put(unit + "og" + ten, value + u);
          }
        }
      }
    }
    for (String hundred : entries("hundred")) {
      numbers.put(hundred, HUNDRED);
    }
    numbers.remove("ingen");
  }

  /** The number of a word; null for none. */
  @Nullable Integer number(String word) {
    return numbers.get(word);
  }

  /** The denominator of a part, such as 3 for a third; null for none. */
  @Nullable Integer fraction(String word) {
    return fractions.get(word);
  }

  /** The number of an ordinal; null for none. */
  @Nullable Integer ordinal(String word) {
    return ordinals.get(word);
  }

  boolean stops(String word) {
    return stop.contains(word);
  }

  /** How many tokens from here a phrase of this kind takes, the longest one; 0 for none. */
  int phrase(String key, List<Token> tokens, int at) {
    return longest(phrases.getOrDefault(key, List.of()), tokens, at);
  }

  /** The same, for phrases that end before a place. */
  int before(Hedge hedge, List<Token> tokens, int end) {
    int best = 0;
    for (List<String> phrase : hedges.getOrDefault(hedge, List.of())) {
      int start = end - phrase.size();
      if (start >= 0 && phrase.size() > best && stands(phrase, tokens, start)) {
        best = phrase.size();
      }
    }
    return best;
  }

  /** Whether a text is one of the phrases of this kind, without regard to case. */
  boolean is(String key, String text) {
    return phrases.getOrDefault(key, List.of()).contains(words(text));
  }

  List<Majority> majorities() {
    return majorities;
  }

  static boolean stands(List<String> phrase, List<Token> tokens, int at) {
    if (phrase.isEmpty() || at + phrase.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(tokens.get(at + i).text())) {
        return false;
      }
    }
    return true;
  }

  private static int longest(List<List<String>> phrases, List<Token> tokens, int at) {
    int best = 0;
    for (List<String> phrase : phrases) {
      if (phrase.size() > best && stands(phrase, tokens, at)) {
        best = phrase.size();
      }
    }
    return best;
  }
}
