package no.kodebok.coding.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.search.Match.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every text index reads in Norwegian words, whatever engine it is made of. */
public abstract class WordReadingContract {
  @TempDir private Path folder;
  private final TestProject project = new TestProject();
  private TextIndex index;

  protected abstract TextIndex open(Path folder);

  @BeforeEach
  void makeProject() {
    project.addText(
        "Rapport",
        SourceKind.DOCUMENT,
        """
        Budsjettsvingningene gjør planlegging vanskelig for alle kontorene.
        Slik er svingningene i budsjettet, og slike svingninger har alle.
        Tiltak i egenregi er billigere enn kjøpte tiltak, mener lederne.
        Noen tiltak drives i egen regi av kontoret.
        Oppfølgingen etter endt kurs var for dårlig i hele perioden.
        Veilederens skjønn avgjør hvem som får plass på kurset.
        Hun skjønner godt at ventetiden er en belastning for brukerne.
        Barna i kommunen får plass i barnehage når de vil.
        Bare noen få bar mulighetene til å velge selv.
        Tjenesten er under omlegging, og det tar tid.
        Nesten alle var fornøyde med tilbudet de fikk.
        Han kom før de andre og fikk gå for tidlig.
        Brukermedvirkning er ikke mulig uten arbeidsro og tid.
        Arbeidsløshet rammer de yngste, og skolen vet det.
        Jeg vet ikke hvordan en kan løse det på kontoret.
        Pasienten fikk time ved distriktspsykiatrisk senter (DPS) i mai.
        Samarbeidet med DPS har vært godt hele året.
        Tilretteleggingsgaranti er et tilbud som få bruker.
        Til sammen 50 % av de 1 000 spurte svarte, og 12.500 kroner ble delt ut.
        Navn på deltakerne er byttet ut i denne rapporten.
        Et Nav-kontor i byen har lang ventetid.
        Språktreningen er nyttig når en har den hver dag.
        Trening i et nytt språk krever tålmodighet.
        Hun ble sittende alene med regnskapet.
        De øremerker pengene til tiltak for ungdom.
        Det skjer tilfeldig i lunsjpausene på jobben.\
        """);
    project.addText(
        "Skannet",
        SourceKind.DOCUMENT,
        "Det er helt rett at alle kontor har like mange saker i tiltaket.\n".repeat(50)
            + "Kontoret har god oppfglging av alle i mdlgruppen.\n"
            + "Og de andre far det til far de kommer.");
    index = open(folder);
    index.catchUp(project);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "svingning, Budsjettsvingningene, svingningene, COMPOUND",
    "budsjett, Budsjettsvingningene, Budsjett, COMPOUND",
    "egenregi, Tiltak i egenregi, egenregi, EXACT",
    "egenregi, Noen tiltak drives, egen, COMPOUND",
    "egen-regi, Tiltak i egenregi, egenregi, COMPOUND",
    "brukarmedverknad, Brukermedvirkning, Brukermedvirkning, VARIANT",
    "arbeidsløyse, Arbeidsløshet, Arbeidsløshet, VARIANT",
    "skule, Arbeidsløshet, skolen, VARIANT",
    "korleis, Jeg vet, hvordan, VARIANT",
    "ikkje, Brukermedvirkning, ikke, VARIANT",
    "itte, Jeg vet, ikke, VARIANT",
    "koffer, '', '', ''",
    "DPS, Pasienten fikk, distriktspsykiatrisk, VARIANT",
    "distriktspsykiatrisk senter, Samarbeidet med, DPS, VARIANT",
    "'50 prosent', Til sammen, 50, EXACT",
    "'50%', Til sammen, 50, EXACT",
    "'50 pst', Til sammen, %, VARIANT",
    "1000, Til sammen, 1 000, EXACT",
    "12500, Til sammen, 12.500, INFLECTION",
    "12 500, Til sammen, 12.500, INFLECTION",
    "oppfølging, Kontoret har, oppfglging, OCR",
    "målgruppe, Kontoret har, mdlgruppen, OCR",
    "oppfolging, Oppfølgingen, Oppfølgingen, VARIANT",
    "språk trening, Språktreningen er, treningen, COMPOUND",
    "åleine, Hun ble, alene, VARIANT",
    "lunsj, Det skjer, lunsj, COMPOUND",
    "øyremerkar, De øremerker, øremerker, VARIANT",
  })
  void aWordIsFoundAndMarkedOnItsLetters(String query, String begins, String marked, String as) {
    List<Hit> hits = hits(query);
    if (begins.isEmpty()) {
      assertEquals(List.of(), hits);
      return;
    }
    Hit hit = hit(hits, begins);
    String text = project.text(hit.source()).text();
    assertTrue(
        hit.matches().stream()
            .anyMatch(match ->
                match.range().in(text).equals(marked) && match.as() == Reading.valueOf(as)),
        hit.matches() + " in " + hit.text());
  }

  @ParameterizedTest
  @CsvSource({
    "svingning, 'Bud\u00adsjett\u00adsving\u00adningene\u00ad kom', 'sving\u00adningene'",
    "budsjett, '🙂 Bud\u00adsjett\u00adsving\u00adningene kom', 'Bud\u00adsjett'",
    "finne, '👩‍👩‍👧 Å \ufb01nne fram', '\ufb01nne'",
    "kurs, 'De \ufb01kk \ufb01skekurs', 'kurs'",
    "fisk, 'De \ufb01kk \ufb01skekurs', '\ufb01sk'",
    "'ma\u030algruppe', 'Målgruppen er ny', 'Målgruppen'",
    "opplæring, 'God opp\u200blæring her', 'opp\u200blæring'",
    "opplæring, 'God opp læring her', 'opp'",
    "planlegging, 'Om planleggingav kurs', 'planlegging'",
    "500, 'I alt 12\u00a0500 kroner', '500'",
    "avdeling, 'Oslo\u2011avdelinga', 'avdelinga'",
  })
  void whatIsMarkedAreTheSignsThatWereFound(String query, String text, String marked) {
    project.addText("Andre ord", SourceKind.DOCUMENT, "lov fisk\nkurs\ngruppe\ntiltaket\n");
    UUID source = project.sourceOf(project.addText("Tegn", SourceKind.DOCUMENT, text));
    index.catchUp(project);
    Hit hit =
        hits(query).stream().filter(one -> one.source().equals(source)).findFirst().orElseThrow();
    assertTrue(
        hit.matches().stream().anyMatch(match -> match.range().in(text).equals(marked)),
        hit.matches().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "lov, Nytt lovverk er vedtatt, lov",
    "lov, Grunnloven gjelder, loven",
    "mål, Målgruppa er stor, Mål",
    "rus, Kommunal rusomsorg, rus",
    "syk, Mange sykmeldinger, syk",
    "tid, Lang saksbehandlingstid, tid",
    "sjuk, Mange sykmeldinger, syk",
    "veg, Lang reisevei, vei",
    "maal, Målgruppa er stor, Mål",
  })
  void aShortWordIsFoundInCompoundsThatBeginOrEndWithIt(String query, String text, String part) {
    project.addText(
        "Andre ord",
        SourceKind.DOCUMENT,
        "verk grunn gruppe omsorg melding saksbehandling reise mål vei\n".repeat(6));
    UUID source = project.sourceOf(project.addText("Kort", SourceKind.DOCUMENT, text));
    index.catchUp(project);
    Hit hit =
        hits(query).stream().filter(one -> one.source().equals(source)).findFirst().orElseThrow();
    assertTrue(
        hit.matches().stream().anyMatch(match -> match.range().in(text).equals(part)),
        hit.matches().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "vei, Veilederen kom",
    "mål, Et spørsmål til",
    "bil, Bildene henger",
    "mann, Mannskapet kom",
    "kommune, God kommunikasjon",
    "orden, En ordentlig plan",
    "ord, En ordning finnes",
    "sak, Det er en årsak",
    "tid, Et midlertidig svar",
    "rus, Russiske flyktninger",
  })
  void falseFriendsAreNotFound(String query, String text) {
    project.addText(
        "Andre ord",
        SourceKind.DOCUMENT,
        "leder ledere skap spørs dele kommune mann orden ord sak tid rus spør\n".repeat(6));
    UUID source = project.sourceOf(project.addText("Venn", SourceKind.DOCUMENT, text));
    index.catchUp(project);
    assertTrue(hits(query).stream().noneMatch(one -> one.source().equals(source)));
  }

  @ParameterizedTest
  @CsvSource({
    "barn, Bare noen",
    "bar, Barna i",
    "mulighet, En bar",
    "nesten, Tjenesten er",
    "skjønn, Hun skjønner",
    "skjønner, Veilederens skjønn",
    "før, Og de andre",
    "før, Oppfølgingen etter",
    "Nav*, Noen få",
  })
  void aWordIsNotFoundWhereItOnlyLooksAlike(String query, String begins) {
    assertTrue(hits(query).stream().noneMatch(hit -> hit.text().startsWith(begins)), query);
  }

  @Test
  void whatBeginsSoIsFoundWhateverWordItIs() {
    assertTrue(texts("Nav*").stream().anyMatch(text -> text.startsWith("Navn på")));
    assertTrue(texts("Nav*").stream().anyMatch(text -> text.contains("Nav-kontor")));
    assertTrue(texts("Nav").stream().noneMatch(text -> text.startsWith("Navn på")));
  }

  @Test
  void aPhraseMayHoldBeginnings() {
    Hit hit = hit(hits("\"øremerker peng*\""), "De øremerker");
    String text = project.text(hit.source()).text();
    assertEquals(
        List.of("øremerker", "pengene"),
        hit.matches().stream().map(match -> match.range().in(text)).toList());
    assertEquals(1, texts("\"til t* for\"").size());
    assertEquals(List.of(), texts("\"øremerker til*\""));
  }

  @Test
  void aScannersReadingRanksBelowCleanOnes() {
    List<String> texts = texts("oppfølging");
    assertTrue(texts.getFirst().startsWith("Oppfølgingen etter"), texts.toString());
    assertTrue(texts.stream().anyMatch(text -> text.contains("oppfglging")));
  }

  @Test
  void aCompoundCountsAsBothWordsThatTheQueryWritesApart() {
    assertEquals(
        List.of("Språktreningen er", "Trening i et"),
        texts("språk trening").stream().limit(2).map(text -> firstWords(text)).sorted().toList());
    assertTrue(texts("språk OR trening").stream().anyMatch(text -> text.startsWith("Språk")));
  }

  private static String firstWords(String text) {
    return text.startsWith("Språk") ? text.substring(0, 17) : text.substring(0, 12);
  }

  @Test
  void smallWordsAreNotMixedUpInCleanText() {
    assertEquals(1, texts("\"før de\"").size());
    for (String word : List.of("for", "før", "får")) {
      for (Hit hit : hits(word)) {
        String text = project.text(hit.source()).text();
        assertTrue(
            hit.matches().stream()
                .map(match -> match.range().in(text))
                .noneMatch(
                    found -> !found.equals(word) && List.of("for", "før", "får").contains(found)),
            word + ": " + hit.text());
      }
    }
  }

  @Test
  void anAbbreviationIsNotTakenForTheWordThatItLooksLike() {
    project.addText(
        "Om metode",
        SourceKind.DOCUMENT,
        "Metoden heter Supported Employment (SE) hos oss.\nDu kan se det på brukerne i dag.");
    index.catchUp(project);
    assertTrue(texts("SE").stream().anyMatch(text -> text.startsWith("Metoden heter")));
    assertTrue(texts("supported employment").stream().noneMatch(text -> text.startsWith("Du kan")));
  }

  @Test
  void whatTheTextsExplainIsProposed() {
    assertEquals(
        List.of(new WordingProposal("DPS", "distriktspsykiatrisk senter", 1)),
        index.abbreviations(project));
  }

  @Test
  void synonymsAreFoundOnceTheProjectHasThemAndNoLonger() {
    assertFalse(texts("TG").stream().anyMatch(text -> text.startsWith("Tilrettelegging")));
    project.addSynonym("TG", "tilretteleggingsgaranti");
    index.catchUp(project);
    Hit hit = hit(hits("TG"), "Tilrettelegging");
    assertEquals(Reading.VARIANT, hit.matches().getFirst().as());
    assertTrue(texts("tg").stream().anyMatch(text -> text.startsWith("Tilrettelegging")));
  }

  @Test
  void wordsThatGoWithThoseOfAQueryAreOfferedAndNotAskedFor() {
    project.addText(
        "Intervju",
        SourceKind.INTERVIEW,
        Stream.of("regler", "skjema", "kø", "svar", "telefon", "brev")
            .map(thing -> "Kari: Permisjon gir lønnstrekk når du venter på " + thing + ".")
            .reduce("", (all, line) -> all + line + "\n"));
    index.catchUp(project);
    SearchResult result = index.search(project, new SearchRequest("permisjon", 20));
    assertEquals(6, result.total());
    List<String> related = result.related().stream().map(RelatedWord::word).toList();
    assertTrue(related.contains("lønnstrekk"), related.toString());
    assertFalse(related.contains("permisjon") || related.contains("når"), related.toString());
  }

  @Test
  void thingsAreOfferedBeforeWhatIsDoneAndHow() {
    project.addText(
        "Intervju",
        SourceKind.INTERVIEW,
        Stream.of("regler", "skjema", "kø", "svar", "telefon", "brev", "saker", "lover")
            .map(thing ->
                "Kari: Vi venter på permisjon med streng tidsfrist, og det gjelder " + thing + ".")
            .reduce("", (all, line) -> all + line + "\n"));
    index.catchUp(project);
    List<String> related =
        index.search(project, new SearchRequest("permisjon", 20)).related().stream()
            .map(RelatedWord::word)
            .toList();
    assertEquals("tidsfrist", related.getFirst());
    assertFalse(related.contains("venter") || related.contains("permisjon"), related.toString());
  }

  @Test
  void passagesLikeOneAreFoundByWhatTellsItFromOthersAndWhatItIsNotToBeLikeCounts() {
    project.addText(
        "Samtale",
        SourceKind.INTERVIEW,
        """
        Kari: Permisjon uten lønn er umulig for alenemødre.
        Ola: Alenemødre med permisjon får sjelden vikarer.
        Per: Vikarer uten utdanning gir mye merarbeid.
        Eva: Været var fint den dagen.\
        """);
    index.catchUp(project);
    List<String> like = texts("lik:\"Samtale:1\"");
    assertTrue(like.getFirst().startsWith("Permisjon uten"), like.toString());
    assertTrue(like.get(1).startsWith("Alenemødre med"), like.toString());
    assertTrue(like.stream().noneMatch(text -> text.startsWith("Været")), like.toString());
    assertTrue(texts("like:\"samtale:2\"").stream().anyMatch(t -> t.startsWith("Vikarer")));
    assertTrue(
        texts("lik:\"Samtale:2\" -lik:\"Samtale:3\"").stream()
            .noneMatch(text -> text.startsWith("Vikarer")));
    assertEquals(1, texts("lik:\"Samtale:1\" taler:Ola").size());
  }

  @ParameterizedTest
  @CsvSource({
    "lik:\"Rapport:900\", 4, UNKNOWN_PASSAGE", "lik:\"Raport:1\", 4, UNKNOWN_SOURCE",
    "lik:Rapport, 4, UNKNOWN_PASSAGE", "tid -lik:\"Rapport:1\", 5, MISSING_PART",
  })
  void aPassageThatIsNotThereIsAnErrorAtItsPlace(String query, int place, String kind) {
    QueryException fault = assertThrows(QueryException.class, () -> hits(query));
    assertEquals(QueryFault.Kind.valueOf(kind), fault.fault().kind());
    assertEquals(place, fault.position());
  }

  private static Hit hit(List<Hit> hits, String begins) {
    return hits.stream()
        .filter(hit -> hit.text().startsWith(begins))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(begins + " is not in " + hits.stream().map(Hit::text).toList()));
  }

  private List<Hit> hits(String query) {
    return index.search(project, new SearchRequest(query, 50)).hits();
  }

  private List<String> texts(String query) {
    return hits(query).stream().map(Hit::text).toList();
  }
}
