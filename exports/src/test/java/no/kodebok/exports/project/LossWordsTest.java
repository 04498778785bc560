package no.kodebok.exports.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;
import org.junit.jupiter.api.Test;

/** What a file does not hold is told in every language. */
class LossWordsTest {
  private static final Pattern TOLD =
      Pattern.compile("(?:losses\\.(?:add|name)|new Loss)\\(\\s*\"([a-z-]+)\"");

  @Test
  void everyLanguageHasTheSameSentences() {
    Set<String> keys = Messages.of(Loss.class, "losses", Language.EN).keys();
    for (Language language : Language.values()) {
      assertEquals(keys, Messages.of(Loss.class, "losses", language).keys());
      for (String key : keys) {
        String told = new Loss(key, 3, List.of("navn")).text(language);
        assertFalse(told.contains("{") || told.isBlank(), told);
      }
    }
  }

  @Test
  void everyKindThatIsToldHasASentence() throws IOException {
    Set<String> told = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        TOLD.matcher(Files.readString(file)).results().forEach(one -> told.add(one.group(1)));
      }
    }
    assertFalse(told.isEmpty());
    told.removeAll(Messages.of(Loss.class, "losses", Language.EN).keys());
    assertEquals(Set.of(), told);
  }
}
