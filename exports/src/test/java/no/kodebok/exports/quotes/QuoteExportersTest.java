package no.kodebok.exports.quotes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteExportersTest {
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx", "csv", "html", "json"})
  void theEndingOfTheFileChoosesTheFormat(String format, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("sitater." + format);
    Report report = new Report.Quotes(Sheets.sheet(Sheets.quote("A", "B", "C")));
    Exporters.installed().write(report, Sheets.settings(Language.NB), file);
    assertTrue(Files.size(file) > 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx", "csv", "html", "json"})
  void whatWasChangedUnmarkedAndWhereAQuoteIsUsedIsNoted(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = new Report.Quotes(Sheets.sheet(Sheets.chosen()));
    Exporters.installed().exporter(format, report).write(report, Sheets.settings(Language.NB), out);
    String text = words(format, out.toByteArray());
    assertTrue(text.contains("Det er altfor lite nok"), text);
    assertTrue(text.contains("Det er for lite tid"), text);
    assertTrue(text.contains("Rapport 3 <kap. 4>"), text);
    if (!format.equals("json")) {
      assertTrue(text.contains("«altfor» der det står «for»; «nok» der det står «tid»"), text);
      assertTrue(text.contains("Uten kode"), text);
    }
  }

  private static String words(String format, byte[] file) throws IOException {
    return switch (format) {
      case "xlsx" -> {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
          workbook
              .getSheetAt(0)
              .forEach(
                  row -> row.forEach(cell -> text.append(cell.getStringCellValue()).append('\n')));
        }
        yield text.toString();
      }
      case "docx" -> {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
          yield document.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .collect(Collectors.joining("\n"));
        }
      }
      case "html" ->
          new String(file, StandardCharsets.UTF_8).replace("&lt;", "<").replace("&gt;", ">");
      default -> new String(file, StandardCharsets.UTF_8);
    };
  }

  @Test
  void aPageOfQuotesHasNoMarkupOfTheProject() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report =
        new Report.Quotes(
            Sheets.sheet(Sheets.quote("<b>", "\"><i>", "<script>alert(1)</script> & co")));
    Exporters.installed().exporter("html", report).write(report, Sheets.settings(Language.NN), out);
    String page = out.toString(StandardCharsets.UTF_8);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co"), page);
    assertFalse(page.contains("<script") || page.contains("<i>") || page.contains("<b>\n"), page);
    assertTrue(page.contains("lang=\"nn\""), page);
  }

  @Test
  void aFileWithoutEndingIsToldWhichThereAre(@TempDir Path folder) {
    Report report = new Report.Quotes(Sheets.sheet(Sheets.quote("A", "B", "C")));
    KodebokException error =
        assertThrows(
            KodebokException.class,
            () ->
                Exporters.installed()
                    .write(report, Sheets.settings(Language.NB), folder.resolve("sitater")));
    assertTrue(error.getMessage().contains("no ending that tells the format"), error.getMessage());
    assertTrue(error.getMessage().contains(".csv, .docx"), error.getMessage());
  }
}
