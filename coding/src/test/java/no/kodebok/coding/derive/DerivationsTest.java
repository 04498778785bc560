package no.kodebok.coding.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodeText;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.tables.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derived variables in the project: history, dependence, and what changes beneath them. */
class DerivationsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]");
  @TempDir Path folder;
  private Survey survey;

  @BeforeEach
  void ask() {
    survey =
        new Survey(folder)
            .plain("id", Scale.NOMINAL, "a b c d")
            .numbers("alder", "20 30 40 50")
            .item("q1", Direction.UP, null, "1 5 8 9")
            .plain("åpent", Scale.TEXT, "ja nei - kanskje")
            .imported("id");
  }

  @AfterEach
  void close() {
    survey.close();
  }

  @Test
  void aDerivationIsOneStepThatIsTakenBackAndMadeAgain() {
    survey.derive("ung = alder < 35");
    long step = survey.store.lastChange();
    survey.derive("ung = alder < 45", true);
    assertEquals("1 1 1 0", survey.values("ung"));
    assertEquals(step + 1, survey.store.lastChange());
    survey.store.undo("Kari", 1, null);
    assertEquals("1 1 0 0", survey.values("ung"));
    survey.store.undo("Kari", 1, null);
    assertTrue(survey.survey().variable("ung").isEmpty());
    survey.store.redo("Kari", 2, null);
    assertEquals("1 1 1 0", survey.values("ung"));
    assertEquals(List.of(), survey.store.check());
  }

  @Test
  void whatWasAnsweredIsNeverChanged() {
    assertThrows(KodebokException.class, () -> survey.derive("alder = alder + 1", true));
    assertThrows(KodebokException.class, () -> survey.derive("alder = 1"));
    survey.derive("eldre = alder + 1");
    assertEquals("20 30 40 50", survey.values("alder"));
    assertThrows(KodebokException.class, () -> survey.derive("eldre = alder + 2"));
  }

  @Test
  void answersFollowANewerExportAndItsUndo() {
    survey.derive("ung = alder < 35").derive("dobbel = alder * 2").derive("sum2 = dobbel + 1");
    survey
        .plain("id", Scale.NOMINAL, "a b c e")
        .numbers("alder", "60 30 40 25")
        .item("q1", Direction.UP, null, "1 5 8 9")
        .plain("åpent", Scale.TEXT, "ja nei - kanskje")
        .imported("id");
    assertEquals("0 1 0 0 1", survey.values("ung"));
    assertEquals("121 61 81 101 51", survey.values("sum2"));
    assertEquals(1, survey.store.questionnaires().size());
    assertEquals(3, survey.store.derivations().size());
    survey.store.undo("Kari", 1, null);
    assertEquals("1 1 0 0", survey.values("ung"));
    assertEquals(List.of(), survey.store.check());
  }

  @Test
  void aVariableThatAnotherNeedsIsNotRemoved() {
    survey.derive("ung = alder < 35").derive("x = ung + 1").derive("y = x * 2");
    KodebokException needed =
        assertThrows(
            KodebokException.class,
            () -> survey.store.write("Kari", Derivations.delete("ung")));
    assertTrue(needed.getMessage().contains("x"), needed.getMessage());
    survey.store.write("Kari", Derivations.delete("y"));
    survey.store.write("Kari", Derivations.delete("x"));
    survey.store.write("Kari", Derivations.delete("ung"));
    assertEquals(List.of(), survey.store.derivations());
    survey.store.undo("Kari", 3, null);
    assertEquals("4 4 2 2", survey.values("y"));
  }

  @Test
  void nothingIsComputedFromItself() {
    survey.derive("a = alder + 1").derive("b = a + 1").derive("c = b + 1");
    KodebokException circle =
        assertThrows(KodebokException.class, () -> survey.derive("a = c + 1", true));
    assertTrue(circle.getMessage().contains("computed from itself"), circle.getMessage());
    assertThrows(KodebokException.class, () -> survey.derive("a = a + 1", true));
    assertEquals("23 33 43 53", survey.values("c"));
  }

  @Test
  void theImportBeneathIsNotTakenBackByAnotherCoder() {
    survey.store.write(
        "Ola",
        Derivations.derive(new Derivations.Wanted("ung", "alder < 35", null, null, false)));
    KodebokException refused =
        assertThrows(KodebokException.class, () -> survey.store.undo("Kari", 1, "Kari"));
    assertTrue(refused.getMessage().contains("\"ung\""), refused.getMessage());
    assertEquals("1 1 0 0", survey.values("ung"));
    survey.store.undo("Ola", 2, null);
    assertEquals(List.of(), survey.store.questionnaires());
    survey.store.redo("Ola", 2, null);
    assertEquals("1 1 0 0", survey.values("ung"));
  }

  @Test
  void aColumnOfTheNameOfADerivedVariableIsRefused() {
    survey.derive("ny = alder < 35");
    survey.plain("ny", Scale.NOMINAL, "1 2 3 4").plain("id", Scale.NOMINAL, "a b c d");
    assertThrows(KodebokException.class, () -> survey.imported("id"));
    assertEquals("1 1 0 0", survey.values("ny"));
    assertEquals(List.of(), survey.store.check());
  }

  @Test
  void aCodeIsAVariableThatFollowsCodingsAndItsName() {
    code("Barrierer/Tid", "a");
    survey.derive("tid = kode:Barrierer").derive("to = kode:Barrierer/Tid + kode:Barrierer");
    assertEquals("1 0 0 0", survey.values("tid"));
    code("Barrierer", "d");
    assertEquals("1 0 0 1", survey.values("tid"));
    assertEquals("2 0 0 1", survey.values("to"));
    Code code = survey.store.codebook().get(CodePath.parse("Barrierer"));
    survey.store.write("Kari", CodeEdits.revise(
            code.id(),
            CodeText.named("Hindre")));
    assertEquals("1 0 0 1", survey.values("tid"));
    assertThrows(
        KodebokException.class,
        () -> survey.store.write("Kari", CodeEdits.removeCode(code.id(), true)));
    survey.store.undo("Kari", 1, null);
    assertEquals(List.of(), survey.store.check());
  }

  private void code(String path, String id) {
    Source source =
        survey.store.sources().stream()
            .filter(s -> s.name().endsWith(": " + id))
            .findFirst()
            .orElseThrow();
    survey.store.write(
        "Kari",
        CodeEdits.codeWhereMissing(
            List.of(
                new CodedPassage(CodePath.parse(path), source.id(), new TextRange(0, 2), null)),
            true));
  }

  @Test
  void theReportHasCountsKindsAndAlpha() {
    survey.derive("i = snitt(q1, alder; minst 1)").derive("r = omkod(q1; 1 = 1)");
    DerivationReport index = DerivationReport.of(survey.store, "i");
    assertEquals(4, index.valid());
    assertEquals(2, index.reliability().orElseThrow().n());
    DerivationReport recode = DerivationReport.of(survey.store, "r");
    assertEquals(Map.of("5", 1L), recode.unnamed());
    assertEquals(
        Map.of(MissingKind.DONT_KNOW, 1L, MissingKind.REFUSED, 1L, MissingKind.SYSTEM, 1L),
        recode.missing());
  }

  @Test
  void allLanguagesHaveTheSameWords() {
    Messages bokmal = Messages.of(DerivedVariables.class, "messages", Language.NB);
    for (Language language : Language.values()) {
      Messages other = Messages.of(DerivedVariables.class, "messages", language);
      assertEquals(bokmal.keys(), other.keys(), language.id());
      for (String key : bokmal.keys()) {
        assertEquals(places(bokmal.pattern(key)), places(other.pattern(key)), key);
      }
    }
  }

  private static Set<String> places(String pattern) {
    return PLACE.matcher(pattern).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  @Test
  void whateverIsDoneIsUndoneAndRedone() {
    Random random = new Random(20261126);
    String[] recipes = {
      "alder < 35", "omkod(q1; 1 = 1; ellers = 2)", "alder * 2", "snu(q1)", "topp(q1, 2)",
      "grupper(alder; 25, 45)", "snitt(q1, alder; minst 1)", "hvis(alder < 25; 1; 2)"
    };
    List<String> states = new ArrayList<>(List.of(state()));
    for (int step = 0; step < 60; step++) {
      int number = random.nextInt(5);
      String name = "v" + number;
      boolean known =
          survey.store.derivations().stream().anyMatch(d -> d.name().equals(name));
      try {
        if (known && random.nextInt(3) == 0) {
          survey.store.write("Kari", Derivations.delete(name));
        } else {
          String other = "v" + random.nextInt(5);
          String recipe =
              random.nextBoolean() ? recipes[random.nextInt(recipes.length)] : other + " + 1";
          survey.derive(name + " = " + recipe, true);
        }
        states.add(state());
      } catch (KodebokException e) {
        // A circle, a name that is not there, or a variable that is needed: nothing was changed.
        assertEquals(states.getLast(), state());
      }
    }
    assertTrue(states.size() > 20, "only " + states.size() + " steps");
    for (int at = states.size() - 2; at >= 0; at--) {
      survey.store.undo("Kari", 1, null);
      assertEquals(states.get(at), state());
    }
    for (int at = 1; at < states.size(); at++) {
      survey.store.redo("Kari", 1, null);
      assertEquals(states.get(at), state());
    }
    assertEquals(List.of(), survey.store.check());
  }

  private String state() {
    StringBuilder state = new StringBuilder();
    for (Derivation derivation : survey.store.derivations()) {
      state
          .append(derivation.name())
          .append(" = ")
          .append(derivation.recipe())
          .append(": ")
          .append(survey.values(derivation.name()))
          .append('\n');
    }
    return state.toString();
  }

  @Test
  void noRecodeLosesARespondent() {
    Random random = new Random(6);
    String[] from = {"1", "2", "3–4", "5", "\"Helt enig\"", "mangler", "vet ikke", "ubesvart", "ellers"};
    String[] to = {"1", "2 \"To\"", "\"Ny\"", "kopi", "mangler", "vet ikke", "9"};
    for (int round = 0; round < 200; round++) {
      StringBuilder recipe = new StringBuilder("omkod(q1");
      for (int rule = 0; rule <= random.nextInt(4); rule++) {
        recipe
            .append("; ")
            .append(from[random.nextInt(from.length)])
            .append(" = ")
            .append(to[random.nextInt(to.length)]);
      }
      survey.derive("r = " + recipe.append(')'), true);
      DerivationReport report = DerivationReport.of(survey.store, "r");
      long missing = report.missing().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(4, report.valid() + missing, recipe::toString);
      String told = survey.values("r");
      for (String code : told.split(" ", -1)) {
        boolean meant =
            code.equals("-")
                || survey.variable("r").missing(code).isPresent()
                || report.counts().containsKey(code);
        assertTrue(meant, recipe + " gives " + told);
      }
    }
  }

  @Test
  void noTextBreaksTheReader() {
    Random random = new Random(42);
    String[] parts = {
      "omkod", "snitt", "snu", "topp", "kvantiler", "grupper", "hvis", "antall", "raking", "kode:",
      "(", ")", ";", ",", "=", "<", "–", "-", "+", "*", "/", "^", "\"", "«", "»", "q1", "alder",
      "id", "1", "2.5", "0,5", "og", "eller", "ikke", "i", "mangler", "ellers", "minst", " ", "  ",
      "\t", "å", "…", "\uD83D\uDE00", "\u0000", "%", "->", "99999999999999999999", "til", ":"
    };
    int read = 0;
    DerivedVariables derived = Derivations.of(survey.store);
    Questionnaire questionnaire = survey.survey();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder recipe = new StringBuilder();
      for (int part = random.nextInt(14); part >= 0; part--) {
        recipe.append(parts[random.nextInt(parts.length)]);
      }
      try {
        derived
            .parse(recipe.toString(), questionnaire, Map.of(), List.of(), new HashMap<>())
            .meaning();
        read++;
      } catch (KodebokException e) {
        assertTrue(!e.getMessage().isBlank());
      }
    }
    assertTrue(read > 20, "only " + read + " were recipes");
    String deep = "(".repeat(5000) + "q1" + ")".repeat(5000);
    assertThrows(KodebokException.class, () -> survey.derive("x = " + deep));
    assertThrows(KodebokException.class, () -> survey.derive("x = " + "-".repeat(90_000)));
    assertThrows(KodebokException.class, () -> survey.derive("x = " + "2^".repeat(40_000) + "q1"));
    assertThrows(KodebokException.class, () -> survey.derive("x = " + "q".repeat(200_000)));
  }
}
