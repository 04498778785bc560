package no.kodebok.coding.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;
import org.junit.jupiter.api.Test;

class MatrixWordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

  @Test
  void allLanguagesSayTheSameWithTheSamePlaces() {
    Messages bokmal = MatrixNotes.words(Language.NB);
    for (Language language : Language.values()) {
      Messages other = MatrixNotes.words(language);
      assertEquals(bokmal.keys(), other.keys(), language.id());
      for (String key : bokmal.keys()) {
        assertEquals(places(bokmal.pattern(key)), places(other.pattern(key)), key);
        // A quotation mark would swallow the places behind it.
        assertEquals(-1, other.pattern(key).indexOf('\''), key);
      }
    }
  }

  private static Set<String> places(String pattern) {
    return PLACE.matcher(pattern).results().map(found -> found.group()).collect(Collectors.toSet());
  }
}
