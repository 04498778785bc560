package no.kodebok.exports.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Language;
import org.junit.jupiter.api.Test;

class QuoteMessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        QuoteMessages.class.getResourceAsStream("quotes_" + language.id() + ".properties")) {
      assertNotNull(file);
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  @Test
  void allLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
    Properties bokmaal = texts(Language.NB);
    assertFalse(bokmaal.isEmpty());
    for (Language language : Language.values()) {
      Properties texts = texts(language);
      assertEquals(bokmaal.stringPropertyNames(), texts.stringPropertyNames());
      for (String key : texts.stringPropertyNames()) {
        String text = texts.getProperty(key);
        assertFalse(text.isBlank(), key);
        assertEquals(
            placeholders(bokmaal.getProperty(key)), placeholders(text), language.id() + key);
        assertFalse(text.contains("'"), "An apostrophe quotes in a MessageFormat: " + key);
        assertNotNull(new MessageFormat(text, language.locale()));
      }
    }
  }

  @Test
  void countsAreWrittenAsPeopleSayThem() {
    QuoteMessages messages = QuoteMessages.in(Language.NB);
    assertTrue(messages.text("counted", 0, 0, "nå").startsWith("Ingen sitater fra ingen kilder"));
    assertTrue(messages.text("counted", 1, 1, "nå").startsWith("Ett sitat fra én kilde"));
    assertTrue(messages.text("counted", 1200, 3, "nå").startsWith("1\u00a0200 sitater fra 3"));
    assertTrue(QuoteMessages.in(Language.EN).text("counted", 1200, 3, "").startsWith("1,200 "));
  }

  @Test
  void anUnknownKeyIsAnError() {
    assertThrows(
        IllegalStateException.class, () -> QuoteMessages.in(Language.NN).text("no.such.key"));
  }
}
