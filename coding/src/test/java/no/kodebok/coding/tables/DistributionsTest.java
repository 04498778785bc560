package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.tables.Distribution.Bar;
import org.junit.jupiter.api.Test;

class DistributionsTest {
  private static Distribution of(Variable variable, List<String> values) {
    return Distributions.of(
        Variables.survey("s", variable), variable, Column.ofValues(values), Language.NB);
  }

  @Test
  void labelledValuesKeepTheirOrderAndOthersFollow() {
    Distribution distribution =
        of(
            Variables.variable("q", "2=Nei,1=Ja,4=Aldri", "8=dontKnow", null),
            List.of("1", "1", "2", "3", "8", ""));
    assertEquals(
        List.of("Nei 1", "Ja 2", "Aldri 0", "3 1"),
        distribution.bars().stream().map(bar -> bar.label() + " " + bar.count()).toList());
    assertEquals(6, distribution.respondents());
    assertEquals(5, distribution.answered());
    assertEquals(4, distribution.valid());
    assertEquals(2, distribution.missing().size());
  }

  @Test
  void numbersFallIntoAFewRoundClassesThatLoseNobody() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      double spread = Math.pow(10, random.nextInt(9) - 4);
      double shift = (random.nextDouble() - 0.5) * spread * 10;
      List<String> values = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        values.add(String.valueOf(shift + random.nextDouble() * spread));
      }
      Distribution distribution = of(Variables.scaled("x", Scale.INTERVAL), values);
      assertTrue(distribution.binned());
      assertTrue(distribution.bars().size() <= 14, distribution.bars().size() + " classes");
      assertEquals(60, distribution.bars().stream().mapToLong(Bar::count).sum());
    }
  }

  @Test
  void whatHasTooManyValuesHasNoBars() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      values.add("svar " + i);
    }
    for (Scale scale : List.of(Scale.TEXT, Scale.NOMINAL, Scale.INTERVAL)) {
      Distribution distribution = of(Variables.scaled("x", scale), values);
      assertEquals(List.of(), distribution.bars());
      assertEquals(100, distribution.values());
      assertFalse(distribution.binned());
    }
  }

  @Test
  void whoWasAskedFollowsTheRoutingAndARoutingThatIsWrongIsLeftToTheTable() {
    Variable first = Variables.variable("a", "1=Ja,2=Nei", "", null);
    Variable routed = Variables.variable("b", "1=x", "", "a = 1");
    Variable wrong = Variables.variable("c", "1=x", "", "finnes = 1");
    Questionnaire survey = Variables.survey("s", first, routed, wrong);
    Study study =
        new Study()
            .with(
                survey,
                List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3)),
                List.of(List.of("1", "1", "1"), List.of("1", "", ""), List.of("2", "", "")));
    Map<UUID, Distribution> found =
        Distributions.of(study, List.of(routed.id(), wrong.id(), new UUID(9, 9)), Language.NB);
    assertEquals(2, found.size());
    assertEquals(2, Objects.requireNonNull(found.get(routed.id())).asked());
    assertEquals(1, Objects.requireNonNull(found.get(routed.id())).valid());
    assertEquals(3, Objects.requireNonNull(found.get(wrong.id())).asked());
  }
}
