package no.kodebok.exports.quotes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Language;

/** The words of quote sheets in one language. */
public final class QuoteMessages {
  private final Language language;
  private final Properties texts = new Properties();

  private QuoteMessages(Language language) {
    this.language = language;
    String name = "quotes_" + language.id() + ".properties";
    try (InputStream file = QuoteMessages.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("No message file " + name);
      }
      try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the message file " + name, e);
    }
  }

  public static QuoteMessages in(Language language) {
    return new QuoteMessages(language);
  }

  /** The text of a key, filled with the arguments; numbers are written as the language does. */
  public String text(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("No message " + key + " in " + language.id());
    }
    return arguments.length == 0
        ? text
        : new MessageFormat(text, language.locale()).format(arguments);
  }

  /** Rules for masks as people read them; what only a project has names for stays as it is. */
  public String masks(List<String> rules) {
    return rules.stream()
        .flatMap(rule -> Arrays.stream(rule.split(",", -1)))
        .map(String::strip)
        .map(rule -> texts.getProperty("mask.rule." + rule, rule))
        .collect(Collectors.joining(", "));
  }

  /** A day and time as the language writes them. */
  public String time(ZonedDateTime at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(language.locale())
        .format(at);
  }
}
