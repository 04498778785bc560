package no.kodebok.importers.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FileCheck;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows taken from bytes are the rows that OpenCSV reads. The same text in UTF-16 takes the way
 * through OpenCSV alone.
 */
class ByteRowsTest {
  private static final String[] PIECES = {
    "1",
    "2",
    "",
    "",
    "9",
    "ø",
    "Ærlig talt",
    "\"a;b\"",
    "\"\"",
    "\"to \"\"ord\"\"\"",
    "\"linje\n to\"",
    "\"linje\r\nto;\n\"",
    " \"med rom\" ",
    "tomme\"r",
    "\"a\"b",
    " ",
    "\t",
    "’",
    "\"Østre Åsen\"",
    "0.50"
  };
  private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\r", "\n\n"};

  @TempDir private Path folder;

  @Test
  void oddAndPlainRowsAreWhatOpenCsvReads() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("a;b;c\n");
      int rows = random.nextInt(40);
      for (int row = 0; row < rows; row++) {
        int fields = random.nextInt(10) == 0 ? random.nextInt(6) : 3;
        for (int field = 0; field < fields; field++) {
          text.append(field == 0 ? "" : ";").append(PIECES[random.nextInt(PIECES.length)]);
        }
        text.append(
            row + 1 == rows && random.nextBoolean() ? "" : ENDS[random.nextInt(ENDS.length)]);
      }
      if (random.nextInt(6) == 0) {
        text.append("1;\"ikke lukket;2\n3;4;5\n");
      }
      assertSame("seed " + seed, text.toString());
    }
  }

  @Test
  void rowsThatLieAcrossBlocksAreWhole() throws IOException {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder("a;b;c\n");
    while (text.length() < 3_400_000) {
      String filler = "x".repeat(random.nextInt(4000));
      text.append(PIECES[random.nextInt(PIECES.length)])
          .append(";\"")
          .append(filler)
          .append(random.nextInt(5) == 0 ? "\n\"\"ø" : "")
          .append("\";")
          .append(random.nextInt(9))
          .append(random.nextBoolean() ? "\r\n" : "\n");
    }
    assertSame("long", text.toString());
  }

  @Test
  void aFieldThatIsNotClosedIsToldWithItsLine() throws IOException {
    List<String> read = rows("a;b\n1;2\n3;\"4\n5;6\n".repeat(1), StandardCharsets.UTF_8);
    assertTrue(read.getLast().contains("line 3: a quotation mark"), read.getLast());
  }

  private void assertSame(String what, String text) throws IOException {
    assertEquals(rows(text, StandardCharsets.UTF_16), rows(text, StandardCharsets.UTF_8), what);
  }

  /** Lines and fields, and what was said at the end. */
  private List<String> rows(String text, Charset charset) throws IOException {
    Path path = folder.resolve("rows.csv");
    Files.write(path, text.getBytes(charset));
    ImportFile file = FileCheck.open(path);
    List<String> rows = new ArrayList<>();
    try {
      new CsvTable()
          .read(
              file,
              (line, fields) -> rows.add(line + ": " + String.join("|", fields)),
              new FindingLog("rows.csv"),
              Progress.NONE);
    } catch (KodebokException e) {
      rows.add(String.valueOf(e.getMessage()));
    }
    return rows;
  }
}
