package no.kodebok.exports.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.Sheets;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class QuoteWorkbookTest {
  private static XSSFWorkbook written(QuoteSheet sheet, Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QuoteWorkbook.write(sheet, Sheets.settings(language), out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null ? "" : cell.getStringCellValue();
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      texts.add(text(row, i));
    }
    return texts;
  }

  @Test
  void aRowHasEverythingOfAQuoteUnderItsHeading() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            Sheets.sheet(
                Sheets.quote("Barrierer/Tid", "Intervju A", "Det tar tid."),
                Sheets.quote("Styring", "B", 3, 3, null, "Ja", null, Map.of("kontor", "Oslo"))),
            Language.NB)) {
      XSSFSheet sheet = workbook.getSheet("Sitater");
      assertEquals(
          List.of(
              "Kode",
              "Ordrett",
              "Redigert",
              "Sitert som",
              "Kilde",
              "Linjer",
              "Taler",
              "Enhet",
              "rolle",
              "kontor",
              "Koder",
              "Avvik",
              "Brukt i"),
          texts(sheet.getRow(0)));
      assertEquals(
          List.of(
              "Barrierer/Tid",
              "Det tar tid.",
              "Det tar tid.",
              "veileder, Oslo",
              "Intervju A",
              "12–14",
              "Informant",
              "Anne",
              "veileder",
              "",
              "Kari, Ola"),
          texts(sheet.getRow(1)));
      assertEquals(
          List.of(
              "Styring", "Ja", "Ja", "veileder, Oslo", "B", "3", "", "", "", "Oslo", "Kari, Ola"),
          texts(sheet.getRow(2)));
    }
  }

  @Test
  void theHeadStaysTheRowsFilterAndQuotesWrap() throws IOException {
    try (XSSFWorkbook workbook = written(Sheets.sheet(Sheets.quote("A", "B", "C")), Language.NB)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
      assertTrue(sheet.getPaneInformation().isFreezePane());
      assertEquals("A1:L2", sheet.getCTWorksheet().getAutoFilter().getRef());
      assertEquals(80 * 256, sheet.getColumnWidth(1));
      assertTrue(sheet.getRow(1).getCell(1).getCellStyle().getWrapText());
    }
  }

  @Test
  void anotherSheetSaysWhatWasAsked() throws IOException {
    try (XSSFWorkbook workbook = written(Sheets.sheet(Sheets.quote("A", "B", "C")), Language.EN)) {
      XSSFSheet about = workbook.getSheet("About");
      List<String> facts = new ArrayList<>();
      about.forEach(row -> facts.add(text(row, 0) + "=" + text(row, 1)));
      assertTrue(facts.contains("Project=Tiltak"), facts.toString());
      assertTrue(facts.contains("Filter=rolle = veileder"), facts.toString());
      assertTrue(facts.contains("Attribution template={rolle}, {kontor}"), facts.toString());
      assertTrue(facts.contains("Number of quotes=1"), facts.toString());
      assertTrue(facts.contains("Program=Kodebok 0.1.0"), facts.toString());
      assertTrue(facts.stream().anyMatch(f -> f.contains("2 March 2026")), facts.toString());
    }
  }

  @Test
  void noTextIsEverAFormulaAndNoneIsChangedOrLost() throws IOException {
    Quote[] quotes =
        Sheets.hostile().stream()
            .map(text -> Sheets.quote("=A", text.substring(0, 2), text))
            .toArray(Quote[]::new);
    try (XSSFWorkbook workbook = written(Sheets.sheet(quotes), Language.NN)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      int row = 1;
      for (Quote quote : quotes) {
        StringBuilder verbatim = new StringBuilder();
        do {
          verbatim.append(text(sheet.getRow(row), 1));
          sheet.getRow(row).forEach(cell -> assertEquals(CellType.STRING, cell.getCellType()));
          assertEquals("=A", text(sheet.getRow(row), 0));
          row++;
        } while (verbatim.length() < quote.verbatim().length());
        assertEquals(PrintableText.of(quote.verbatim()), verbatim.toString());
      }
      assertEquals(row - 1, sheet.getLastRowNum());
      assertTrue(sheet.getRow(1).getCell(1).getCellStyle().getQuotePrefixed());
      assertFalse(sheet.getRow(9).getCell(1).getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void aQuoteTooLongForACellGoesOnBelowWithANote() throws IOException {
    String text = Sheets.words(40_000);
    try (XSSFWorkbook workbook = written(Sheets.sheet(Sheets.quote("A", "B", text)), Language.NB)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertEquals(2, sheet.getLastRowNum());
      int note = sheet.getRow(0).getLastCellNum() - 1;
      assertEquals("Merknad", text(sheet.getRow(0), note));
      assertTrue(text(sheet.getRow(1), note).startsWith("Del 1 av 2"));
      assertTrue(text(sheet.getRow(2), note).startsWith("Del 2 av 2"));
      assertTrue(text(sheet.getRow(1), 1).endsWith(" "));
      assertTrue(text(sheet.getRow(1), 1).length() <= 32_767);
      assertEquals("B", text(sheet.getRow(2), 4));
      assertEquals(text, text(sheet.getRow(1), 1) + text(sheet.getRow(2), 1));
    }
  }

  @Test
  void anEmptySheetOpensWithItsHead() throws IOException {
    try (XSSFWorkbook workbook =
        written(new QuoteSheet(null, null, "{taler}", List.of(), List.of()), Language.NB)) {
      assertEquals(0, workbook.getSheetAt(0).getLastRowNum());
      assertEquals("Alle koder", text(workbook.getSheetAt(1).getRow(1), 1));
    }
  }

  @Test
  void noAuthorIsNamed() throws IOException {
    try (XSSFWorkbook workbook = written(Sheets.sheet(Sheets.quote("A", "B", "C")), Language.NB)) {
      var properties = workbook.getProperties().getCoreProperties();
      assertTrue(properties.getCreator() == null || properties.getCreator().isEmpty());
      assertNull(properties.getLastModifiedByUser());
      assertNotNull(properties.getCreated());
    }
  }

  @Test
  void columnsHaveNamesOfTheirOwn() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            Sheets.sheet(Sheets.quote("A", "B", 1, 1, null, "C", null, Map.of("kilde", "brev"))),
            Language.NB)) {
      assertTrue(texts(workbook.getSheetAt(0).getRow(0)).contains("kilde (variabel)"));
    }
  }

  @Test
  void fiftyThousandQuotesAreAllWritten() throws IOException {
    Quote quote = Sheets.quote("Barrierer/Tid", "Intervju A", "Det tar for lang tid. ".repeat(12));
    Quote[] quotes = new Quote[50_000];
    Arrays.fill(quotes, quote);
    try (XSSFWorkbook workbook = written(Sheets.sheet(quotes), Language.NB)) {
      assertEquals(50_000, workbook.getSheetAt(0).getLastRowNum());
    }
  }
}
