package no.kodebok.coding.quotes.proposed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.proposed.ProposedQuote.Sign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class QuoteDetectorTest {
  private static SourceText source(String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Segment> segments = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (!paragraph.isBlank()) {
        int start = text.length() + paragraph.length() - paragraph.stripLeading().length();
        segments.add(
            new Segment(
                new TextRange(start, text.length() + paragraph.stripTrailing().length()),
                SegmentKind.PARAGRAPH,
                null,
                false));
      }
      text.append(paragraph).append("\n\n");
    }
    return new SourceText(text.toString(), LineMap.ofText(text.toString()), segments);
  }

  private static ProposedQuote only(SourceText source) {
    List<ProposedQuote> quotes = QuoteDetector.of(source);
    assertEquals(1, quotes.size(), quotes::toString);
    return quotes.getFirst();
  }

  private static SaidBy said(ProposedQuote quote) {
    SaidBy said = quote.attribution();
    if (said == null) {
      throw new AssertionError("nobody is named: " + quote);
    }
    return said;
  }

  @Test
  void severalWhoAreAnnouncedTogetherAreQuotedOneByOne() {
    String first = "Jeg synes egentlig at det går veldig bra, vi har jo god tid her.";
    String second = "Nei, vi får jo aldri tid til noe, så jeg bare gjør det jeg må.";
    String third = "Jeg vet ikke helt, men jeg tror at vi er ganske like der, egentlig.";
    String author = "Disse veilederne beskriver to måter å forholde seg til tiden på.";
    for (String two :
        List.of(
            "To veiledere beskrev det slik:",
            "Tiden er knapp, her fortalt av en leder og en veileder fra kontoret:")) {
      assertEquals(
          List.of(first, second),
          QuoteDetector.of(source(two, first, second, author)).stream()
              .map(quote -> quote.range().in(source(two, first, second, author).text()))
              .toList());
      assertEquals(2, QuoteDetector.of(source(two, first, second, third)).size());
    }
    assertEquals(
        3,
        QuoteDetector.of(source("Flere informanter sa dette:", first, second, third, author))
            .size());
    assertEquals(1, QuoteDetector.of(source("En veileder sa:", first, second, author)).size());
  }

  @Test
  void aParagraphAfterAColonInWhichSomebodyTalksIsAQuotation() {
    SourceText source =
        source(
            "En av de unge fortalte om det første møtet:",
            "Jeg husker at jeg var så nervøs at jeg bare ville hjem, liksom.",
            "Kommunen har siden endret rutinene for mottak.");
    ProposedQuote quote = only(source);
    assertEquals(Sign.AFTER_COLON, quote.sign());
    assertTrue(quote.range().in(source.text()).startsWith("Jeg husker"));
    assertTrue(quote.range().in(source.text()).endsWith("liksom."));
    assertNull(quote.attribution());
  }

  @Test
  void aListOrADefinitionAfterAColonIsNone() {
    assertEquals(
        List.of(),
        QuoteDetector.of(
            source(
                "Studien bygger på tre kilder:",
                "Registerdata fra perioden 2010 til 2014 for alle fylker.",
                "Begrepet er definert slik:",
                "• Deltakeren har et tiltak.",
                "Modellen er hentet fra litteraturen:",
                "Arbeidsevne (Hansen, 2010) er et samlet mål for helse.")));
  }

  @Test
  void whoSaidItIsTakenFromTheEndOfTheParagraph() {
    SourceText source =
        source("Vi har det veldig travelt her, og det merker alle. Fylkeskoordinator M.");
    ProposedQuote quote = only(source);
    assertEquals(
        "Vi har det veldig travelt her, og det merker alle.", quote.range().in(source.text()));
    assertEquals("Fylkeskoordinator M", said(quote).speaker());
    assertEquals("Fylkeskoordinator", said(quote).role());
  }

  @Test
  void whoSaidItMayStandOnALineOfItsOwn() {
    for (String line : List.of("– Leder 2", "Arbeidslivscoach K.", "(veileder, NAV Sør)")) {
      SourceText below = source("Det ble sagt at vi bare måtte gjøre det likevel.\n" + line);
      assertTrue(only(below).range().in(below.text()).endsWith("likevel."), line);
      assertTrue(said(only(below)).role() != null, line);
      SourceText apart = source("Det ble sagt at vi bare måtte gjøre det likevel.", line);
      assertTrue(only(apart).range().in(apart.text()).endsWith("likevel."), line);
    }
  }

  @Test
  void placeAndRoleInBracketsAreTakenApart() {
    SourceText source =
        source("Det er jo ikke lett for noen av dem å få det til. (veileder, NAV Sør)");
    SaidBy said = said(only(source));
    assertEquals("veileder, NAV Sør", said.text());
    assertEquals("veileder", said.role());
  }

  @Test
  void referencesInBracketsNameNobody() {
    assertEquals(
        List.of(),
        QuoteDetector.of(
            source(
                "Tiltaket har god effekt på kort sikt. (Leder og Hansen, 2014)",
                "Flere fikk jobb enn før. (se tabell 3)",
                "Dette gjelder også fylkeskoordinatoren.")));
  }

  @Test
  void marksOfAllKindsAreSeenAndTermsAreNot() {
    for (String marks : List.of("«»", "“”", "„“", "””", "\"\"")) {
      SourceText source =
          source(
              "Han mente at "
                  + marks.charAt(0)
                  + "det går jo ikke an å drive slik"
                  + marks.charAt(1)
                  + " og la det "
                  + marks.charAt(0)
                  + "på is"
                  + marks.charAt(1)
                  + " en stund.");
      ProposedQuote quote = only(source);
      assertEquals("det går jo ikke an å drive slik", quote.range().in(source.text()), marks);
      assertEquals(Sign.MARKS, quote.sign());
    }
  }

  @Test
  void aRoleInBracketsBehindTheMarkSaidIt() {
    SourceText source = source("Hun la til «at det er mye å sette seg inn i» (rådgiver), og gikk.");
    assertEquals("rådgiver", said(only(source)).role());
  }

  @Test
  void anyTextGivesPassagesInOrderWithinIt() {
    String letters = "ab «»“”\"()–:.\n 1A";
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String[] paragraphs = new String[random.nextInt(8) + 1];
      for (int p = 0; p < paragraphs.length; p++) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i >= 0; i--) {
          text.append(
              random.nextInt(5) == 0
                  ? " leder jeg "
                  : letters.charAt(random.nextInt(letters.length())));
        }
        paragraphs[p] = text.toString();
      }
      SourceText source = source(paragraphs);
      @Nullable TextRange before = null;
      for (ProposedQuote quote : QuoteDetector.of(source)) {
        assertTrue(!quote.range().isEmpty(), "seed " + seed);
        assertTrue(quote.range().end() <= source.text().length(), "seed " + seed);
        assertTrue(before == null || !before.overlaps(quote.range()), "seed " + seed);
        before = quote.range();
      }
    }
  }
}
