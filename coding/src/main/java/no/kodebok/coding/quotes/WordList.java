package no.kodebok.coding.quotes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words in lower case that lie beside the program, parted by spaces; a line with # is a remark. */
record WordList(Set<String> words) {
  /** Names that everybody has to do with, and that tell of nobody: public bodies, programs, … */
  static final WordList COMMON_NAMES = read("common-names.txt");

  /** Given names that many have. */
  static final WordList GIVEN_NAMES = read("given-names.txt");

  /** Surnames that many have. */
  static final WordList SURNAMES = read("surnames.txt");

  /** Places. */
  static final WordList PLACES = read("place-names.txt");

  /** Names that are also ordinary words. */
  static final WordList NAMES_THAT_ARE_WORDS = read("names-that-are-words.txt");

  /** Finite verbs of what people do. */
  static final WordList WHAT_PEOPLE_DO = read("what-people-do.txt");

  WordList {
    words = Set.copyOf(words);
  }

  /** Whether a word is in it, its genitive too, or what it begins with before a hyphen. */
  boolean hasForm(String word) {
    int hyphen = word.indexOf('-');
    return words.contains(word)
        || words.contains(withoutGenitive(word))
        || (hyphen > 0 && hasForm(word.substring(0, hyphen)));
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /** A word without the sign of the genitive, where it may have one. */
  static String withoutGenitive(String word) {
    for (String ending : new String[] {"'s", "’s", "s"}) {
      if (word.endsWith(ending) && word.length() > ending.length() + 1) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static WordList read(String file) {
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No list " + file);
      }
      return new WordList(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .flatMap(line -> Arrays.stream(line.split(" ", -1)))
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list " + file, e);
    }
  }
}
