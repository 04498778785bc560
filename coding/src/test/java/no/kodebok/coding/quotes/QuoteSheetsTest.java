package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuoteSheetsTest {
  private static final String INTERVIEW =
      """
      Regelverket er vanskelig å forstå.
      Hvorfor det?
      Det endres hele tiden.
      """;

  private final SmallProject project = new SmallProject();
  private UUID kari;
  private UUID ola;
  private UUID first;
  private UUID second;
  private UUID loose;

  @BeforeEach
  void fill() {
    kari = project.addCoder("Kari");
    ola = project.addCoder("Ola");
    UUID anne = project.addCase("Anne");
    UUID bjorn = project.addCase("Bjørn");
    project.addVariable(QuestionnaireKind.ATTRIBUTES, "rolle", Scale.NOMINAL, "veileder", "leder");
    project.addVariable(QuestionnaireKind.ATTRIBUTES, "kontor", Scale.NOMINAL, "Oslo", "");
    project.addVariable(QuestionnaireKind.SURVEY, "fritekst", Scale.TEXT, "mye", "lite");
    project.addVariable(QuestionnaireKind.SURVEY, "kilde", Scale.NOMINAL, "nett", "brev");
    first =
        project.addSource(
            "Intervju A",
            anne,
            INTERVIEW,
            turn("Regelverket er vanskelig å forstå.", "Informant"),
            turn("Hvorfor det?", "Intervjuer"),
            turn("Det endres hele tiden.", "Informant"));
    second = project.addSource("Intervju B", bjorn, "Vi mangler tid.\nOg folk.");
    loose = project.addSource("Notat", null, "Tiden er knapp.");
    for (String path : List.of("Styring", "Barrierer/Tid", "Barrierer/Regelverk")) {
      project.apply(CodeEdits.addCode(CodePath.parse(path)), kari);
    }
  }

  private static Segment turn(String words, String speaker) {
    int start = INTERVIEW.indexOf(words);
    return new Segment(
        new TextRange(start, start + words.length()),
        SegmentKind.TURN,
        speaker,
        speaker.equals("Intervjuer"));
  }

  private QuoteSheet sheet(
      @Nullable String code, @Nullable String where, @Nullable String attribution) {
    return QuoteSheets.make(
        project,
        new QuoteRequest(
            code == null ? null : CodePath.parse(code), where, attribution, Language.NB));
  }

  private String only(@Nullable String attribution) {
    return sheet(null, null, attribution).quotes().getFirst().attribution();
  }

  private static String fault(Runnable work) {
    return String.valueOf(assertThrows(KodebokException.class, work::run).getMessage());
  }

  @Test
  void aQuoteHasTheWordsTheLinesTheSpeakerAndTheCase() {
    UUID id = project.code("Barrierer/Tid", first, "Det endres hele tiden.", kari);
    Quote quote = sheet(null, null, null).quotes().getFirst();
    assertEquals(id, quote.coding());
    assertEquals("Det endres hele tiden.", quote.verbatim());
    assertEquals(quote.verbatim(), quote.edited());
    assertEquals(new LineRange(3, 3), quote.lines());
    assertEquals("Informant", quote.speaker());
    assertEquals("Anne", quote.caseName());
    assertEquals("Barrierer/Tid", String.valueOf(quote.code()));
    assertEquals(new Answer("veileder", "veileder"), quote.variables().get("rolle"));
    assertEquals("Kari", quote.coder());
  }

  @Test
  void quotesComeByCodebookThenSourceThenText() {
    project.code("Styring", first, "Regelverket", kari);
    project.code("Barrierer/Regelverk", second, "folk", kari);
    project.code("Barrierer/Tid", loose, "Tiden", kari);
    project.code("Barrierer/Tid", first, "hele tiden", kari);
    project.code("Barrierer/Tid", second, "mangler tid", kari);
    project.code("Barrierer/Tid", first, "Det endres", kari);
    assertEquals(
        List.of("Regelverket", "Det endres", "hele tiden", "mangler tid", "Tiden", "folk"),
        sheet(null, null, null).quotes().stream().map(Quote::verbatim).toList());
  }

  @Test
  void aCodeBringsItsChildren() {
    project.code("Styring", first, "Regelverket", kari);
    project.code("Barrierer/Tid", first, "hele tiden", kari);
    project.code("Barrierer/Regelverk", first, "Regelverket", kari);
    QuoteSheet sheet = sheet("barrierer", null, null);
    assertEquals("Barrierer", sheet.code());
    assertEquals(
        List.of("hele tiden", "Regelverket"),
        sheet.quotes().stream().map(Quote::verbatim).toList());
  }

  @Test
  void twoCodersWithTheSameCodeOnTheSamePassageAreOneQuote() {
    UUID earliest = project.code("Styring", first, "Regelverket", ola);
    project.code("Styring", first, "Regelverket", kari);
    project.code("Barrierer/Tid", first, "Regelverket", kari);
    project.code("Styring", first, "Regelverket er", kari);
    List<Quote> quotes = sheet("Styring", null, null).quotes();
    assertEquals(2, quotes.size());
    assertEquals("Kari", quotes.get(0).coder());
    assertEquals("Ola, Kari", quotes.get(1).coder());
    assertEquals(earliest, quotes.get(1).coding());
  }

  @Test
  void aPassageOverSeveralTurnsNamesEachSpeakerOnce() {
    project.code("Styring", first, INTERVIEW.strip(), kari);
    Quote quote = sheet(null, null, null).quotes().getFirst();
    assertEquals("Informant / Intervjuer", quote.speaker());
    assertEquals(new LineRange(1, 3), quote.lines());
  }

  @Test
  void aPassageThatEndsWhereATurnBeginsIsNotThatSpeakers() {
    project.code("Styring", first, "Regelverket er vanskelig å forstå.\n", kari);
    assertEquals("Informant", sheet(null, null, null).quotes().getFirst().speaker());
  }

  @Test
  void theStandardAttributionIsTheSpeakerElseTheCaseElseTheSource() {
    project.code("Styring", first, "Regelverket", kari);
    project.code("Styring", second, "folk", kari);
    project.code("Styring", loose, "knapp", kari);
    QuoteSheet sheet = sheet(null, null, null);
    assertEquals(
        List.of("Informant", "Bjørn", "Notat"),
        sheet.quotes().stream().map(Quote::attribution).toList());
    assertEquals("{taler|enhet|kilde}", sheet.attribution());
    assertNull(sheet.code());
  }

  @Test
  void aTemplateTakesVariablesAndFields() {
    project.code("Barrierer/Tid", first, INTERVIEW.strip(), kari);
    assertEquals(
        "veileder, Oslo (Intervju A, l. 1–3, Barrierer/Tid, Kari)",
        only("{rolle}, {kontor} ({kilde}, l. {lines}, {code}, {koder})"));
  }

  @Test
  void aMissingOfficeLeavesOnlyTheRole() {
    project.code("Styring", second, "folk", kari);
    assertEquals("leder", only("{rolle}, {kontor}"));
    assertEquals("", only("{kontor}"));
  }

  @Test
  void aFieldHidesAVariableOfItsNameUnlessTheVariableIsMeant() {
    project.code("Styring", second, "folk", kari);
    assertEquals("Intervju B / brev", only("{kilde} / {variabel:kilde}"));
  }

  @Test
  void answersToOpenQuestionsAreShownOnlyWhereAskedFor() {
    project.code("Styring", first, "Regelverket", kari);
    assertEquals(
        Set.of("rolle", "kontor", "kilde"), Set.copyOf(sheet(null, null, null).variables()));
    assertEquals("mye", only("{fritekst}"));
    assertEquals(
        Set.of("rolle", "kontor", "kilde"),
        Set.copyOf(sheet(null, null, "{fritekst}").variables()));
  }

  @Test
  void aFilterChoosesCasesAndASourceWithoutACasePassesNone() {
    project.code("Styring", first, "Regelverket", kari);
    project.code("Styring", second, "folk", kari);
    project.code("Styring", loose, "knapp", kari);
    QuoteSheet sheet = sheet(null, "rolle = leder", null);
    assertEquals(List.of("folk"), sheet.quotes().stream().map(Quote::verbatim).toList());
    assertEquals("rolle = leder", sheet.where());
    assertEquals(
        List.of("Regelverket"),
        sheet(null, "ikke rolle = leder", null).quotes().stream().map(Quote::verbatim).toList());
    assertEquals(
        1,
        sheet(null, "fritekst = mye", null).quotes().size(),
        "open questions can be filtered by");
  }

  @Test
  void namesThatAreNotThereAreAnsweredWithThoseThatAre() {
    String field = fault(() -> sheet(null, null, "{rol}"));
    assertTrue(field.contains("\"rol\"") && field.contains("rolle"), field);
    String variable = fault(() -> sheet(null, "rol = leder", null));
    assertTrue(variable.contains("No variable \"rol\"") && variable.contains("rolle"), variable);
    String code = fault(() -> sheet("Barierer", null, null));
    assertTrue(code.contains("Barrierer"), code);
  }

  @Test
  void aProjectWithoutCodingsOrVariablesHasAnEmptySheet() {
    QuoteSheet sheet =
        QuoteSheets.make(new SmallProject(), new QuoteRequest(null, null, null, Language.EN));
    assertEquals(List.of(), sheet.quotes());
    assertEquals(List.of(), sheet.variables());
  }

  @Test
  void fiftyThousandCodingsAreASheetOfAsManyQuotes() {
    String text = "Det er mye å si om dette.\n".repeat(1_000);
    List<CodedPassage> passages = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      UUID source = project.addSource("Kilde " + i, null, text);
      for (int j = 0; j < 1_000; j++) {
        passages.add(
            new CodedPassage(
                CodePath.parse("Kode " + j % 40),
                source,
                new TextRange(j * 26, j * 26 + 25),
                null));
      }
    }
    project.apply(CodeEdits.code(passages, true), kari);
    assertEquals(50_000, sheet(null, null, "{kilde}, {linjer}").quotes().size());
  }

  @Test
  void aChosenPassageHasItsEditedWordingItsDriftAndItsUses() {
    project.code("Barrierer/Tid", second, "Vi mangler tid.", kari);
    UUID quote = project.choose(second, "Vi mangler tid.", "[De] manglar (…)", kari);
    project.use(quote, "Rapport 3, kap. 4", ola);
    Quote made = sheet("Barrierer", null, null).quotes().getFirst();
    assertEquals("Vi mangler tid.", made.verbatim());
    assertEquals("[De] manglar (…)", made.edited());
    assertEquals(List.of(new Drift(new TextRange(5, 12), "mangler")), made.drift());
    assertEquals(List.of("Rapport 3, kap. 4"), made.uses());
  }

  @Test
  void aChosenPassageWithoutACodeComesLastAndOnlyWhereNoCodeIsAskedFor() {
    project.code("Barrierer/Tid", second, "Vi mangler tid.", kari);
    project.choose(first, "Det endres hele tiden.", null, ola);
    List<Quote> all = sheet(null, null, "{kode|taler}, {koder}").quotes();
    assertEquals(2, all.size());
    assertNull(all.getLast().code());
    assertEquals("Informant, Ola", all.getLast().attribution());
    assertEquals(1, sheet("Barrierer", null, null).quotes().size());
  }

  @Test
  void theLabelOfASpeakerMayBeLeftOutOfAnEditedWording() {
    String passage = "Hvorfor det?\nDet endres";
    project.choose(first, passage, "Det endres", kari);
    assertEquals(1, sheet(null, null, null).quotes().getFirst().drift().size());
  }
}
