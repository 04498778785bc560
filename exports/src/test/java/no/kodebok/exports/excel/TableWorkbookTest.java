package no.kodebok.exports.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.SampleTables;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.Sheets;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableWorkbookTest {
  private static XSSFWorkbook written(Table... tables) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = new Report.Tables(List.of(tables));
    Exporters.installed().exporter("xlsx", report).write(report, SampleTables.SETTINGS, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Row row(XSSFSheet sheet, String label) {
    for (Row row : sheet) {
      Cell first = row.getCell(0);
      if (first != null
          && first.getCellType() == CellType.STRING
          && first.getStringCellValue().equals(label)) {
        return row;
      }
    }
    throw new AssertionError("No row " + label);
  }

  @Test
  void cellsHaveExactNumbersAndShowWholePercents() throws IOException {
    try (XSSFWorkbook workbook = written(SampleTables.frequency("Svar", "Helt enig"))) {
      Row row = row(workbook.getSheetAt(0), "Helt enig");
      assertEquals(5, row.getCell(1).getNumericCellValue());
      assertEquals(0.125, row.getCell(3).getNumericCellValue());
      DataFormatter shown = new DataFormatter();
      assertEquals("13 %", shown.formatCellValue(row.getCell(3)));
      Row none = row(workbook.getSheetAt(0), "Verken eller");
      assertEquals("–", shown.formatCellValue(none.getCell(1)));
      assertEquals(0, none.getCell(1).getNumericCellValue());
    }
  }

  @Test
  void nothingBecomesAFormula() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            SampleTables.frequency("=1+1", "=cmd|' /C calc'!A0"),
            SampleTables.frequency("@SUM(1)", "+1"),
            SampleTables.frequency("-2", "\tx"))) {
      int marked = 0;
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        for (Row row : workbook.getSheetAt(i)) {
          for (Cell cell : row) {
            assertFalse(cell.getCellType() == CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING
                && TextCells.looksLikeFormula(cell.getStringCellValue())) {
              assertTrue(cell.getCellStyle().getQuotePrefixed(), cell.getStringCellValue());
              marked++;
            }
          }
        }
      }
      assertTrue(marked >= 12, "only " + marked);
    }
  }

  @Test
  void severalTablesHaveContentsThatLeadToThem() throws IOException {
    String title = "Svar [om] alt: hva/når? *og* hvor\\lenge det varer";
    try (XSSFWorkbook workbook =
        written(SampleTables.frequency(title, "Ja"), SampleTables.frequency(title, "Ja"))) {
      assertEquals("Innhold", workbook.getSheetName(0));
      assertEquals("Om tabellene", workbook.getSheetName(3));
      for (int i = 1; i <= 2; i++) {
        String name = workbook.getSheetName(i);
        assertTrue(name.length() <= 31 && !name.matches(".*[\\[\\]:*?/\\\\].*"), name);
        assertEquals(
            "'" + name + "'!A1",
            workbook.getSheetAt(0).getRow(2 + i).getCell(1).getHyperlink().getAddress());
      }
    }
  }

  @Test
  void aChartRefersToTheCells() throws IOException {
    try (XSSFWorkbook workbook = written(SampleTables.cross())) {
      List<XSSFChart> charts = workbook.getSheetAt(0).getDrawingPatriarch().getCharts();
      assertEquals(1, charts.size());
      String formula =
          charts
              .getFirst()
              .getCTChart()
              .getPlotArea()
              .getBarChartArray(0)
              .getSerArray(0)
              .getVal()
              .getNumRef()
              .getF();
      assertTrue(formula.contains("$B$") && formula.contains("$C$"), formula);
    }
  }

  @Test
  void whateverIsInLabelsTheWorkbookOpensAndReadsTheSame() throws IOException {
    for (String text : Sheets.hostile()) {
      try (XSSFWorkbook workbook =
          written(SampleTables.frequency(text, text), SampleTables.frequency("To", "Ja"))) {
        String shown = TextCells.shortened(PrintableText.of(text));
        String read = new XSSFRichTextString(shown).getString();
        assertEquals(5, bodyRow(workbook.getSheetAt(1), read).getCell(1).getNumericCellValue());
      }
    }
  }

  /** The row of this label that has numbers, which a title of the same text has not. */
  private static Row bodyRow(XSSFSheet sheet, String label) {
    for (Row row : sheet) {
      Cell first = row.getCell(0);
      if (first != null
          && first.getCellType() == CellType.STRING
          && first.getStringCellValue().equals(label)
          && row.getCell(1) != null) {
        return row;
      }
    }
    throw new AssertionError("No row of numbers for " + label);
  }

  @Test
  void sheetsWithOddNamesAreStillLedTo() throws IOException {
    for (String title :
        List.of(
            "d'Arc's 'svar'",
            "'x'",
            "[]:*?/\\",
            "🙂".repeat(20),
            "a".repeat(28) + "'b",
            "\u0001")) {
      try (XSSFWorkbook workbook =
          written(SampleTables.frequency(title, "Ja"), SampleTables.cross())) {
        String name = workbook.getSheetName(1);
        assertFalse(name.startsWith("'") || name.endsWith("'"), name);
        assertTrue(name.length() <= 31 && !name.contains("?"), name);
        String address = workbook.getSheetAt(0).getRow(3).getCell(1).getHyperlink().getAddress();
        assertEquals("'" + name.replace("'", "''") + "'!A1", address);
        for (XSSFChart chart : workbook.getSheetAt(1).getDrawingPatriarch().getCharts()) {
          String formula =
              chart
                  .getCTChart()
                  .getPlotArea()
                  .getBarChartArray(0)
                  .getSerArray(0)
                  .getVal()
                  .getNumRef()
                  .getF();
          assertEquals(
              name,
              new AreaReference(formula, SpreadsheetVersion.EXCEL2007)
                  .getFirstCell()
                  .getSheetName());
        }
      }
    }
  }

  @Test
  void headsAreFrozenAndTheFileNamesNoUser() throws IOException {
    try (XSSFWorkbook workbook = written(SampleTables.cross())) {
      assertNotNull(workbook.getSheetAt(0).getPaneInformation());
      assertEquals("Kodebok 0.1.0", workbook.getProperties().getCoreProperties().getCreator());
      assertEquals("Kodebok", workbook.getProperties().getCoreProperties().getLastModifiedByUser());
    }
  }

  @Test
  void namesOfSheetsAreUniqueWithoutRegardToCase() {
    SheetNames names = new SheetNames();
    String longest = "x".repeat(40);
    assertEquals("Svar", names.name("Svar"));
    assertEquals("SVAR (2)", names.name("SVAR"));
    assertEquals(31, names.name(longest).length());
    assertEquals("x".repeat(27) + " (2)", names.name(longest));
  }

  @Test
  void allLanguagesHaveTheSameWords() {
    Messages bokmal = Messages.of(TableWorkbook.class, "tables", Language.NB);
    for (Language language : Language.values()) {
      assertEquals(bokmal.keys(), Messages.of(TableWorkbook.class, "tables", language).keys());
    }
  }
}
