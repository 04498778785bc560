package no.kodebok.importers.rtf;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The paragraph styles that are headings by their names. */
final class HeadingStyles {
  private static final Pattern HEADING =
      Pattern.compile("(?:heading|overskrift|title|tittel|subtitle|undertittel) ?\\d*");

  private final Set<Integer> numbers = new HashSet<>();

  /** Notes the style of a number by its name, which may end with a semicolon. */
  void add(int number, String named) {
    String name = named.replace(";", "").strip().toLowerCase(Locale.ROOT);
    if (number >= 0 && HEADING.matcher(name).matches()) {
      numbers.add(number);
    }
  }

  boolean contains(int number) {
    return numbers.contains(number);
  }
}
