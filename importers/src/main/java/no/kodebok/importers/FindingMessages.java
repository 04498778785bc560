package no.kodebok.importers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Says findings in the languages of the program; the texts lie in {@code findings_*.properties}.
 */
public final class FindingMessages {
  private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      TEXTS.put(language, load(language));
    }
  }

  private FindingMessages() {}

  /** One line: where, what, and what was read as what. */
  public static String render(Finding finding, Language language) {
    StringBuilder line = new StringBuilder(place(finding.place(), language));
    line.append(": ").append(text(finding, language));
    String before = finding.before();
    String after = finding.after();
    if (before != null && after != null) {
      line.append(" (").append(visible(before)).append(" → ").append(visible(after)).append(')');
    }
    return line.toString();
  }

  /** What was found, without the place. */
  public static String text(Finding finding, Language language) {
    List<String> arguments = finding.arguments();
    if (finding.kind().equals(FindingLog.MORE) && arguments.size() == 2) {
      arguments = List.of(title(arguments.getFirst(), language), arguments.getLast());
    }
    String pattern = text(language, finding.kind());
    // A kind of a later version or of another importer is still better told than dropped.
    return pattern == null
        ? finding.kind() + " " + String.join(", ", arguments)
        : fill(pattern, arguments);
  }

  /** What findings of a kind are about; the kind itself where no words for it are known. */
  public static String title(String kind, Language language) {
    String title = text(language, kind + ".title");
    return title == null ? kind : title;
  }

  /** The place in words. */
  public static String place(Place place, Language language) {
    StringBuilder words = new StringBuilder(place.file());
    append(words, language, "place.sheet", place.sheet());
    append(words, language, "place.line", place.line());
    append(words, language, "place.column", place.column());
    return words.toString();
  }

  static Properties texts(Language language) {
    return Objects.requireNonNull(TEXTS.get(language));
  }

  private static void append(
      StringBuilder words, Language language, String key, @Nullable Object value) {
    String pattern = text(language, key);
    if (value != null && pattern != null) {
      words.append(", ").append(fill(pattern, List.of(value.toString())));
    }
  }

  private static String fill(String pattern, List<String> arguments) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      // Every placeholder is one digit in braces; what is filled in is not looked at again.
      if (pattern.charAt(at) == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}') {
        int number = pattern.charAt(at + 1) - '0';
        filled.append(number < arguments.size() ? arguments.get(number) : "?");
        at += 3;
      } else {
        filled.append(pattern.charAt(at++));
      }
    }
    return filled.toString();
  }

  /** Characters that cannot be seen are shown by their number. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder("«");
    text.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          if (type == Character.CONTROL || type == Character.FORMAT || c == 0x00AD) {
            shown.append(String.format("[U+%04X]", c));
          } else {
            shown.appendCodePoint(c);
          }
        });
    return shown.append('»').toString();
  }

  private static @Nullable String text(Language language, String key) {
    return texts(language).getProperty(key);
  }

  private static Properties load(Language language) {
    String name = "findings_" + language.id() + ".properties";
    Properties texts = new Properties();
    try (InputStream in = FindingMessages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The message file " + name + " is not in the program");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
