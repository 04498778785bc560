package no.kodebok.exports.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.SampleTables;
import no.kodebok.exports.quotes.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExporterTest {
  private static String written(QuoteSheet sheet, Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = new Report.Quotes(sheet);
    Exporters.installed().exporter("csv", report).write(report, Sheets.settings(language), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String[]> read(String csv, char separator) throws IOException, CsvException {
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(csv.substring(1)))
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(separator).build())
            .build()) {
      return reader.readAll();
    }
  }

  @Test
  void aFileBeginsWithItsMarkAndEndsItsLinesAsTheStandardSays() throws IOException {
    String csv = written(Sheets.sheet(Sheets.quote("A", "B", "C \"D\"")), Language.NB);
    assertTrue(csv.startsWith("\ufeff\"Kode\";\"Ordrett\";"), csv);
    assertTrue(csv.contains("\r\n\"A\";\"C \"\"D\"\"\";"), csv);
    assertTrue(csv.endsWith("\r\n"), csv);
  }

  @Test
  void englishFilesHaveCommas() throws IOException {
    String csv = written(Sheets.sheet(Sheets.quote("A", "B", "C")), Language.EN);
    assertTrue(csv.startsWith("\ufeff\"Code\",\"Verbatim\","), csv);
  }

  @Test
  void hostileTextsComeBackWholeAndInTheirColumns() throws IOException, CsvException {
    Quote[] quotes =
        Sheets.hostile().stream().map(text -> Sheets.quote("A", "B", text)).toArray(Quote[]::new);
    List<String[]> rows = read(written(Sheets.sheet(quotes), Language.NB), ';');
    assertEquals(quotes.length + 1, rows.size());
    for (int i = 0; i < quotes.length; i++) {
      String[] row = rows.get(i + 1);
      assertEquals(12, row.length);
      assertEquals(CsvExporter.harmless(quotes[i].verbatim()), row[1]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@A", " =1", "＝1", "- Ja", "=cmd|' /C calc'!A0"})
  void whatASpreadsheetWouldRunBeginsWithAnApostrophe(String text) {
    assertEquals("'" + text, CsvExporter.harmless(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'a,=1' > 'a,''=1'",
        "'a;@b' > 'a;''@b'",
        "'a;-1' > 'a;''-1'",
        "'a;+1' > 'a;''+1'",
        "';=1' > ';''=1'",
      })
  void soDoesWhatAnotherSeparatorWouldMakeAField(String text, String expected) {
    assertEquals(expected, CsvExporter.harmless(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = b",
        "en-to",
        "x\n- Ja\n- Nei",
        "kari@nav.no",
        "1+1",
        "–",
        "«=»",
        "",
        "a; - b"
      })
  void otherTextIsNotChanged(String text) {
    assertEquals(text, CsvExporter.harmless(text));
  }

  @Test
  void aDiskThatIsFullIsNotPassedOver() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Quote[] quotes = {Sheets.quote("A", "B", "ord ".repeat(10_000))};
    Report report = new Report.Quotes(Sheets.sheet(quotes));
    assertThrows(
        IOException.class,
        () -> new CsvExporter().write(report, Sheets.settings(Language.NB), full));
  }

  @Test
  void tablesKeepTheirExactFigures() throws IOException, CsvException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report =
        new Report.Tables(List.of(SampleTables.cross(), SampleTables.frequency("Svar", "=1+1")));
    Exporters.installed().exporter("csv", report).write(report, Sheets.settings(Language.NB), out);
    List<String[]> rows = read(out.toString(StandardCharsets.UTF_8), ';');
    assertEquals("Svar etter Kjønn", rows.getFirst()[0]);
    assertEquals(List.of("", "Kjønn", "", ""), List.of(rows.get(1)));
    assertEquals(List.of("Ja", "30", "20", "25"), List.of(rows.get(3)));
    assertTrue(rows.stream().anyMatch(row -> row[0].equals("'=1+1") && row[3].equals("12,5")));
  }
}
