package no.kodebok.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Progress;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer leads back to the very lines of its file. */
final class OpenAnswerLinesTest {
  @TempDir Path folder;

  @Test
  void fieldsOfSeveralLinesAreCounted() throws IOException {
    ImportedResponses read =
        csv("id;en;to\n1;\"a\nb\";c\n\n2;d;\"\r\ne\r\nf\"\n3;g;h\n".replace("\n\n2", "\n;;\n2"));
    assertEquals(
        List.of("1", "2", "3"),
        List.of(value(read, "id", 0), value(read, "id", 1), value(read, "id", 2)));
    assertEquals(List.of(2, 3), lines(read, "en", 0));
    assertEquals(List.of(3), lines(read, "to", 0));
    assertEquals(List.of(5), lines(read, "en", 1));
    assertEquals("e\nf", value(read, "to", 1));
    assertEquals(List.of(6, 7), lines(read, "to", 1));
    assertEquals(List.of(8), lines(read, "en", 2));
  }

  @Test
  void blankRowsOfASheetAreCountedAndBreaksWithinACellAreNot() throws IOException {
    Path file = folder.resolve("svar.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      row(sheet, 3, "id", "svar");
      row(sheet, 5, "1", "a\nb");
      row(sheet, 9, "2", "c");
      workbook.write(out);
    }
    ImportedResponses read = read(file);
    assertEquals(List.of(6), lines(read, "svar", 0));
    assertEquals(List.of(10), lines(read, "svar", 1));
  }

  @Test
  void anAnswerIsCleanedAsATextIs() throws IOException {
    // A decomposed å, a soft hyphen, a zero-width space and a control character.
    ImportedResponses read = csv("id;svar\n1;ga\u030a\u00ad til\u200b\u0001 kurs \n2;b\n");
    assertEquals("gå til kurs", value(read, "svar", 0));
  }

  private static void row(Sheet sheet, int number, String... cells) {
    var row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private ImportedResponses csv(String content) throws IOException {
    return read(Files.writeString(folder.resolve("svar.csv"), content));
  }

  private static ImportedResponses read(Path file) {
    return Importers.installed()
        .read(List.of(file), ImportOptions.DEFAULT, Progress.NONE)
        .responses()
        .getFirst();
  }

  private static String value(ImportedResponses read, String column, int row) {
    var values = read.columns().get(column);
    return values == null ? "no such column" : values.value(row);
  }

  private static List<Integer> lines(ImportedResponses read, String column, int row) {
    LineMap map = read.lines().of(row, column, value(read, column, row));
    return java.util.Arrays.stream(map.lines()).boxed().toList();
  }
}
