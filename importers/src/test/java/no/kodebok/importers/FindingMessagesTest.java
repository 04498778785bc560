package no.kodebok.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.Finding.Severity;
import no.kodebok.coding.model.Language;
import org.junit.jupiter.api.Test;

final class FindingMessagesTest {
  @Test
  void everyLanguageHasTheSameKeysAndPlaceholders() {
    Set<String> keys = FindingMessages.texts(Language.EN).stringPropertyNames();
    for (Language language : Language.values()) {
      assertEquals(keys, FindingMessages.texts(language).stringPropertyNames());
      for (String key : keys) {
        assertEquals(
            placeholders(Language.EN, key), placeholders(language, key), key + " in " + language);
      }
    }
  }

  @Test
  void everyKindThatTheCodeNamesHasAText() throws IOException {
    Pattern named =
        Pattern.compile(
            "(?:log\\.(?:note|warning|noteAt|noteIn|warningAt|change)|Finding\\.warning)\\(\\s*\"([a-z-]+)\"");
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(p -> p.toString().endsWith(".java")).toList()) {
        Matcher matcher = named.matcher(Files.readString(file));
        while (matcher.find()) {
          kinds.add(matcher.group(1));
        }
      }
    }
    assertTrue(kinds.size() > 15, "found only " + kinds);
    for (String kind : kinds) {
      assertTrue(
          FindingMessages.texts(Language.EN).stringPropertyNames().contains(kind),
          "no text for " + kind);
    }
  }

  @Test
  void aFindingIsSaidWithItsPlaceInEveryLanguage() {
    Finding finding =
        Finding.warning("short-row", new Place("svar.xlsx", "Ark1", 7, "q1"), "2", "3");
    assertEquals(
        "svar.xlsx, ark Ark1, linje 7, kolonne q1: Raden har 2 felt av 3; resten er tomme",
        FindingMessages.render(finding, Language.NB));
    assertEquals(
        "svar.xlsx, sheet Ark1, line 7, column q1: The row has 2 of 3 fields; the rest are empty",
        FindingMessages.render(finding, Language.EN));
  }

  @Test
  void whatCannotBeSeenIsShownByItsNumber() {
    Finding finding =
        new Finding(
            Severity.NOTE,
            "soft-hyphen-removed",
            Place.line("a.txt", 2),
            List.of(),
            "sam\u00adarbeid",
            "samarbeid");
    assertEquals(
        "a.txt, line 2: Soft hyphens were removed («sam[U+00AD]arbeid» → «samarbeid»)",
        FindingMessages.render(finding, Language.EN));
  }

  @Test
  void whatIsFilledInIsNotReadAsAPattern() {
    Finding finding = Finding.note("hidden-sheet", Place.file("a.xlsx"), "{0}");
    assertEquals("The hidden sheet {0} was not read", FindingMessages.text(finding, Language.EN));
  }

  @Test
  void aThousandFindingsOfAKindAreAHundredAndASummary() {
    FindingLog log = new FindingLog("a.csv");
    for (int line = 1; line <= 1000; line++) {
      log.warningAt("short-row", null, line, null, "1", "2");
    }
    List<Finding> findings = log.findings();
    assertEquals(101, findings.size());
    assertEquals(
        "a.csv: 900 more of the same kind: rows with too few fields",
        FindingMessages.render(findings.getLast(), Language.EN));
  }

  private static Set<String> placeholders(Language language, String key) {
    Set<String> found = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("\\{\\d\\}").matcher(FindingMessages.texts(language).getProperty(key));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
