package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTemplateTest {
  private static String fill(String template, Map<String, String> values) {
    return AttributionTemplate.parse(template).fill(name -> Optional.ofNullable(values.get(name)));
  }

  /** Fills a template with the names given as their own values. */
  private static String fillWith(String template, String names) {
    List<String> present = List.of(names.split(" "));
    return AttributionTemplate.parse(template)
        .fill(name -> present.contains(name) ? Optional.of(name) : Optional.empty());
  }

  @Test
  void valuesStandWhereTheirNamesStood() {
    assertEquals(
        "veileder, Oslo", fill("{rolle}, {kontor}", Map.of("rolle", "veileder", "kontor", "Oslo")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'{a}, {b}' > a > 'a'",
        "'{a}, {b}' > b > 'b'",
        "'{a}, {b}' > - > ''",
        "'{a}, {b}, {c}' > 'a c' > 'a, c'",
        "'{a}, {b}, {c}' > 'c' > 'c'",
        "'{a}, {b} – {c}' > 'a c' > 'a – c'",
        "'{a} ({b})' > a > 'a'",
        "'{a} ({b})' > b > '(b)'",
        "'{a} ({b}, {c})' > 'a c' > 'a (c)'",
        "'{a} ({b}, {c})' > 'a b' > 'a (b)'",
        "'{a} [{b} ({c})]' > 'a' > 'a'",
        "'{a} [{b} ({c})]' > 'a c' > 'a [(c)]'",
        "'{a} ved {b}' > b > 'b'",
        "'{a} ved {b}' > a > 'a'",
        "'{a} ved {b}, {c}' > 'a c' > 'a, c'",
        "'{a} og {b} og {c}' > 'a c' > 'a og c'",
        "'Rolle: {a}, kontor: {b}' > a > 'Rolle: a'",
        "'Rolle: {a}, kontor: {b}' > b > 'kontor: b'",
        "'{a}, {b} kommune' > a > 'a'",
        "'{a}, {b}, 2024' > a > 'a, 2024'",
        "'{a}, {b}.' > a > 'a.'",
        "'{a}, {b}.' > 'a b' > 'a, b.'",
        "'– {a}' > a > '– a'",
        "'{a|b|c}' > 'b c' > 'b'",
        "'a) {a}' > a > 'a) a'",
        "'({a}' > a > '(a'",
        "'{{{a}}} (x)' > a > '{a} (x)'",
        "Informant > - > Informant",
      })
  void whatIsMissingLeavesNothingHanging(String template, String present, String expected) {
    assertEquals(expected, fillWith(template, present));
  }

  @Test
  void aBlankValueIsNone() {
    assertEquals("a", fill("{a}, {b}", Map.of("a", "a", "b", " ")));
  }

  @Test
  void valuesAreNeverReadAsTemplates() {
    assertEquals("{b} ({", fill("{a}", Map.of("a", "{b} ({", "b", "no")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'{rolle}, {kontor' > 'not closed, at character 10'",
        "'{rolle {kontor}' > 'not closed, at character 1'",
        "'rolle}' > 'closes nothing, at character 6'",
        "'{}' > 'no name between { and }, at character 1'",
        "'({a|}' > 'no name between { and }, at character 2'",
      })
  void aFaultIsNamedWithItsPlace(String template, String expected) {
    String message =
        String.valueOf(
            assertThrows(KodebokException.class, () -> AttributionTemplate.parse(template))
                .getMessage());
    assertTrue(message.contains(expected), message);
  }

  @Test
  void theStandardOneNamesTheSpeakerElseTheCaseElseTheSource() {
    assertEquals(
        List.of("taler", "enhet", "kilde"), AttributionTemplate.standard(Language.NB).names());
    assertEquals(
        List.of("talar", "eining", "kjelde"), AttributionTemplate.standard(Language.NN).names());
    assertEquals("{speaker|case|source}", AttributionTemplate.standard(Language.EN).toString());
  }

  @Test
  void anyStringIsFilledOrRefusedInWords() {
    Random random = new Random(7);
    String letters = "{}()[]|ab ,.–:";
    int filled = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder template = new StringBuilder();
      for (int length = random.nextInt(14); length > 0; length--) {
        template.append(letters.charAt(random.nextInt(letters.length())));
      }
      try {
        String result = fillWith(template.toString(), "a");
        assertFalse(result.startsWith(" ") || result.endsWith(" "), template.toString());
        filled++;
      } catch (KodebokException e) {
        assertTrue(String.valueOf(e.getMessage()).contains("at character"), template.toString());
      }
    }
    assertTrue(filled > 5_000, "Only " + filled + " templates were filled");
  }

  @Test
  void deepBracketsAreNoDanger() {
    assertEquals("(".repeat(10_000) + "a", fillWith("(".repeat(10_000) + "{a}", "a"));
    String nested = "(".repeat(5_000) + "{a}" + ")".repeat(5_000);
    assertTrue(fillWith(nested, "a").contains("a"));
  }
}
