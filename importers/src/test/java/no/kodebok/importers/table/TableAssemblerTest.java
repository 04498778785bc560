package no.kodebok.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.kodebok.importers.FindingLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableAssemblerTest {
  private static final String[] VALUES = {
    "1",
    "2",
    " 2",
    "2\t",
    "",
    "  ",
    "ø",
    " ø ",
    "Østre Åsen",
    "\u2003å\u2003",
    "\u00a0é",
    "100",
    "x1",
    "Ã¸",
    "lang tekst med mange ord i",
    "0.5"
  };

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15"})
  void bytesAndTextsBecomeTheSameColumns(String name) {
    Charset charset = Charset.forName(name);
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      FindingLog textLog = new FindingLog("svar.csv");
      FindingLog byteLog = new FindingLog("svar.csv");
      TableAssembler texts = new TableAssembler("svar.csv", true, textLog);
      TableAssembler bytes = new TableAssembler("svar.csv", true, byteLog);
      texts.row(1, new String[] {"a", "b", "c"});
      bytes.row(1, byteRow(charset, "a", "b", "c"));
      for (int line = 2; line < 200; line++) {
        String[] row = new String[random.nextInt(9) == 0 ? 2 : 3];
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextInt(4) == 0 ? "v" + random.nextInt(90) : value(random, charset);
        }
        texts.row(line, row.clone());
        if (random.nextInt(5) == 0) {
          bytes.row(line, row);
        } else {
          bytes.row(line, byteRow(charset, row));
        }
      }
      assertSame(texts.contents(), bytes.contents());
      assertEquals(textLog.findings(), byteLog.findings());
    }
  }

  private static String value(Random random, Charset charset) {
    String value = VALUES[random.nextInt(VALUES.length)];
    return charset.newEncoder().canEncode(value) ? value : "æ";
  }

  /** A malformed byte is told of, and does not become another value's. */
  @ParameterizedTest
  @ValueSource(strings = "UTF-8")
  void malformedBytesAreTold(String name) {
    FindingLog log = new FindingLog("svar.csv");
    TableAssembler assembler = new TableAssembler("svar.csv", true, log);
    assembler.row(1, new String[] {"a"});
    for (int i = 0; i < 2; i++) {
      ByteRow row = new ByteRow(Charset.forName(name));
      byte[] latin = "bl\u00e5".getBytes(StandardCharsets.ISO_8859_1);
      row.begin(latin);
      row.add(0, latin.length);
      assembler.row(2 + i, row);
    }
    assertEquals(List.of("", "bl\uFFFD"), assembler.contents().columns().getFirst().dictionary());
    assertEquals(
        List.of("undecodable"), log.findings().stream().map(finding -> finding.kind()).toList());
  }

  private static void assertSame(TableContents expected, TableContents actual) {
    assertEquals(expected.names(), actual.names());
    assertEquals(expected.columns(), actual.columns());
    List<Integer> expectedLines = new ArrayList<>();
    List<Integer> actualLines = new ArrayList<>();
    for (int row = 0; row < expected.rows(); row++) {
      expectedLines.add(expected.line(row));
      actualLines.add(actual.line(row));
    }
    assertEquals(expectedLines, actualLines);
  }

  private static ByteRow byteRow(Charset charset, String... fields) {
    ByteRow row = new ByteRow(charset);
    byte[] bytes = String.join(";", fields).getBytes(charset);
    row.begin(bytes);
    int start = 0;
    for (String field : fields) {
      int length = field.getBytes(charset).length;
      row.add(start, start + length);
      start += length + 1;
    }
    return row;
  }
}
