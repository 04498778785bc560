package no.kodebok.exports.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.lists.ListColumn.Role;
import no.kodebok.exports.quotes.Sheets;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class ListExportersTest {
  private static final ListSheet SHEET =
      new ListSheet(
          "Notater",
          List.of(new ListSheet.Fact("Prosjekt", "=Prosjekt")),
          List.of(
              new ListColumn("Utdrag", 20, Role.QUOTED),
              new ListColumn("Notat", 40, Role.BODY),
              new ListColumn("Kilde", 20, Role.DETAIL)),
          List.of(
              List.of("tiden er knapp", "=HYPERLINK(\"http://x\")", "Intervju 1"),
              List.of("", "@sum", "")));

  private static byte[] written(String format, ListSheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = new Report.Rows(sheet);
    Exporters.installed().exporter(format, report).write(report, Sheets.settings(Language.NB), out);
    return out.toByteArray();
  }

  @Test
  void aWorkbookHoldsTextsOnlyAndTellsWhatItIsOf() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(written("xlsx", SHEET)))) {
      XSSFSheet rows = workbook.getSheet("Notater");
      XSSFCell memo = rows.getRow(1).getCell(1);
      assertEquals(CellType.STRING, memo.getCellType());
      assertEquals("=HYPERLINK(\"http://x\")", memo.getStringCellValue());
      assertTrue(memo.getCellStyle().getQuotePrefixed(), "stays text when somebody edits it");
      assertEquals("=Prosjekt", workbook.getSheet("Om arket").getRow(0).getCell(1).toString());
    }
  }

  @Test
  void aTextThatIsLongerThanACellGoesOnBelow() throws IOException {
    String longest = "ord ".repeat(12_000).strip();
    ListSheet sheet =
        new ListSheet(
            "Notater",
            List.of(),
            List.of(new ListColumn("Notat", 40, Role.BODY)),
            List.of(List.of(longest), List.of("kort")));
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(written("xlsx", sheet)))) {
      XSSFSheet rows = workbook.getSheet("Notater");
      assertEquals(
          longest,
          rows.getRow(1).getCell(0).getStringCellValue()
              + rows.getRow(2).getCell(0).getStringCellValue());
      assertEquals("kort", rows.getRow(3).getCell(0).getStringCellValue());
    }
  }

  @Test
  void aCsvFileRunsNothing() throws IOException {
    String csv = new String(written("csv", SHEET), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("\ufeff\"Utdrag\";\"Notat\";\"Kilde\"\r\n"), csv);
    assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), csv);
    assertTrue(csv.contains("\"\";\"'@sum\";\"\""), csv);
  }

  @Test
  void aDocumentHasTheWordsAndWhereTheyAreFrom() throws IOException {
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(written("docx", SHEET)))) {
      List<String> paragraphs =
          document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertEquals(
          List.of("Notater", "Prosjekt: =Prosjekt", "«tiden er knapp»"), paragraphs.subList(0, 3));
      assertTrue(paragraphs.contains("Kilde: Intervju 1"), "" + paragraphs);
    }
  }

  @Test
  void aFormatThatHoldsNoListsIsAnErrorThatNamesThoseThatDo() {
    KodebokException refused = assertThrows(KodebokException.class, () -> written("html", SHEET));
    assertTrue(refused.getMessage().contains("csv"), refused.getMessage());
  }

  @Test
  void aRowHasATextForEachColumn() {
    List<ListColumn> columns = List.of(new ListColumn("Notat", 40, Role.BODY));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ListSheet("N", List.of(), columns, List.of(List.of("a", "b"))));
  }

  @Test
  void allLanguagesHaveTheSameWords() {
    ResourceBundle bokmaal = words(Language.NB);
    assertFalse(bokmaal.keySet().isEmpty());
    for (Language language : Language.values()) {
      ResourceBundle words = words(language);
      assertEquals(bokmaal.keySet(), words.keySet(), language.id());
      assertTrue(words.keySet().stream().noneMatch(key -> words.getString(key).isBlank()));
    }
  }

  private static ResourceBundle words(Language language) {
    return ResourceBundle.getBundle(
        "no.kodebok.exports.lists.lists_" + language.id(), language.locale());
  }
}
