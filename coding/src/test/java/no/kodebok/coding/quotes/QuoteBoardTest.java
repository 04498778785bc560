package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class QuoteBoardTest {
  private final SmallProject project = new SmallProject();
  private UUID kari;
  private UUID ola;
  private UUID first;
  private UUID second;

  @BeforeEach
  void fill() {
    kari = project.addCoder("Kari");
    ola = project.addCoder("Ola");
    UUID anne = project.addCase("Anne");
    UUID bjorn = project.addCase("Bjørn");
    project.addVariable(QuestionnaireKind.ATTRIBUTES, "rolle", Scale.NOMINAL, "veileder", "leder");
    project.addVariable(QuestionnaireKind.ATTRIBUTES, "kontor", Scale.NOMINAL, "Nordvik", "");
    first =
        project.addSource(
            "Intervju A", anne, "Reglene er uklare. Da sa Per at tiden er knapp. Vi mangler folk.");
    second = project.addSource("Intervju B", bjorn, "Tiden er knapp!\nReglene endres.");
    for (String path : List.of("Barrierer/Tid", "Barrierer/Regelverk", "Styring")) {
      project.apply(CodeEdits.addCode(CodePath.parse(path)), kari);
    }
    project.code("Barrierer/Tid", first, "tiden er knapp", kari);
    project.code("Barrierer/Tid", first, "at tiden er knapp.", ola);
    project.code("Styring", first, "tiden er knapp", ola);
    project.code("Barrierer/Tid", second, "Tiden er knapp!", kari);
    project.code("Barrierer/Regelverk", second, "Reglene endres.", kari);
    project.code("Barrierer/Regelverk", first, "Reglene er uklare.", kari);
  }

  private QuoteListing list(QuoteFilter filter, QuoteGrouping grouping, boolean folded) {
    return list(filter, grouping, folded ? Folding.EQUAL : Folding.NONE);
  }

  private QuoteListing list(QuoteFilter filter, QuoteGrouping grouping, Folding folding) {
    return QuoteBoard.of(project)
        .list(
            filter,
            grouping,
            AttributionChoice.USUAL,
            Language.NB,
            Set.of(),
            folding,
            null,
            0,
            100);
  }

  private static List<String> words(QuoteListing listing) {
    return listing.shown().stream().map(row -> row.quote().verbatim()).toList();
  }

  private static Map<String, Integer> counts(QuoteFacet facet) {
    Map<String, Integer> counts = new TreeMap<>();
    facet.values().forEach(value -> counts.put(value.label(), value.count()));
    return counts;
  }

  private UUID code(String path) {
    return project.codebook().get(CodePath.parse(path)).id();
  }

  private static QuoteFilter attributes(Map<String, Set<String>> attributes) {
    return new QuoteFilter(Set.of(), attributes, Set.of(), Set.of(), false, "", null);
  }

  private static QuoteFilter words(String words) {
    return new QuoteFilter(Set.of(), Map.of(), Set.of(), Set.of(), false, words, null);
  }

  @Test
  void aPassageStandsUnderEachOfItsCodesAndCountsOnce() {
    QuoteListing listing = list(QuoteFilter.ALL, QuoteGrouping.CODES, false);
    assertEquals(5, listing.passages());
    assertEquals(6, listing.rows());
    assertEquals(
        List.of(
            "Barrierer/Tid",
            "Barrierer/Tid",
            "Barrierer/Tid",
            "Barrierer/Regelverk",
            "Barrierer/Regelverk",
            "Styring"),
        listing.shown().stream().map(QuoteListing.Row::group).sorted(this::byCodebook).toList());
    QuoteListing.Row styring = listing.shown().getLast();
    assertEquals("Styring", styring.group());
    assertEquals(2, styring.codes().size());
  }

  private int byCodebook(String a, String b) {
    List<String> order = new ArrayList<>();
    project
        .codebook()
        .codes()
        .forEach(code -> order.add(project.codebook().path(code.id()).toString()));
    return Integer.compare(order.indexOf(a), order.indexOf(b));
  }

  @Test
  void eachFacetCountsWhatAnotherChoiceInItWouldShow() {
    QuoteListing listing =
        list(attributes(Map.of("rolle", Set.of("leder"))), QuoteGrouping.SOURCES, false);
    assertEquals(List.of("Tiden er knapp!", "Reglene endres."), words(listing));
    assertEquals(Map.of("veileder", 3, "leder", 2), counts(listing.attributes().getFirst()));
    assertEquals(Map.of("", 2), counts(listing.attributes().getLast()));
    assertEquals(Map.of("Kari", 2), counts(listing.coders()));
    assertEquals(Map.of("Barrierer", 2, "Regelverk", 1, "Tid", 1), counts(listing.codes()));
    assertEquals(Map.of("Intervju B", 2), counts(listing.sources()));
  }

  @Test
  void whatIsMissingCanBeAskedFor() {
    QuoteListing listing =
        list(attributes(Map.of("kontor", Set.of(""))), QuoteGrouping.SOURCES, false);
    assertEquals(List.of("Tiden er knapp!", "Reglene endres."), words(listing));
  }

  @Test
  void aCodeIsAskedForWithEverythingBelowItAndOnlyTheseAreShown() {
    QuoteFilter filter =
        new QuoteFilter(
            Set.of(code("Barrierer")), Map.of(), Set.of(ola), Set.of(), false, "", null);
    QuoteListing listing = list(filter, QuoteGrouping.CODES, false);
    assertEquals(
        List.of("Barrierer/Tid", "Barrierer/Tid"),
        listing.shown().stream().map(QuoteListing.Row::group).toList());
    assertEquals(Map.of("Kari", 4, "Ola", 2), counts(listing.coders()));
  }

  @Test
  void wordsAreFoundInThePassageAndInItsEditedWording() {
    assertEquals(
        List.of("tiden er knapp", "at tiden er knapp.", "Tiden er knapp!"),
        words(list(words("TIDEN  er"), QuoteGrouping.SOURCES, false)).stream()
            .sorted()
            .toList()
            .reversed());
    project.choose(first, "Reglene er uklare.", "Reglene er [diffuse].", kari);
    assertEquals(
        List.of("Reglene er uklare."), words(list(words("diffus"), QuoteGrouping.SOURCES, false)));
    assertEquals(List.of(), words(list(words("reglene er tiden"), QuoteGrouping.SOURCES, false)));
  }

  @Test
  void passagesThatOverlapOrSayTheSameAreShownAsOne() {
    QuoteListing listing = list(QuoteFilter.ALL, QuoteGrouping.CODES, true);
    QuoteListing.Row time =
        listing.shown().stream()
            .filter(row -> row.group().equals("Barrierer/Tid"))
            .findFirst()
            .orElseThrow();
    assertEquals(2, time.like().size());
    assertEquals(1, time.groupRows());
    assertEquals(5, listing.passages());
    assertEquals(4, listing.rows());
  }

  @Test
  void whatIsChosenStandsForTheOthers() {
    project.choose(second, "Tiden er knapp!", null, kari);
    QuoteListing.Row time =
        list(QuoteFilter.ALL, QuoteGrouping.CODES, true).shown().stream()
            .filter(row -> row.group().equals("Barrierer/Tid"))
            .findFirst()
            .orElseThrow();
    assertEquals("Tiden er knapp!", time.quote().verbatim());
    assertEquals(2, time.like().size());
  }

  @Test
  void aChosenPassageWithoutACodeIsShownWithoutOne() {
    UUID quote = project.choose(first, "Vi mangler folk.", "Vi manglar folk", ola);
    project.use(quote, "Rapport 3", ola);
    QuoteFilter chosen = new QuoteFilter(Set.of(), Map.of(), Set.of(), Set.of(), true, "", null);
    QuoteListing.Row row = list(chosen, QuoteGrouping.CODES, true).shown().getFirst();
    assertEquals("", row.group());
    assertEquals("Ola", row.quote().coder());
    assertEquals("Vi manglar folk", row.quote().edited());
    assertEquals(List.of("Rapport 3"), row.quote().uses());
    assertEquals("mangler", row.quote().drift().getFirst().stood());
    assertEquals(1, list(QuoteFilter.ALL, QuoteGrouping.CODES, true).chosen());
  }

  @Test
  void aPartIsMadeAtATime() {
    QuoteBoard board = QuoteBoard.of(project);
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset < 8; offset += 2) {
      all.addAll(
          words(
              board.list(
                  QuoteFilter.ALL,
                  QuoteGrouping.SOURCES,
                  AttributionChoice.USUAL,
                  Language.NB,
                  Set.of(),
                  Folding.NONE,
                  null,
                  offset,
                  2)));
    }
    assertEquals(words(list(QuoteFilter.ALL, QuoteGrouping.SOURCES, false)), all);
    assertEquals(5, all.size());
  }

  @Test
  void namesThatMayTellWhoItIsAreHintedAt() {
    project.code("Styring", first, "Da sa Per at", kari);
    QuoteListing.Row row = list(words("sa Per"), QuoteGrouping.SOURCES, false).shown().getFirst();
    assertEquals("Per", row.hints().getFirst().range().in(row.quote().edited()));
  }

  @Test
  void aSheetHasWhatTheFilterShowsUnderTheCodesThatWereAskedFor() {
    QuoteFilter filter =
        new QuoteFilter(
            Set.of(code("Barrierer/Tid")), Map.of(), Set.of(), Set.of(), false, "", null);
    for (QuoteGrouping grouping : List.of(QuoteGrouping.CODES, QuoteGrouping.SOURCES)) {
      QuoteSheet sheet =
          QuoteBoard.of(project)
              .sheet(filter, grouping, AttributionChoice.of("{rolle}"), 0, List.of(), Language.NB)
              .sheet();
      assertEquals(3, sheet.quotes().size());
      assertEquals("Barrierer/Tid", sheet.code());
      for (Quote quote : sheet.quotes()) {
        assertEquals("Barrierer/Tid", String.valueOf(quote.code()));
      }
    }
  }

  @Test
  void aReviewHasEachPassageOnceWithWhatToLookAt() {
    QuoteBoard board = QuoteBoard.of(project);
    AttributionChoice classes =
        new AttributionChoice(
            "{rolle}", List.of(AttributionClass.parse("kontor = Nordvik => Ansatt på {kontor}")));
    QuoteReview review =
        board.review(QuoteFilter.ALL, classes, 1, List.of(), Language.NB, Progress.NONE);
    assertEquals(5, review.quotes().size());
    assertEquals(
        5,
        review.quotes().stream().map(one -> one.sourceId() + "" + one.range()).distinct().count());
    assertTrue(
        review.quotes().stream().anyMatch(one -> one.attribution().equals("Ansatt på Nordvik")));
    assertTrue(review.counts().containsKey(QuoteWarning.Kind.FEW_PEOPLE), review.counts() + "");
    Quote quote = review.quotes().getFirst();
    assertEquals(Optional.of(quote), review.index().of(quote.sourceId(), quote.range()));
    assertSame(
        review,
        board.review(QuoteFilter.ALL, classes, 1, List.of(), Language.NB, Progress.NONE),
        "what was asked for last is kept");
    List<Long> told = new ArrayList<>();
    assertThrows(
        Progress.CancelledException.class,
        () ->
            board.review(
                QuoteFilter.ALL,
                classes,
                2,
                List.of(),
                Language.NB,
                (done, all, what) -> {
                  told.add(done);
                  throw new Progress.CancelledException();
                }));
    assertEquals(List.of(1L), told);
    List<Long> on = new ArrayList<>();
    QuoteReview wider =
        board.review(
            QuoteFilter.ALL,
            classes,
            2,
            List.of(),
            Language.NB,
            (done, all, what) -> {
              assertTrue(done <= all);
              on.add(done);
            });
    assertEquals(review.quotes().size(), wider.quotes().size());
    assertEquals(on.stream().sorted().toList(), on, "it never goes back");
    QuoteListing few =
        board.list(
            QuoteFilter.ALL,
            QuoteGrouping.SOURCES,
            classes,
            Language.NB,
            Set.of(),
            Folding.NONE,
            (source, range) -> range.equals(quote.range()) && source.equals(quote.sourceId()),
            0,
            100);
    assertEquals(List.of(quote.edited()), words(few));
    assertEquals(1, few.rows());
  }

  @Test
  void quotesAreGroupedByAnAttribute() {
    QuoteListing listing = list(QuoteFilter.ALL, QuoteGrouping.attribute("kontor"), false);
    assertEquals(
        List.of("Nordvik", "Nordvik", "Nordvik", "", ""),
        listing.shown().stream().map(QuoteListing.Row::group).toList());
    assertEquals(3, listing.shown().getFirst().groupRows());
  }

  @Test
  void passagesThatSayNearlyTheSameAreOneOnlyWhereThatIsAskedFor() {
    UUID third =
        project.addSource(
            "Intervju C",
            null,
            "Vi mangler folk på kontoret i Nordvik. Vi mangla folk på kontoret i Nordvik! Vi"
                + " mangler ikke folk på kontoret i Nordvik.");
    project.code("Styring", third, "Vi mangler folk på kontoret i Nordvik.", kari);
    project.code("Styring", third, "Vi mangla folk på kontoret i Nordvik!", kari);
    project.code("Styring", third, "Vi mangler ikke folk på kontoret i Nordvik.", kari);
    QuoteFilter ofThird =
        new QuoteFilter(Set.of(), Map.of(), Set.of(), Set.of(third), false, "", null);
    assertEquals(3, list(ofThird, QuoteGrouping.CODES, Folding.EQUAL).rows());
    QuoteListing near = list(ofThird, QuoteGrouping.CODES, Folding.NEAR);
    assertEquals(
        List.of(
            "Vi mangler folk på kontoret i Nordvik.",
            "Vi mangler ikke folk på kontoret i Nordvik."),
        words(near));
    assertEquals(
        "Vi mangla folk på kontoret i Nordvik!",
        near.shown().getFirst().like().getFirst().quote().verbatim());
  }

  @Test
  void quotesAreCountedChosenAndGroupedByAVariableOfASurvey() {
    project.addLabelled(
        QuestionnaireKind.SURVEY, "alder", Map.of("1", "Under 40", "2", "40 og over"), "2", "1");
    QuoteBoard board = QuoteBoard.of(project);
    assertEquals(List.of("alder"), board.surveyVariables().stream().map(Variable::name).toList());
    assertEquals(2, list(QuoteFilter.ALL, QuoteGrouping.CODES, false).attributes().size());
    QuoteListing counted =
        board.list(
            QuoteFilter.ALL,
            QuoteGrouping.attribute("alder"),
            AttributionChoice.USUAL,
            Language.NB,
            Set.of("alder", "finnes ikke"),
            Folding.NONE,
            null,
            0,
            100);
    QuoteFacet facet = counted.attributes().getLast();
    assertEquals("alder", facet.name());
    assertEquals(Map.of("Under 40", 2, "40 og over", 3), counts(facet));
    assertEquals(
        List.of("Under 40", "40 og over"),
        counted.shown().stream().map(QuoteListing.Row::group).distinct().toList());
    QuoteListing young =
        list(attributes(Map.of("alder", Set.of("1"))), QuoteGrouping.SOURCES, false);
    assertEquals(List.of("Tiden er knapp!", "Reglene endres."), words(young));
    assertEquals(
        Map.of("Under 40", 2, "40 og over", 3),
        counts(young.attributes().getLast()),
        "what is chosen by is counted unasked");
  }

  @Test
  void aWrongTemplateIsAnErrorAndTheNamesThereAreAreKnown() {
    QuoteBoard board = QuoteBoard.of(project);
    assertThrows(
        KodebokException.class,
        () ->
            board.list(
                QuoteFilter.ALL,
                QuoteGrouping.CODES,
                AttributionChoice.of("{nei}"),
                Language.NB,
                Set.of(),
                Folding.EQUAL,
                null,
                0,
                1));
    assertEquals(
        List.of("taler", "enhet", "kilde", "linjer", "kode", "koder", "rolle", "kontor"),
        board.attributionNames(Language.NB));
    assertNotNull(
        board.list(
            QuoteFilter.ALL,
            QuoteGrouping.CODES,
            AttributionChoice.of("{rolle}"),
            Language.NB,
            Set.of(),
            Folding.EQUAL,
            null,
            0,
            1));
  }

  @Test
  void aBoardThatIsRenewedShowsWhatANewOneWould() {
    QuoteBoard before = QuoteBoard.of(project);
    assertEquals(
        5,
        before
            .list(
                QuoteFilter.ALL,
                QuoteGrouping.CODES,
                AttributionChoice.USUAL,
                Language.NB,
                Set.of(),
                Folding.EQUAL,
                null,
                0,
                9)
            .passages());
    UUID id = project.choose(first, "Vi mangler folk.", null, kari);
    Change chosen =
        new Change.QuoteChosen(
            project.chosenQuotes().stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow());
    QuoteBoard renewed = QuoteBoard.after(before, List.of(chosen), project);
    assertEquals(
        list(QuoteFilter.ALL, QuoteGrouping.CODES, true),
        renewed.list(
            QuoteFilter.ALL,
            QuoteGrouping.CODES,
            AttributionChoice.USUAL,
            Language.NB,
            Set.of(),
            Folding.EQUAL,
            null,
            0,
            100));
    Coding coding = project.coding(project.code("Styring", first, "folk", ola)).orElseThrow();
    assertEquals(
        list(QuoteFilter.ALL, QuoteGrouping.CODES, true),
        QuoteBoard.after(renewed, List.of(new Change.PassageCoded(coding)), project)
            .list(
                QuoteFilter.ALL,
                QuoteGrouping.CODES,
                AttributionChoice.USUAL,
                Language.NB,
                Set.of(),
                Folding.EQUAL,
                null,
                0,
                100));
  }
}
