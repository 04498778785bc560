package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NonresponseCommandTest {
  @TempDir private Path folder;

  @Test
  void theWorkbookHoldsExactNumbersWithFormats() throws IOException {
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file("svar.csv", "id;kjonn\n1;k\n2;k\n3;m\n4;k\n");
    kodebok.file(
        "s.json",
        "{\"title\":\"S\",\"caseId\":\"id\",\"variables\":[{\"name\":\"id\"},"
            + "{\"name\":\"kjonn\",\"scale\":\"nominal\"}]}");
    kodebok.file("inviterte.csv", "id;kjonn\n1;k\n2;k\n3;m\n4;k\n5;m\n6;m\n7;k\n");
    kodebok.ok("import", "p.kodebok", "svar.csv", "--questionnaire", "s.json");
    kodebok.ok("nonresponse", "p.kodebok", "--invited", "inviterte.csv", "-o", "ut.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(folder.resolve("ut.xlsx").toString())) {
      Row all = book.getSheetAt(0).getRow(1);
      Cell invited = all.getCell(2);
      assertEquals(CellType.NUMERIC, invited.getCellType());
      assertEquals(7, invited.getNumericCellValue());
      Cell rate = all.getCell(7);
      assertEquals(CellType.NUMERIC, rate.getCellType());
      assertEquals(4.0 / 7, rate.getNumericCellValue(), 1e-15);
      assertEquals("57.1 %", new DataFormatter(Locale.ROOT).formatCellValue(rate));
    }
  }
}
