package no.kodebok.exports.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.SampleTables;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.Sheets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordExporterTest {
  private static XWPFDocument written(QuoteSheet sheet, Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = new Report.Quotes(sheet);
    Exporters.installed().exporter("docx", report).write(report, Sheets.settings(language), out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }

  /** Every paragraph as {@code style: text}. */
  private static List<String> lines(XWPFDocument document) {
    return document.getParagraphs().stream().map(p -> p.getStyle() + ": " + p.getText()).toList();
  }

  private static QuoteSheet small() {
    return Sheets.sheet(
        Sheets.quote("Barrierer/Regelverk", "Intervju A", "Reglene endres."),
        Sheets.quote("Barrierer/Regelverk", "B", 3, 3, null, "Ja.", null, Map.of()),
        Sheets.quote("Barrierer/Tid", "C", "Det tar tid."),
        Sheets.quote("Styring", "C", "Nei."));
  }

  @Test
  void quotesStandUnderTheHeadingsOfTheirCodes() throws IOException {
    try (XWPFDocument document = written(small(), Language.NB)) {
      List<String> lines = lines(document);
      assertEquals("Title: Sitater: Barrierer", lines.get(0));
      assertEquals(
          "Subtitle: Prosjekt: Tiltak. Kode: Barrierer. Utvalg: rolle = veileder.", lines.get(1));
      assertTrue(lines.get(2).startsWith("Subtitle: 4 sitater fra 3 kilder"), lines.get(2));
      assertEquals(
          List.of(
              "Heading1: Barrierer",
              "Heading2: Regelverk",
              "Quote: «Reglene endres.»",
              "QuoteAttribution: – veileder, Oslo   Intervju A, linje 12–14",
              "Quote: «Ja.»",
              "QuoteAttribution: – veileder, Oslo   B, linje 3",
              "Heading2: Tid",
              "Quote: «Det tar tid.»",
              "QuoteAttribution: – veileder, Oslo   C, linje 12–14",
              "Heading1: Styring",
              "Quote: «Nei.»",
              "QuoteAttribution: – veileder, Oslo   C, linje 12–14"),
          lines.subList(3, lines.size()));
    }
  }

  @Test
  void everyStyleThatIsUsedIsInTheDocumentAndHeadingsAreWordsOwn() throws IOException {
    try (XWPFDocument document = written(small(), Language.NB)) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        assertNotNull(document.getStyles().getStyle(paragraph.getStyle()), paragraph.getText());
        for (XWPFRun run : paragraph.getRuns()) {
          assertTrue(run.getStyle().isEmpty() || document.getStyles().styleExist(run.getStyle()));
        }
      }
      for (int level = 1; level <= 9; level++) {
        XWPFStyle style = document.getStyles().getStyle("Heading" + level);
        // Word finds its headings by this name, in every language.
        assertEquals("heading " + level, style.getName());
        assertEquals(
            level - 1, style.getCTStyle().getPPr().getOutlineLvl().getVal().intValueExact());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"NB,nb-NO", "NN,nn-NO", "EN,en-GB"})
  void theLanguageIsTagged(Language language, String tag) throws IOException, XmlException {
    try (XWPFDocument document = written(small(), language)) {
      var defaults = document.getStyle().getDocDefaults().getRPrDefault().getRPr();
      assertEquals(tag, defaults.getLangArray(0).getVal());
    }
  }

  @Test
  void pagesAreNumbered() throws IOException {
    try (XWPFDocument document = written(small(), Language.NB)) {
      String footer =
          document.getFooterList().getFirst().getParagraphs().getFirst().getCTP().xmlText();
      assertTrue(footer.contains("\"PAGE\"") && footer.contains("\"NUMPAGES\""), footer);
    }
  }

  @Test
  void noAuthorIsNamed() throws IOException {
    try (XWPFDocument document = written(small(), Language.NB)) {
      String creator = document.getProperties().getCoreProperties().getCreator();
      assertTrue(creator == null || creator.isEmpty(), creator);
    }
  }

  @Test
  void hostileTextsAreKeptAndBreakNoFile() throws IOException {
    List<Quote> quotes = new ArrayList<>();
    Sheets.hostile().forEach(text -> quotes.add(Sheets.quote("A/{0}", "B", text)));
    try (XWPFDocument document = written(Sheets.sheet(quotes.toArray(Quote[]::new)), Language.NB)) {
      List<String> found =
          document.getParagraphs().stream()
              .filter(p -> "Quote".equals(p.getStyle()))
              .map(XWPFParagraph::getText)
              .toList();
      List<String> expected =
          quotes.stream().map(q -> "«" + PrintableText.of(q.edited().strip()) + "»").toList();
      assertEquals(expected, found);
    }
  }

  @Test
  void textThatRunsFromRightToLeftIsMarkedSo() throws IOException {
    try (XWPFDocument document =
        written(Sheets.sheet(Sheets.quote("A", "B", "שלום עולם")), Language.NB)) {
      XWPFParagraph quote =
          document.getParagraphs().stream()
              .filter(p -> "Quote".equals(p.getStyle()))
              .findFirst()
              .orElseThrow();
      assertTrue(quote.getCTP().getPPr().isSetBidi());
    }
  }

  @Test
  void deepCodesTakeTheDeepestHeading() throws IOException {
    try (XWPFDocument document =
        written(Sheets.sheet(Sheets.quote("1/2/3/4/5/6/7/8/9/10/11", "B", "C")), Language.NB)) {
      assertTrue(lines(document).contains("Heading9: 11"), lines(document).toString());
    }
  }

  @Test
  void anEmptySheetIsADocumentThatSaysSo() throws IOException {
    try (XWPFDocument document =
        written(new QuoteSheet(null, null, "{taler}", List.of(), List.of()), Language.NB)) {
      assertTrue(lines(document).get(2).contains("Ingen sitater"), lines(document).toString());
    }
  }

  @Test
  void tablesAreRealTablesWithACaptionAndTheirNotes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report =
        new Report.Tables(
            List.of(SampleTables.cross(), SampleTables.frequency("<Svar> & \u0007", "Helt enig")));
    Exporters.installed().exporter("docx", report).write(report, Sheets.settings(Language.NB), out);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      List<String> captions =
          document.getParagraphs().stream()
              .filter(p -> "Caption".equals(p.getStyle()))
              .map(XWPFParagraph::getText)
              .filter(caption -> caption.startsWith("Tabell"))
              .toList();
      assertEquals(2, captions.size());
      assertTrue(captions.getFirst().endsWith(": Svar etter Kjønn"), captions.getFirst());
      XWPFTable cross = document.getTables().getFirst();
      assertTrue(cross.getRow(0).isRepeatHeader());
      assertEquals(
          List.of("Ja", "30", "20", "25"),
          cross.getRow(2).getTableCells().stream().map(XWPFTableCell::getText).toList());
      assertTrue(lines(document).contains("TableNote: En merknad."));
    }
  }
}
