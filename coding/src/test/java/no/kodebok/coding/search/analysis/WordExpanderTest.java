package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.kodebok.coding.search.Match.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordExpanderTest {
  private static final String WORDS =
      """
      budsjett svingning svingninger budsjettsvingninger budsjettsvingningene venting ventetid tid liste
      venteliste ventelister ventilasjon skjønn skjønnsutøvelse utøvelse skjønner barn barnehage hage
      nesten tjenesten tjeneste effekt innlåsing innlåsingseffekten rullestol bruker brukere kollegaer
      kolleger målgruppe målgruppen oppfølging oppfølginga oppfylging inkludere inkludering plass
      tiltak tiltaksplass regi egen kø ord bok ordbok samarbeid arbeid
      tid tid tid tid ord ord ord bok bok bok barn bare
      """;

  private final WordExpander expander = expander(WORDS, "");

  @ParameterizedTest
  @CsvSource({
    "svingning, budsjettsvingninger, svingninger",
    "budsjett, budsjettsvingninger, budsjett",
    "innlåsing, innlåsingseffekten, innlåsing",
    "skjønn, skjønnsutøvelse, skjønn",
    "tiltak, tiltaksplass, tiltak",
    "venting, ventetid, vente",
    "venting, ventelister, vente",
  })
  void aWordIsFoundInItsCompoundsAndThatPartIsMarked(String asked, String word, String part) {
    Relative found = relative(asked, word).orElseThrow();
    assertEquals(Reading.COMPOUND, found.as());
    assertEquals(part, word.substring(found.from(), found.to()));
  }

  @ParameterizedTest
  @CsvSource({
    "nesten, tjenesten",
    "skjønn, skjønner",
    "venting, ventilasjon",
    "arbeid, samarbeid",
    "barn, bare",
  })
  void aWordIsNotFoundWhereItsLettersOnlyStandInAnother(String asked, String word) {
    assertEquals(Optional.empty(), relative(asked, word));
  }

  @Test
  void aCompoundIsFoundByItsPartsAndTheRarerOneSaysMore() {
    Expansion expansion = expander(WORDS + "bruker ".repeat(40), "").expand("rullestolbruker");
    assertEquals(
        List.of(new Expansion.Row(List.of("rullestol", "bruker"), Reading.COMPOUND)),
        expansion.rows());
    String rare = Inflection.stems("rullestol").getFirst();
    String common = Inflection.stems("bruker").getFirst();
    assertTrue(
        expansion.parts().getOrDefault(rare, 0f) > expansion.parts().getOrDefault(common, 1f));
  }

  @ParameterizedTest
  @CsvSource({"oppfølging, oppfylging", "inkludere, inkludering"})
  void otherSpellingsAndWordsOfTheSameRootAreVariants(String asked, String word) {
    assertEquals(Reading.VARIANT, relative(asked, word).orElseThrow().as());
  }

  @Test
  void whatAScannerMadeOfAWordIsFoundInScannedTextsOnly() {
    Expansion scanned =
        expander(WORDS, "oppfglging mdlgruppen veert radgiver").expand("målgruppen");
    assertEquals(
        Set.of("mdlgruppen"),
        scanned.relatives().stream()
            .filter(relative -> relative.as() == Reading.OCR)
            .map(Relative::word)
            .collect(Collectors.toSet()));
    assertTrue(
        expander.expand("målgruppen").relatives().stream()
            .noneMatch(relative -> relative.as() == Reading.OCR));
  }

  @ParameterizedTest
  @CsvSource({
    "tiltakssammensetningen, tiltakssammensetnnqen",
    "oppfølging, oppf@lging",
    "størrelse, st@grrelse",
    "økonomisk, @konomisk",
    "fremskaffe, tremskaffe",
    "hverdagen, hyerdagen",
    "utarbeidelse, utarbeidelsbe",
    "samhandling, samhandlin",
    "arbeidssøkere, arbeidsspkere",
    "identifisert, identi-fisert",
  })
  void aDamagedWordIsReadForTheOneItIsNearest(String asked, String damaged) {
    Relative found = relative(expander(damaged, damaged), asked, damaged).orElseThrow();
    assertEquals(Reading.OCR, found.as());
  }

  @ParameterizedTest
  @CsvSource({
    "naturlig, unaturlig",
    "fremmer, troms",
    "bred, bredden",
    "organisert, organisere",
    "lovlig, ulovlig",
    "tiltak, tiltro",
    "rett, rettferd",
  })
  void anotherWordIsNoDamage(String asked, String other) {
    assertTrue(
        relative(expander(other, other), asked, other).stream()
            .noneMatch(found -> found.as() == Reading.OCR));
  }

  @Test
  void whatIsPutBehindAReadingOfTheWordIsNoDamage() {
    String read = "tilbgyelig tilbgyelighet";
    assertEquals(Optional.empty(), relative(expander(read, read), "tilbøyelig", "tilbgyelighet"));
  }

  @Test
  void aWordThatManyScannedSegmentsHaveIsNoDamage() {
    String often = "kontroller ".repeat(9);
    assertTrue(
        relative(expander(often, often), "kontrolleur", "kontroller").stream()
            .noneMatch(found -> found.as() == Reading.OCR));
  }

  @Test
  void aCompoundWithWhatAScannerMadeOfAWordIsFoundAndThePartMarked() {
    WordExpander mixed = expander(WORDS + "vurdering skjgnn", "skjgnn skjgnnsvurderingene");
    WordExpander all =
        expander(WORDS + "vurdering skjgnn skjgnnsvurderingene", "skjgnn skjgnnsvurderingene");
    assertEquals(Optional.empty(), relative(mixed, "nesten", "skjgnnsvurderingene"));
    Relative found = relative(all, "skjønn", "skjgnnsvurderingene").orElseThrow();
    assertEquals(Reading.OCR, found.as());
    assertEquals("skjgnn", found.word().substring(found.from(), found.to()));
  }

  private static Optional<Relative> relative(WordExpander on, String asked, String word) {
    return on.expand(asked).relatives().stream()
        .filter(relative -> relative.word().equals(word))
        .findFirst();
  }

  @Test
  void aWordWithAHyphenIsFoundWrittenTogether() {
    Relative found = relative("ord-bok", "ordbok").orElseThrow();
    assertEquals(Reading.COMPOUND, found.as());
  }

  @Test
  void likenessFindsOnlyWhereNothingSurerDoes() {
    Expansion unknown = expander.expand("ventelisteproblem");
    assertFalse(unknown.relatives().isEmpty());
    Expansion known = expander.expand("budsjett");
    assertTrue(known.relatives().stream().noneMatch(one -> one.as() == Reading.VARIANT));
  }

  @ParameterizedTest
  @CsvSource({
    "skjønn, skjønner",
    "skjønner, skjønn",
    "arbeid, samarbeid",
    "samarbeid, arbeid",
    "trygd, trygg",
    "kommune, kommunisme",
    "tjeneste, tjener",
    "venting, ventilasjon",
    "plante, plan",
    "storm, stor",
    "bruker, bruk",
    "eksamen, eksam",
    "søke, syke",
    "søker, syker",
    "møte, myte",
    "full, ful",
    "vegg, veg",
    "kontakt, takt",
    "avtale, tale",
    "opplæring, ring",
    "innsats, sats",
    "tiltak, tak",
    "hverdag, dag",
    "frykt, frukt",
    "lege, legge",
    "mat, matte",
    "barn, bar",
    "tjenesten, nesten",
    "mulighet, mul",
    "rett, ritt",
    "alene, al",
  })
  void anotherWordIsNotMeantEvenWhereNoTextHasTheWord(String asked, String other) {
    for (String texts : List.of(other, other + " " + asked)) {
      Expansion expansion = expander(texts, "").expand(asked);
      assertTrue(
          expansion.relatives().stream().noneMatch(one -> one.word().equals(other)),
          expansion.toString());
      assertTrue(
          Inflection.stems(other).stream().noneMatch(expansion.forms()::containsKey),
          expansion.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "skule, skole",
    "veke, uka",
    "mogleg, mulige",
    "verksemd, virksomhet",
    "sjukehus, sykehuset",
    "røynsle, erfaring",
    "følgje, følger",
    "rettleiarane, veileder",
    "kjærleik, kjærlighet",
    "tryggleik, sikkerhet",
    "byrje, begynner",
    "føremål, formål",
    "leiing, ledelsen",
    "åleine, alene",
    "samstundes, samtidig",
    "framand, fremmede",
    "måndag, måndag",
    "arbeidsgjevarar, arbeidsgiver",
    "spørjeundersøking, spørreundersøkelsen",
  })
  void aWordOfTheOtherStandardIsMeant(String asked, String other) {
    Expansion expansion = expander(other + " tid", "").expand(asked);
    List<String> stems = Inflection.stems(other);
    assertTrue(
        stems.stream()
                .anyMatch(stem ->
                    expansion.forms().containsKey(stem) || Inflection.stems(asked).contains(stem))
            || expansion.relatives().stream().anyMatch(one -> one.word().equals(other)),
        expansion.toString());
  }

  @Test
  void aCompoundOfTwoPartsOfTheWordIsMeantMoreThanOneOfOne() {
    WordExpander expander =
        expander(
            "gruppe gruppen veiledning gruppeveiledning kollegaveiledning bedrift kollega", "");
    Relative both = relative(expander, "veiledningsgruppe", "gruppeveiledning").orElseThrow();
    Relative one = relative(expander, "veiledningsgruppe", "kollegaveiledning").orElseThrow();
    assertTrue(both.weight() > 2 * one.weight());
    assertEquals(0, both.from());
    assertEquals(both.word().length(), both.to());
  }

  @Test
  void otherWordsForTheSameFindNothingByThemselves() {
    String stem = Inflection.stems("lege").getFirst();
    for (String texts : List.of("lege", "lege doktor")) {
      Expansion asked = expander(texts, "").expand("doktor");
      assertFalse(asked.forms().containsKey(stem), texts);
      assertTrue(asked.near().containsKey(stem), texts);
    }
  }

  @ParameterizedTest
  @CsvSource({"refugees, flyktning", "unemployed, ledig", "policies, politikk"})
  void anEnglishWordIsUnderstoodWhereNoTextHasIt(String asked, String other) {
    String stem = Inflection.stems(other).getFirst();
    assertTrue(expander(other, "").expand(asked).forms().containsKey(stem));
    assertFalse(expander(other + " " + asked, "").expand(asked).forms().containsKey(stem));
  }

  @ParameterizedTest
  @CsvSource({"oppfølging, oppf, ølging", "arbeidsgiver, arbei, dsgiver"})
  void aWordThatAScannerBrokeIsLookedForAsItsPieces(String asked, String one, String other) {
    assertTrue(
        expander(one + " " + other, "").expand(asked).rows().stream()
            .anyMatch(row -> row.words().equals(List.of(one, other))));
  }

  @ParameterizedTest
  @CsvSource({"tiltaksplasser, tiltaksplass er", "venting, vent i", "rolle, roll e"})
  void aWordAndWhatFollowsItAreNoBrokenWord(String asked, String texts) {
    assertTrue(
        expander(texts, "").expand(asked).rows().stream()
            .noneMatch(row -> row.as() == Reading.OCR));
  }

  @Test
  void numbersShortWordsAndClosedClassesMeanThemselvesAlone() {
    for (String word : List.of("17/83", "kø", "eller", "2017")) {
      assertEquals(Expansion.NONE, expander.expand(word));
    }
  }

  private Optional<Relative> relative(String asked, String word) {
    return expander.expand(asked).relatives().stream()
        .filter(relative -> relative.word().equals(word))
        .findFirst();
  }

  /** Each word stands in one segment more than it is named. */
  private static WordExpander expander(String words, String scanned) {
    return new WordExpander(vocabulary(words), vocabulary(scanned));
  }

  private static Vocabulary vocabulary(String words) {
    List<String> all = Arrays.stream(words.split("\\s+")).filter(w -> !w.isEmpty()).toList();
    List<String> distinct = List.copyOf(new TreeSet<>(all));
    int[] counts =
        distinct.stream()
            .mapToInt(word -> 1 + (int) all.stream().filter(word::equals).count())
            .toArray();
    return new Vocabulary(List.of(WordTable.of(distinct, counts)));
  }
}
