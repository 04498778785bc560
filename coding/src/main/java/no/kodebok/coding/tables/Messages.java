package no.kodebok.coding.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Language;

/**
 * Sentences for the end user in one language, from a file {@code base_nb.properties} and so on in
 * UTF-8. There is no silent fallback to another language: a key that is missing is an error, and a
 * test compares the files.
 */
public final class Messages {
  private final Language language;
  private final Properties patterns;

  private Messages(Language language, Properties patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  /** What tables say. */
  public static Messages ofTables(Language language) {
    return of(Messages.class, "messages", language);
  }

  /**
   * The file of this name in the package of a class.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Messages of(Class<?> anchor, String base, Language language) {
    String name = base + "_" + language.id() + ".properties";
    Properties patterns = new Properties();
    try (InputStream file = anchor.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("No messages " + name + " beside " + anchor);
      }
      patterns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Messages(language, patterns);
  }

  public Language language() {
    return language;
  }

  /** All keys, in alphabetical order. */
  public Set<String> keys() {
    return new TreeSet<>(patterns.stringPropertyNames());
  }

  /** The pattern as it stands in the file. */
  public String pattern(String key) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No message " + key + " in " + language.id());
    }
    return pattern;
  }

  /** The sentence with its places filled; numbers are written as the language does. */
  public String text(String key, Object... values) {
    return new MessageFormat(pattern(key), language.locale()).format(values);
  }

  /** Whether a sentence was made of this pattern, with whatever in its places. */
  public boolean says(String key, String sentence) {
    StringBuilder expression = new StringBuilder();
    StringBuilder fixed = new StringBuilder();
    int depth = 0;
    // A doubled apostrophe is one; a pattern here has no other quotes.
    for (char c : pattern(key).replace("''", "'").toCharArray()) {
      if (c == '{' && depth++ == 0) {
        expression.append(Pattern.quote(fixed.toString())).append(".*");
        fixed.setLength(0);
      } else if (c == '}') {
        depth--;
      } else if (depth == 0) {
        fixed.append(c);
      }
    }
    return Pattern.compile(expression + Pattern.quote(fixed.toString()), Pattern.DOTALL)
        .matcher(sentence)
        .matches();
  }
}
