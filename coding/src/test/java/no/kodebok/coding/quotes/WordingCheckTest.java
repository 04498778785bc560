package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingCheckTest {
  private static final String SAID =
      "ja, altså det er jo Kari som bestemmer – ikke vi. Hun sa 17 ganger at \"dette går ikke\"!";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ja, altså det er jo Kari som bestemmer – ikke vi. Hun sa 17 ganger at \"dette går ikke\"!",
        "ja altså det er jo Kari som\n  bestemmer, ikke vi. Hun sa 17 ganger at «dette går ikke»",
        "[D]et er jo Kari som bestemmer",
        "(…) det er jo [kollega] som bestemmer (…)",
        "[…] [D]et er […] [lederen] som bestemmer (...) 17 ganger [...]",
        "… det er jo Kari som bestemmer ...",
        "( … ) Kari [som er leder] som bestemm[e]r ( . . . )",
        "[Hele sitatet er skrevet om]",
        "(…)"
      })
  void whatTheEditorMarksIsNoDrift(String edited) {
    boolean startsLater = edited.startsWith("[D]");
    String all = startsLater ? "(…) " + edited + " (…)" : edited;
    String closed =
        edited.startsWith("(") || edited.startsWith("…") || edited.startsWith("[…")
            ? all + " (…)"
            : all;
    assertEquals(List.of(), WordingCheck.drifts(SAID, List.of(), closed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Det er for lite tid | det er for lite tid | changed | Det | det",
        "Det er for lite tid | Det er lite tid | removed | for | ''",
        "Det er for lite tid | Det er altfor lite tid | changed | for | altfor",
        "Det er for lite tid | Det er nok for lite tid | added | '' | nok",
        "Det er for lite tid | Det er for lite | removed | tid | ''",
        "Det er for lite tid | er for lite tid | removed | Det | ''",
        "Det er for lite tid | [D]e er for lite tid | changed | Det | [D]e",
        "Det er for lite tid | Det er ikke (…) tid | changed | for | ikke",
        "Det koster 50 % mer | Det koster 50 mer | removed | % | ''",
        "Det var bra 🙂 da | Det var bra da | removed | 🙂 | ''"
      })
  void whatIsNotMarkedIsToldWithWhatStoodThere(
      String said, String edited, String kind, String stood, String instead) {
    List<Drift> drifts = WordingCheck.drifts(said, List.of(), edited);
    assertEquals(1, drifts.size(), () -> drifts.toString());
    assertEquals(kind, drifts.getFirst().kind().id());
    assertEquals(stood, drifts.getFirst().stood());
    assertEquals(instead, drifts.getFirst().range().in(edited));
  }

  @Test
  void wordsThatAreMissingAreToldBehindTheWordBefore() {
    assertEquals(
        List.of(new Drift(new TextRange(6, 6), "for lite")),
        WordingCheck.drifts("Det er for lite tid", List.of(), "Det er tid"));
  }

  @Test
  void labelsAndTheTranscribersRemarksMayBeLeftOut() {
    String said = "Nei. [latter]\n\nVEILEDER 2: Det går ikke.";
    TextRange label = new TextRange(said.indexOf("VEILEDER"), said.indexOf("Det"));
    assertEquals(List.of(), WordingCheck.drifts(said, List.of(label), "Nei. Det går ikke."));
    assertEquals(
        List.of(), WordingCheck.drifts(said, List.of(label), "Nei. [latter] Det går ikke."));
    assertEquals(1, WordingCheck.drifts(said, List.of(label), "Det går ikke.").size());
    assertEquals(1, WordingCheck.drifts(said, List.of(), "Nei. Det går ikke.").size());
  }

  @Test
  void bracketsThatAreNotClosedMarkNothing() {
    assertEquals(1, WordingCheck.drifts("Det går", List.of(), "Det går [bra").size());
    assertEquals(1, WordingCheck.drifts("Det går", List.of(), "Det (… bra) går").size());
  }

  @Test
  void anEmptyWordingLeavesEverythingOut() {
    assertEquals(
        List.of(new Drift(new TextRange(0, 0), "Det går")),
        WordingCheck.drifts("Det går.", List.of(), ""));
    assertEquals(List.of(), WordingCheck.drifts("", List.of(), ""));
  }

  @Test
  void anyNumberOfMarkedEditsIsAccepted() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<String> said = words(random, 3 + random.nextInt(25), random.nextBoolean());
      String edited = marked(said, random);
      int number = seed;
      assertEquals(
          List.of(),
          WordingCheck.drifts(String.join(" ", said), List.of(), edited),
          () -> "seed " + number + ": " + said + " → " + edited);
    }
  }

  @Test
  void aWordThatChangedCameOrWentUnmarkedIsFoundWhereItIs() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<String> before = words(random, 3 + random.nextInt(12), true);
      List<String> after = new ArrayList<>(words(random, 3 + random.nextInt(12), true));
      // The half that is edited with marks ends in a word of its own, so that no mark covers more.
      List<String> said = new ArrayList<>(before);
      said.add("midten");
      said.addAll(after);
      int at = random.nextInt(after.size());
      String gone = after.get(at);
      int kind = random.nextInt(3);
      if (kind == 0) {
        after.set(at, "fremmed");
      } else if (kind == 1) {
        after.add(at, "fremmed");
      } else {
        after.remove(at);
      }
      String edited = marked(before, random) + " midten " + String.join("  ", after);
      List<Drift> drifts = WordingCheck.drifts(String.join(" ", said), List.of(), edited);
      String told = "seed " + seed + ": " + said + " → " + edited + " " + drifts;
      assertEquals(1, drifts.size(), told);
      Drift drift = drifts.getFirst();
      assertEquals(kind == 1 ? "" : gone, drift.stood(), told);
      assertEquals(kind == 2 ? "" : "fremmed", drift.range().in(edited), told);
      assertTrue(drift.range().start() >= edited.indexOf("midten"), told);
    }
  }

  /** Words that are all different, or few that come again and again. */
  private static List<String> words(Random random, int count, boolean different) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(
          (random.nextInt(4) == 0 ? "Ø" : "o")
              + (different ? "rd" + random.nextInt(1_000_000) : "rd" + random.nextInt(3)));
    }
    return words;
  }

  /** An edit that is marked throughout. */
  private static String marked(List<String> words, Random random) {
    List<String> edited = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int run = 1 + random.nextInt(Math.min(3, words.size() - at));
      switch (random.nextInt(6)) {
        case 0 -> {
          edited.add(List.of("(…)", "[...]", "…", "(...)", "[…]").get(random.nextInt(5)));
          at += run;
        }
        case 1 -> {
          edited.add(
              "[" + String.join(" ", Collections.nCopies(random.nextInt(3) + 1, "kollega")) + "]");
          at += run;
        }
        case 2 -> edited.add("[satt inn]");
        case 3 -> {
          String word = words.get(at++);
          edited.add("[" + word.substring(0, 1).toUpperCase(Locale.ROOT) + "]" + word.substring(1));
        }
        default -> {
          String word = words.get(at++);
          edited.add(random.nextInt(5) == 0 ? "«" + word + "»," : word);
        }
      }
    }
    return IntStream.range(0, edited.size())
        .mapToObj(i -> edited.get(i) + (random.nextInt(6) == 0 ? " \n" : " "))
        .reduce("", String::concat);
  }
}
