package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything of a project can be had without Kodebok, and no spreadsheet runs any of it. */
class WholeProjectExportTest {
  private static final String TEXT =
      "=1+1 😀\n\n-- og så videre\n\n'=HYPERLINK(1)\n\n-5\n\nVanlig tekst, med «komma»; og mer.\n";

  @TempDir private Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void aProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file("Tekst.txt", TEXT);
    kodebok.ok("import", "p.kodebok", "Tekst.txt", "--as", "document");
    for (String quote : List.of("=1+1 😀", "-- og så", "'=HYPERLINK(1)", "-5", "«komma»; og")) {
      kodebok.ok(
          "code",
          "p.kodebok",
          "--code",
          "@Kode",
          "--source",
          "Tekst",
          "--quote",
          quote,
          "--create",
          "--coder",
          "Kari");
    }
    kodebok.ok("memo", "p.kodebok", "+47 er et nummer");
    kodebok.file("svar.csv", "id,q1\n1,=A1\n2,Nei\n");
    kodebok.ok("import", "p.kodebok", "svar.csv", "--as", "responses");
  }

  @Test
  void theTablesAreLosslessAndHarmless() throws IOException, CsvException {
    kodebok.ok("export", "p.kodebok", "-o", "ut.zip");
    try (ZipFile zip = new ZipFile(folder.resolve("ut.zip").toFile())) {
      String readme = text(zip, "README.md");
      Set<String> files =
          zip.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
      for (String file : files) {
        if (file.endsWith(".csv") && !file.startsWith("answers/")) {
          assertTrue(readme.contains("`" + file + "`"), file);
          for (String column : rows(text(zip, file)).getFirst()) {
            assertTrue(readme.contains("`" + column + "`"), file + ": " + column);
          }
        }
      }
      List<String[]> codings = rows(text(zip, "codings.csv"));
      int at = List.of(codings.getFirst()).indexOf("text");
      Set<String> found = new TreeSet<>();
      for (String[] row : codings.subList(1, codings.size())) {
        assertFalse(row[at].matches("(?s)[=+@-].*") && !row[at].equals("-5"), row[at]);
        found.add(unguarded(row[at]));
      }
      assertEquals(
          new TreeSet<>(
              kodebok
                  .json("codings", "p.kodebok")
                  .getJsonArray("codings")
                  .getValuesAs(JsonObject.class)
                  .stream()
                  .map(one -> one.getString("text"))
                  .toList()),
          found);
      List<String[]> sources = rows(text(zip, "sources.csv"));
      int file = List.of(sources.getFirst()).indexOf("text_file");
      assertTrue(
          sources.stream()
              .skip(1)
              .anyMatch(row -> {
                try {
                  return text(zip, row[file]).equals(TEXT);
                } catch (IOException e) {
                  return false;
                }
              }));
    }
  }

  @Test
  void aFolderIsReplacedAsAWholeAndThatOfOthersIsLeftAlone() throws IOException {
    kodebok.ok("export", "p.kodebok", "-o", "tabeller/");
    Files.writeString(folder.resolve("tabeller/texts/gammel.txt"), "x");
    kodebok.ok("export", "p.kodebok", "-o", "tabeller");
    assertFalse(Files.exists(folder.resolve("tabeller/texts/gammel.txt")));
    assertTrue(Files.exists(folder.resolve("tabeller/README.md")));

    Files.createDirectory(folder.resolve("andres"));
    Files.writeString(folder.resolve("andres/viktig.txt"), "x");
    assertEquals(1, kodebok.run("export", "p.kodebok", "-o", "andres/").status());
    assertEquals("x", Files.readString(folder.resolve("andres/viktig.txt")));
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.noneMatch(one -> one.getFileName().toString().startsWith(".kodebok")));
    }
  }

  @Test
  void oneDocumentHasEverything() throws IOException {
    kodebok.ok("export", "p.kodebok", "-o", "ut.json");
    try (JsonReader reader =
        Json.createReader(Files.newBufferedReader(folder.resolve("ut.json")))) {
      JsonObject all = reader.readObject();
      assertEquals(1, all.getInt("format"));
      List<JsonObject> sources = all.getJsonArray("sources").getValuesAs(JsonObject.class);
      for (JsonObject coding : all.getJsonArray("codings").getValuesAs(JsonObject.class)) {
        JsonObject source =
            sources.stream()
                .filter(one -> one.getString("id").equals(coding.getString("source")))
                .findFirst()
                .orElseThrow();
        assertEquals(
            coding.getString("text"),
            source.getString("text").substring(coding.getInt("start"), coding.getInt("end")));
      }
      JsonObject survey =
          all.getJsonArray("questionnaires").getValuesAs(JsonObject.class).getFirst();
      assertEquals(2, survey.getJsonArray("answers").size());
      assertTrue(survey.toString().contains("=A1"));
      assertEquals(1, all.getJsonArray("memos").size());
    }
  }

  @Test
  void withoutAnswersACsvHoldsTheCodings() throws IOException, CsvException {
    kodebok.ok("new", "q.kodebok");
    kodebok.ok("import", "q.kodebok", "Tekst.txt", "--as", "document");
    kodebok.ok(
        "code", "q.kodebok", "--code", "K", "--source", "Tekst", "--quote", "Vanlig", "--create");
    JsonObject told = kodebok.json("export", "q.kodebok", "-o", "q.csv");
    assertEquals("codings", told.getString("content"));
    assertTrue(Files.readString(folder.resolve("q.csv")).contains("Vanlig"));
  }

  @Test
  void theCodebookForReadersHasWhatIsSaidOfACode() throws IOException {
    kodebok.ok(
        "codebook",
        "p.kodebok",
        "describe",
        "@Kode",
        "--definition",
        "Det <hele>.",
        "--use",
        "Ofte.",
        "--do-not-use",
        "Sjelden.",
        "--example",
        "Slik.");
    kodebok.ok("codebook", "p.kodebok", "export", "-o", "kodebok.docx");
    try (XWPFDocument document =
        new XWPFDocument(Files.newInputStream(folder.resolve("kodebok.docx")))) {
      StringBuilder text = new StringBuilder();
      document.getParagraphs().forEach(one -> text.append(one.getText()).append('\n'));
      document.getTables().forEach(one -> text.append(one.getText()).append('\n'));
      for (String said :
          List.of("@Kode", "Det <hele>.", "Ofte.", "Sjelden.", "Slik.", "5 kodinger")) {
        assertTrue(text.toString().contains(said), said + " in " + text);
      }
    }
  }

  private static String unguarded(String field) {
    return field.matches("(?s)'+[\\s\\u00a0]*[=+\\-@|%].*") ? field.substring(1) : field;
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<String[]> rows(String csv) throws IOException, CsvException {
    assertEquals('\ufeff', csv.charAt(0));
    try (Reader text = new StringReader(csv.substring(1));
        CSVReader reader = new CSVReaderBuilder(text).withCSVParser(new RFC4180Parser()).build()) {
      return reader.readAll();
    }
  }
}
