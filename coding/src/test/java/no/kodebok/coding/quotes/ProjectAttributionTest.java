package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectAttributionTest {
  private static final ProjectAttribution AGREED =
      new ProjectAttribution(
          new AttributionChoice(
              "{rolle}, {kontor}", List.of(new AttributionClass("rolle = leder", "Leder"))),
          List.of("site"));

  private final SmallProject project = new SmallProject();
  private UUID kari;

  @BeforeEach
  void fill() {
    kari = project.addCoder("Kari");
    UUID anne = project.addCase("Anne");
    UUID bo = project.addCase("Bo");
    project.addVariable(QuestionnaireKind.ATTRIBUTES, "rolle", Scale.NOMINAL, "veileder", "leder");
    project.addVariable(QuestionnaireKind.ATTRIBUTES, "kontor", Scale.NOMINAL, "Oslo", "Moss");
    UUID first = project.addSource("Intervju A", anne, "Det tar tid.");
    UUID second = project.addSource("Intervju B", bo, "Vi mangler folk.");
    project.apply(CodeEdits.addCode(CodePath.parse("Tid")), kari);
    project.code("Tid", first, "Det tar tid.", kari);
    project.code("Tid", second, "Vi mangler folk.", kari);
  }

  private List<String> attributions(@Nullable String template, List<AttributionClass> classes) {
    QuoteRequest request = new QuoteRequest(null, null, template, Language.NB);
    return QuoteSheets.make(
            project,
            new QuoteRequest(
                null,
                null,
                null,
                0,
                false,
                0,
                request.attribution(),
                classes,
                List.of(),
                List.of(),
                2,
                Language.NB))
        .quotes()
        .stream()
        .map(Quote::attribution)
        .toList();
  }

  @Test
  void whatTheProjectAgreedOnHoldsWhereNothingIsAskedFor() {
    project.apply(AGREED.set(), kari);
    assertEquals(List.of("veileder, Oslo", "Leder"), attributions(null, List.of()));
  }

  @Test
  void aTemplateThatIsAskedForHoldsForEverybody() {
    project.apply(AGREED.set(), kari);
    assertEquals(List.of("Anne", "Bo"), attributions("{enhet}", List.of()));
  }

  @Test
  void classesThatAreAskedForTakeThePlaceOfTheProjectsBesideItsUsualTemplate() {
    project.apply(AGREED.set(), kari);
    assertEquals(
        List.of("En veileder", "leder, Moss"),
        attributions(null, List.of(new AttributionClass("rolle = veileder", "En veileder"))));
  }

  @Test
  void itIsReadAsItWasWritten() {
    assertEquals(AGREED, ProjectAttribution.read(AGREED.text()));
    assertEquals(
        ProjectAttribution.USUAL, ProjectAttribution.read(ProjectAttribution.USUAL.text()));
  }

  @Test
  void theUsualLeavesNoSetting() {
    project.apply(AGREED.set(), kari);
    assertTrue(project.settings().containsKey(ProjectAttribution.SETTING));
    project.apply(ProjectAttribution.USUAL.set(), kari);
    assertFalse(project.settings().containsKey(ProjectAttribution.SETTING));
  }

  @Test
  void whatAsksForAnUnknownVariableIsNotKept() {
    for (ProjectAttribution wrong :
        List.of(
            new ProjectAttribution(AttributionChoice.of("{stilling}"), List.of()),
            new ProjectAttribution(AttributionChoice.USUAL, List.of("stilling")),
            new ProjectAttribution(
                new AttributionChoice(
                    null, List.of(new AttributionClass("stilling = leder", "Leder"))),
                List.of()))) {
      assertThrows(KodebokException.class, () -> project.apply(wrong.set(), kari));
    }
    assertFalse(project.settings().containsKey(ProjectAttribution.SETTING));
  }

  @Test
  void whatSomethingElseWroteIsRefusedWithTheWayOut() {
    for (String broken :
        List.of(
            "",
            "{",
            "[]",
            "{\"template\":3}",
            "{\"classes\":[{\"where\":\"a\"}]}",
            "{\"classes\":[1]}",
            "{\"mask\":\"names\"}",
            "{\"mask\":[{}]}")) {
      KodebokException refused =
          assertThrows(KodebokException.class, () -> ProjectAttribution.read(broken), broken);
      assertTrue(String.valueOf(refused.getMessage()).contains("--reset"), broken);
    }
  }
}
