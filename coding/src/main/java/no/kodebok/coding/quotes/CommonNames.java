package no.kodebok.coding.quotes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that everybody has to do with, and that tell of nobody: public bodies, programs, … */
final class CommonNames {
  private static final Set<String> NAMES = read();

  private CommonNames() {}

  /** Whether a word in lower case, or what it begins with before a hyphen, is such a name. */
  static boolean has(String word) {
    int hyphen = word.indexOf('-');
    String first = hyphen > 0 ? word.substring(0, hyphen) : word;
    return NAMES.contains(first)
        || (first.endsWith("s") && NAMES.contains(first.substring(0, first.length() - 1)));
  }

  private static Set<String> read() {
    try (InputStream file = CommonNames.class.getResourceAsStream("common-names.txt")) {
      if (file == null) {
        throw new IllegalStateException("No list of common names");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list of common names", e);
    }
  }
}
