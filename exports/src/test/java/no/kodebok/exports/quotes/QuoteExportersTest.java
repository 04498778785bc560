package no.kodebok.exports.quotes;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteExportersTest {
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx", "csv", "json"})
  void theEndingOfTheFileChoosesTheFormat(String format, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("sitater." + format);
    Report report = new Report.Quotes(Sheets.sheet(Sheets.quote("A", "B", "C")));
    Exporters.installed().write(report, Sheets.settings(Language.NB), file);
    assertTrue(Files.size(file) > 100);
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
