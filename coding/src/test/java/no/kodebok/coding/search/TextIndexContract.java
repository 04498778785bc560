package no.kodebok.coding.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.search.Match.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every text index promises, whatever engine it is made of. */
public abstract class TextIndexContract {
  private static final Facet[] ALL = {
    Facet.TYPE,
    Facet.CODE,
    Facet.CODER,
    Facet.SOURCE,
    Facet.SPEAKER,
    Facet.TURN,
    Facet.variable("rolle")
  };

  @TempDir protected Path folder;
  protected final TestProject project = new TestProject();
  protected TextIndex index;
  protected UUID office;
  protected UUID report;

  protected abstract TextIndex open(Path folder);

  @BeforeEach
  void makeProject() {
    office =
        project.addText(
            "Kontor 1",
            SourceKind.INTERVIEW,
            """
            # Opplæring og veiledning
            I: Hva betyr opplæring for dere her på kontoret?
            Kari: Opplæring er viktig for alle som jobber på et Nav-kontor.
            Kari: Opplæringen vi fikk i fjor var altfor kort, og lederne visste det.
            Ola: Barn og unge trenger plass, det er skjønn hele veien.
            Ola: Navn på kommunen skjønner jeg ikke 🙂 men tiltaket virket.\
            """,
            "1");
    report =
        project.addText(
            "Rapport om styring",
            SourceKind.DOCUMENT,
            """
            Kommunene styrer tiltakene selv, uten særlig opplæring av veiledere.
            Styringen av lokale tiltak følger bestillingen fra 17/83 og 2,5 prosent.
            En bar tanke om mul og ikke-innvandrere.\
            """,
            "2");
    index = open(folder);
    index.catchUp(project);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void wordsAsWrittenRankAboveInflectedOnes() {
    List<String> hits = texts("opplæring");
    assertEquals(5, hits.size());
    assertTrue(hits.getLast().startsWith("Opplæringen"), hits.toString());
  }

  @Test
  void aSpeakerTiedToACaseIsFoundByItsVariables() {
    project.bindSpeaker(project.sourceOf(office), "Ola", "2");
    index.catchUp(project);
    assertEquals(3, texts("rolle:veileder").size());
    int leaders = texts("rolle:leder").size();
    assertEquals(3 + leaders, texts("rolle:veileder|leder").size());
    assertTrue(
        texts("rolle:leder").contains("Barn og unge trenger plass, det er skjønn hele veien."));
  }

  @Test
  void headingsAndInterviewersRankBelowTheAnswers() {
    List<Hit> hits = hits("opplæring");
    assertTrue(position(hits, "Hva betyr") > position(hits, "Opplæring er"));
    assertTrue(position(hits, "# Opplæring") > position(hits, "Opplæring er"));
  }

  @Test
  void aHitSaysWhereItIsAndWhichWordsMatchedHow() {
    Hit hit = hits("opplæringen kort").getFirst();
    assertEquals(project.sourceOf(office), hit.source());
    assertEquals(4, hit.lines().first());
    String source = project.text(hit.source()).text();
    assertEquals(hit.text(), hit.segment().range().in(source));
    assertEquals(
        List.of("Opplæringen", "kort"),
        hit.matches().stream().map(m -> m.range().in(source)).toList());
    assertEquals(Reading.EXACT, hit.matches().getFirst().as());
    Match inflected = hits("kommune").getFirst().matches().getFirst();
    assertEquals(Reading.INFLECTION, inflected.as());
  }

  @Test
  void offsetsCountUtf16UnitsPastSurrogates() {
    Hit hit = hits("tiltak kommune skjønner").getFirst();
    String source = project.text(hit.source()).text();
    assertEquals(
        List.of("kommunen", "skjønner", "tiltaket"),
        hit.matches().stream().map(m -> m.range().in(source)).toList());
  }

  @Test
  void segmentsWithAllWordsComeBeforeThoseWithSome() {
    List<String> hits = texts("styring lokale bestillingen kommune");
    assertTrue(hits.getFirst().startsWith("Styringen av lokale"), hits.toString());
    assertTrue(hits.size() > 1);
  }

  @Test
  void stopWordsAloneAreFoundButBesideOthersTheyAddNoHits() {
    assertEquals(1, index.search(project, new SearchRequest("hele og", 9)).total());
    assertFalse(texts("og").isEmpty());
  }

  @Test
  void trapsOfStemmingStayApart() {
    assertEquals(1, texts("barn").size());
    assertTrue(texts("barn").getFirst().startsWith("Barn og unge"));
    assertTrue(texts("mulighet").isEmpty());
    assertEquals(1, texts("skjønn").size());
    assertTrue(texts("nav").stream().noneMatch(t -> t.startsWith("Navn")));
  }

  @Test
  void partsOfHyphenatedWordsAreFoundAndMarkedAlone() {
    Hit hit =
        hits("kontor").stream()
            .filter(h -> h.text().contains("Nav-kontor"))
            .findFirst()
            .orElseThrow();
    String source = project.text(hit.source()).text();
    assertEquals("kontor", hit.matches().getFirst().range().in(source));
    assertEquals(Reading.COMPOUND, hit.matches().getFirst().as());
    assertEquals(Reading.EXACT, hits("Nav-kontor").getFirst().matches().getFirst().as());
  }

  @Test
  void numbersWithSignsAreWords() {
    assertEquals(1, texts("17/83").size());
    assertEquals(1, texts("2,5").size());
  }

  @Test
  void aPhraseIsFoundAsWrittenOnly() {
    assertEquals(1, texts("\"lokale tiltak\"").size());
    assertEquals(0, texts("\"lokale tiltaket\"").size());
    assertEquals(2, hits("\"lokale tiltak\"").getFirst().matches().size());
  }

  @Test
  void wordsNearEachOtherAreFoundInAnyOrderAndInflection() {
    assertEquals(1, texts("\"bestilling lokal\"~3").size());
    assertEquals(0, texts("\"bestilling lokal\"~1").size());
    assertEquals(2, hits("\"bestilling lokal\"~2").getFirst().matches().size());
  }

  @Test
  void aPrefixFindsAllThatBeginsSo() {
    assertEquals(2, texts("styr*").size());
    assertEquals(Reading.EXACT, hits("styr*").getFirst().matches().getFirst().as());
  }

  @Test
  void operatorsJoinAndExclude() {
    assertEquals(2, texts("(barn OR bar)").size());
    assertEquals(2, texts("barn ELLER bar").size());
    assertEquals(1, texts("opplæring AND lederne").size());
    assertEquals(4, texts("opplæring NOT kommuner").size());
    assertEquals(4, texts("opplæring -kommuner").size());
    assertEquals(9 - 5, texts("IKKE opplæring").size());
  }

  @Test
  void filtersByPlaceAreMet() {
    assertEquals(1, texts("taler:intervjuer").size());
    assertEquals(2, texts("taler:kari").size());
    assertEquals(6, texts("kilde:\"Kontor 1\"").size());
    assertEquals(3, texts("kilde:rapport").size());
    assertEquals(3, texts("type:dokument").size());
    assertEquals(6, texts("type:interview").size());
    assertEquals(0, texts("type:åpent_svar").size());
    assertEquals(5, texts("rolle:veileder").size(), "all but what the interviewer says");
    assertEquals(3, texts("Rolle=2").size());
    assertEquals(4, texts("opplæring type:intervju").size());
  }

  @Test
  void filtersAloneListInTheOrderOfTheText() {
    List<Hit> hits = hits("kilde:\"Kontor 1\"");
    assertEquals(
        hits.stream().map(h -> h.segment().range()).sorted().toList(),
        hits.stream().map(h -> h.segment().range()).toList());
  }

  @Test
  void codingsAreFoundOnceCaughtUpAndGoneOnceUndone() {
    UUID barriers = project.addCode("Barrierer", null);
    UUID rules = project.addCode("Regelverk", barriers);
    Coding coding = project.code(rules, project.sourceOf(office), "altfor kort", "Kari");
    index.catchUp(project);
    assertEquals(1, texts("kode:barrierer").size());
    assertEquals(List.of(rules), hits("kode:regelverk").getFirst().codes());
    assertEquals(1, texts("kode=\"Barrierer/Regelverk\"").size());
    assertEquals(0, texts("kode=Barrierer").size());
    assertEquals(1, texts("koder:kari").size());
    assertEquals(8, texts("ukodet:ja").size());
    assertEquals(1, texts("uncoded:no").size());
    project.uncode(coding);
    index.catchUp(project);
    assertEquals(0, texts("kode:barrierer").size());
    assertEquals(9, texts("ukodet:ja").size());
  }

  @Test
  void aCodingAcrossSegmentsMarksEachOfThem() {
    UUID code = project.addCode("Plass", null);
    project.code(
        code,
        project.sourceOf(office),
        "i fjor var altfor kort, og lederne visste det.\nOla: Barn",
        "ola");
    index.catchUp(project);
    assertEquals(2, texts("kode:plass").size());
  }

  @Test
  void importsAreFoundAndWithdrawnOnesAreNot() {
    UUID batch = project.addText("Svar 7", SourceKind.OPEN_ANSWER, "Ventetid på sykehus.");
    index.catchUp(project);
    assertEquals(1, texts("ventetid type:åpent_svar").size());
    assertEquals(1, texts("ventetid type:openQuestion").size());
    project.withdraw(batch);
    index.catchUp(project);
    assertEquals(0, texts("ventetid").size());
    QueryException unknown = assertThrows(QueryException.class, () -> texts("kilde:\"Svar 7\""));
    assertTrue(String.valueOf(unknown.getMessage()).contains("Kontor 1"), unknown.getMessage());
    assertFalse(String.valueOf(unknown.getMessage()).contains("There are: Svar 7"));
  }

  @Test
  void wrongNamesAreErrorsAtTheirPlaceThatNameTheNearest() {
    project.addCode("Barrierer", null);
    assertFault("opplæring kode:Barierer", 15, "Barrierer");
    assertFault("taler:Karl", 6, "Kari");
    assertFault("koder:per", 6, "coder");
    assertFault("opplæring rulle:x", 10, "rolle");
    assertFault("type:bok", 5, "intervju");
    assertFault("ukodet:kanskje", 7, "ja");
  }

  @Test
  void anUnknownNameIsMarkedWholeWithTheNearestFirst() {
    UUID barriers = project.addCode("Barrierer", null);
    project.addCode("Tid", barriers);
    String query = "opplæring kode:\"Barierer/Tid\" kort";
    QueryFault fault = assertThrows(QueryException.class, () -> texts(query)).fault();
    assertEquals(QueryFault.Kind.UNKNOWN_CODE, fault.kind());
    assertEquals("\"Barierer/Tid\"", fault.place().in(query));
    assertEquals("Barierer/Tid", fault.subject());
    assertEquals("Barrierer/Tid", fault.nearest().getFirst());
    QueryFault keyword = assertThrows(QueryException.class, () -> texts("kort rulle:x")).fault();
    assertEquals(QueryFault.Kind.UNKNOWN_KEYWORD, keyword.kind());
    assertEquals("rolle", keyword.nearest().getFirst());
    assertEquals("rulle", keyword.place().in("kort rulle:x"));
  }

  @Test
  void facetsCountAllHitsAndNotOnlyThoseReturned() {
    UUID barriers = project.addCode("Barrierer", null);
    UUID rules = project.addCode("Regelverk", barriers);
    project.code(rules, project.sourceOf(office), "altfor kort", "kari");
    project.code(barriers, project.sourceOf(office), "i fjor", "ola");
    project.addText("q: 1", SourceKind.OPEN_ANSWER, "Opplæring trengs.", "1");
    index.catchUp(project);
    SearchResult result = count("opplæring", ALL);
    assertEquals(1, result.hits().size());
    assertEquals(6, result.total());
    assertEquals(
        Map.of("interview", 4L, "document", 1L, "openAnswer", 1L), counts(result, Facet.TYPE));
    assertEquals(
        Map.of(project.sourceOf(office).toString(), 4L, project.sourceOf(report).toString(), 1L),
        counts(result, Facet.SOURCE));
    assertEquals(Map.of("I", 1L, "Kari", 2L), counts(result, Facet.SPEAKER));
    assertEquals(Map.of(Facet.INTERVIEWER, 1L, Facet.OTHERS, 5L), counts(result, Facet.TURN));
    // What the interviewer says is nobody's answer.
    assertEquals(Map.of("Veileder", 4L, "Leder", 1L), counts(result, Facet.variable("rolle")));
    assertEquals(2, result.facets().getOrDefault(Facet.CODER, List.of()).size());
    // The segment that has both codes counts once for the one above.
    assertEquals(
        Map.of(barriers.toString(), 1L, rules.toString(), 1L, "", 5L), counts(result, Facet.CODE));
  }

  @Test
  void aFacetIsCountedAsIfTheQueryChoseNothingOfIt() {
    UUID code = project.addCode("Viktig", null);
    project.code(code, project.sourceOf(office), "viktig", "kari");
    index.catchUp(project);
    Map<String, Long> types = Map.of("interview", 4L, "document", 1L);
    assertEquals(types, counts(count("opplæring type:intervju", Facet.TYPE), Facet.TYPE));
    assertEquals(
        types,
        counts(count("opplæring (type:intervju ELLER type:dokument)", Facet.TYPE), Facet.TYPE));
    SearchResult leaders = count("opplæring rolle:leder", Facet.TYPE, Facet.variable("Rolle"));
    assertEquals(Map.of("document", 1L), counts(leaders, Facet.TYPE));
    assertEquals(
        Map.of(Facet.INTERVIEWER, 1L, Facet.OTHERS, 3L),
        counts(count("opplæring -taler:intervjuer type:intervju", Facet.TURN), Facet.TURN));
    assertEquals(
        Map.of(code.toString(), 1L, "", 8L), counts(count("ukodet:ja", Facet.CODE), Facet.CODE));
    // A bracket that asks for more than values of one facet is no choice among them.
    assertEquals(
        Map.of("interview", 6L),
        counts(count("opplæring (type:intervju ELLER barn)", Facet.TYPE), Facet.TYPE));
  }

  @Test
  void everyFacetValueFindsAsManyWhenItIsChosen() {
    UUID barriers = project.addCode("Barrierer", null);
    UUID rules = project.addCode("Regelverk", barriers);
    project.code(rules, project.sourceOf(office), "altfor kort", "kari");
    project.code(barriers, project.sourceOf(report), "tanke", "ola");
    index.catchUp(project);
    SearchResult all = count("opplæring", ALL);
    Map.of(
            "kode:Barrierer", counts(all, Facet.CODE).get(barriers.toString()),
            "type:dokument", counts(all, Facet.TYPE).get("document"),
            "taler:intervjuer", counts(all, Facet.TURN).get(Facet.INTERVIEWER),
            "taler=Kari", counts(all, Facet.SPEAKER).get("Kari"),
            "ukodet:ja", counts(all, Facet.CODE).get(""))
        .forEach((filter, counted) ->
            assertEquals(counted, count("opplæring " + filter, Facet.TYPE).total(), filter));
  }

  @Test
  void pagesTogetherAreTheWholeListInEitherOrder() {
    for (SearchRequest.Order order : SearchRequest.Order.values()) {
      SearchRequest whole = new SearchRequest("opplæring", 0, 50, order, Set.of());
      List<Hit> paged = new ArrayList<>();
      for (int offset = 0; offset < 7; offset += 2) {
        SearchRequest page = new SearchRequest("opplæring", offset, 2, order, Set.of());
        SearchResult result = index.search(project, page);
        assertEquals(5, result.total());
        paged.addAll(result.hits());
      }
      assertEquals(index.search(project, whole).hits(), paged);
    }
  }

  @Test
  void inTheOrderOfTheTextsSourcesAreNotMixed() {
    SearchRequest request =
        new SearchRequest("opplæring", 0, 50, SearchRequest.Order.AS_THEY_STAND, Set.of());
    List<Hit> hits = index.search(project, request).hits();
    assertEquals(
        hits.stream()
            .sorted(Comparator.comparing(Hit::source).thenComparing(h -> h.segment().range()))
            .toList(),
        hits);
  }

  @Test
  void keysNameEveryHit() {
    assertEquals(
        hits("opplæring").stream()
            .map(hit -> new HitKey(hit.source(), hit.segment().range().start()))
            .collect(Collectors.toSet()),
        index.keys(project, "opplæring"));
    assertThrows(QueryException.class, () -> index.keys(project, "("));
  }

  @Test
  void whereNothingIsFoundTheNearestWordsAreNamed() {
    SearchResult none = index.search(project, new SearchRequest("\"kommnene særli\"", 9));
    assertEquals(
        List.of(
            new WordHint("kommnene", 1, List.of("kommunene", "kommunen")),
            new WordHint("særli", 10, List.of("særlig"))),
        none.hints());
    assertEquals(List.of(), index.search(project, new SearchRequest("barn", 9)).hints());
  }

  @Test
  void whatTheIndexHasSeenOutlivesIt() {
    long seen = index.seen();
    index.close();
    index = open(folder);
    assertEquals(project.lastChange(), seen);
    assertEquals(seen, index.seen());
    assertEquals(5, texts("opplæring").size());
  }

  @Test
  void anotherHistoryMakesTheIndexAnew() {
    UUID batch = project.addText("Ny", SourceKind.DOCUMENT, "Helt unik vaniljesaus.");
    index.catchUp(project);
    project.withdraw(batch);
    project.forgetLastStep();
    project.forgetLastStep();
    project.addText("Annen", SourceKind.DOCUMENT, "Like unik karamell.");
    index.catchUp(project);
    assertEquals(0, texts("vaniljesaus").size());
    assertEquals(1, texts("karamell").size());
  }

  @Test
  void anotherProjectInTheSameFolderNeverSeesTheFirst() {
    TestProject other = new TestProject();
    other.addText("Bare", SourceKind.DOCUMENT, "Her er karamell.");
    assertEquals(0, index.search(other, new SearchRequest("opplæring", 9)).total());
    assertEquals(1, index.search(other, new SearchRequest("karamell", 9)).total());
  }

  @Test
  void searchingWhileCatchingUpSeesWholeStates() throws Exception {
    UUID code = project.addCode("Stor", null);
    index.catchUp(project);
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Long> least =
          threads.submit(() -> {
            long fewest = Long.MAX_VALUE;
            while (!done.get()) {
              fewest =
                  Math.min(
                      fewest, index.search(project, new SearchRequest("opplæring", 5)).total());
            }
            return fewest;
          });
      for (int i = 0; i < 60; i++) {
        project.code(code, project.sourceOf(office), "Opplæring er viktig", "kari");
        index.catchUp(project);
        assertEquals(1, texts("kode:stor").size());
      }
      done.set(true);
      assertEquals(5, least.get());
    }
  }

