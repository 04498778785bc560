package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Language;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

  @Test
  void allLanguagesSayTheSameWithTheSamePlaces() {
    Messages bokmal = Messages.ofTables(Language.NB);
    for (Language language : Language.values()) {
      Messages other = Messages.ofTables(language);
      assertEquals(bokmal.keys(), other.keys(), language.id());
      for (String key : bokmal.keys()) {
        assertEquals(places(bokmal.pattern(key)), places(other.pattern(key)), key);
        // A single quotation mark would swallow the places behind it.
        assertEquals(
            0, other.pattern(key).replace("''", "").chars().filter(c -> c == '\'').count());
      }
    }
  }

  private static Set<String> places(String pattern) {
    return PLACE.matcher(pattern).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  @Test
  void aMissingSentenceIsAnErrorAndNotAnotherLanguage() {
    assertThrows(
        IllegalArgumentException.class, () -> Messages.ofTables(Language.NN).text("no.such"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Messages.of(MessagesTest.class, "nothing", Language.NB));
  }
}