  /** One hit, and counts over all. */
  private SearchResult count(String query, Facet... facets) {
    SearchRequest.Order order = SearchRequest.Order.BEST_FIRST;
    return index.search(project, new SearchRequest(query, 0, 1, order, Set.of(facets)));
  }

  private static Map<String, Long> counts(SearchResult result, Facet facet) {
    return result.facets().entrySet().stream()
        .filter(entry -> entry.getKey().kind() == facet.kind())
        .flatMap(entry -> entry.getValue().stream())
        .collect(Collectors.toMap(FacetCount::value, FacetCount::hits));
  }

  protected List<Hit> hits(String query) {
    return index.search(project, new SearchRequest(query, 50)).hits();
  }

  protected List<String> texts(String query) {
    SearchResult result = index.search(project, new SearchRequest(query, 50));
    assertEquals(result.total(), result.hits().size());
    return result.hits().stream().map(Hit::text).toList();
  }

  private void assertFault(String query, int position, String named) {
    QueryException fault = assertThrows(QueryException.class, () -> texts(query));
    assertEquals(position, fault.position(), fault.getMessage());
    assertTrue(String.valueOf(fault.getMessage()).contains(named), fault.getMessage());
  }

  private static int position(List<Hit> hits, String beginning) {
    List<String> texts = hits.stream().map(Hit::text).toList();
    return texts.indexOf(
        texts.stream().filter(t -> t.startsWith(beginning)).findFirst().orElseThrow());
  }
}
