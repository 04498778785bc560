package no.kodebok.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.csv.CsvImporter;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportersTest {
  @TempDir Path folder;

  private final Importers importers = Importers.installed();

  @Test
  void allFormatsAreInstalled() {
    assertEquals(
        List.of(
            "aggregate",
            "csv",
            "ddi",
            "email",
            "excel",
            "googleforms",
            "html",
            "limesurvey",
            "markdown",
            "nettskjema",
            "ods",
            "odt",
            "otranscribe",
            "pdf",
            "qualcoder",
            "qualtrics",
            "questback",
            "redcap",
            "refi",
            "rtf",
            "sas",
            "spss",
            "stata",
            "subtitles",
            "surveymonkey",
            "surveyxact",
            "taguette",
            "text",
            "triples",
            "whisper",
            "word",
            "xlsform"),
        importers.formats());
  }

  @Test
  void twoImportersOfOneFormatFailAtStart() {
    IllegalStateException error =
        assertThrows(
            IllegalStateException.class,
            () -> new Importers(List.of(new CsvImporter(), new CsvImporter())));
    assertTrue(String.valueOf(error.getMessage()).startsWith("Two importers read \"csv\""));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertEquals("There is no file " + at("x.txt") + ".", error(at("x.txt")));
  }

  @Test
  void moreRowsThanASurveyHasAreRefusedByTheirLine() throws IOException {
    String error = error(file("mange.csv", "a\n" + "1\n".repeat(2_000_001)));
    assertTrue(error.contains("mange.csv, line 2000002 is a row too many"), error);
  }

  @Test
  void aFolderIsNoFile() {
    assertTrue(error(folder).contains("is a folder"));
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() throws IOException {
    assertTrue(error(file("tom.csv", "")).contains("is empty (0 bytes)"));
  }

  @Test
  void aFileGivenTwiceIsAnError() throws IOException {
    Path file = file("a.txt", "Hei.\n");
    assertTrue(error(file, file).contains("is given twice"));
    assertTrue(
        error(file, folder.resolve("../" + folder.getFileName() + "/a.txt")).contains("same"));
  }

  @Test
  void twoFilesOfOneContentAreAnError() throws IOException {
    assertTrue(
        error(file("a.txt", "Hei.\n"), file("b.txt", "Hei.\n")).contains("very same content"));
  }

  @Test
  void oneBadFileFailsThemAllUnlessLeftOut() throws IOException {
    List<Path> files = List.of(file("a.txt", "Hei.\n"), at("b.txt"), file("c.txt", "Du.\n"));
    assertThrows(
        KodebokException.class, () -> importers.read(files, ImportOptions.DEFAULT, Progress.NONE));
    ImportBatch batch = importers.read(files, skipping(), Progress.NONE);
    assertEquals(2, batch.texts().size());
    assertEquals("file-left-out", batch.findings().getFirst().kind());
    assertEquals("b.txt", batch.findings().getFirst().place().file());
  }

  @Test
  void whenAllFilesFailNothingIsRead() {
    List<Path> files = List.of(at("a.txt"), at("b.txt"));
    KodebokException error =
        assertThrows(
            KodebokException.class, () -> importers.read(files, skipping(), Progress.NONE));
    assertTrue(String.valueOf(error.getMessage()).startsWith("None of the 2 files"));
  }

  @Test
  void theDigestIsOfTheBytesRead() throws IOException, GeneralSecurityException {
    for (String name : List.of("a.txt", "a.md", "a.csv")) {
      Path file = file(name, "a;b\n1;" + name + "\n");
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      ImportBatch batch = importers.read(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
      assertEquals(HexFormat.of().formatHex(digest), batch.files().getFirst().sha256());
      assertEquals(Files.size(file), batch.files().getFirst().size());
    }
  }

  @Test
  void aHugeTextIsRefusedWithoutReadingIt() throws IOException {
    Path file = file("stor.txt", "Dette er tekst.\n".repeat(10_000));
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }
    assertTrue(error(file).contains("200 MB; at most 64 MB"));
  }

  @Test
  void aTableWithoutLineEndsIsStopped() throws IOException {
    Path file = folder.resolve("lang.csv");
    byte[] chunk = "abcd;".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 400; i++) {
        out.write(chunk);
      }
    }
    assertTrue(error(file).contains("line 1 is longer than 16 million characters"));
  }

  @Test
  void aQuoteNeverClosedIsFoundWithoutReadingToTheEnd() throws IOException {
    Path file = file("sitat.csv", "a;b\n1;\"åpent\n" + "2;3\n".repeat(500_000));
    assertTrue(error(file).contains("line 2: a quotation mark"));
  }

  @Test
  void aPasswordIsSaidToBeInTheWay() throws IOException, GeneralSecurityException {
    Path file = folder.resolve("låst.docx");
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("hemmelig");
      try (OutputStream out = encryptor.getDataStream(system)) {
        out.write(new byte[] {1, 2, 3});
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        system.writeFilesystem(out);
      }
    }
    assertTrue(error(file).contains("is protected by a password"));
  }

  @Test
  void oldOfficeFilesSayWhatToSaveThemAs() throws IOException {
    assertTrue(error(ole("a.doc", "WordDocument")).contains("Save it as .docx"));
    assertTrue(error(ole("a.xls", "Workbook")).contains("Save it as .xlsx"));
  }

  @Test
  void aQuestionnaireAloneIsSentToItsOption() throws IOException {
    Path file = file("skjema.json", "{\"variables\":[{\"name\":\"q1\"}]}");
    assertTrue(error(file).contains("--questionnaire"));
  }

  @Test
  void aTextCannotBeReadAsAnswers() throws IOException {
    Path word = SampleFilesTest.folder().resolve("word/report.docx");
    KodebokException error =
        assertThrows(
            KodebokException.class,
            () ->
                importers.read(
                    List.of(word),
                    new ImportOptions(ImportKind.RESPONSES, null, null, true, false),
                    Progress.NONE));
    assertTrue(String.valueOf(error.getMessage()).contains("cannot be read as responses"));
  }

  @Test
  void progressRisesToTheEndOverAllFiles() throws IOException {
    List<Long> told = new ArrayList<>();
    Path a = file("a.csv", "a;b\n" + "1;2\n".repeat(50_000));
    Path b = file("b.txt", "Hei.\n".repeat(1000));
    long total = Files.size(a) + Files.size(b);
    importers.read(
        List.of(a, b),
        ImportOptions.DEFAULT,
        (done, all, what) -> {
          assertEquals(total, all);
          told.add(done);
        });
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(total, told.getLast());
    assertTrue(told.size() > 5);
  }

  @Test
  void cancellingStopsEvenWhenFailedFilesAreSkipped() throws IOException {
    Path a = file("a.csv", "a;b\n" + "1;2\n".repeat(50_000));
    assertThrows(
        Progress.CancelledException.class,
        () ->
            importers.read(
                List.of(a),
                skipping(),
                (done, all, what) -> {
                  if (done > 1000) {
                    throw new Progress.CancelledException();
                  }
                }));
  }

  private static ImportOptions skipping() {
    return new ImportOptions(null, null, null, true, true);
  }

  private String error(Path... files) {
    KodebokException error =
        assertThrows(
            KodebokException.class,
            () -> importers.read(Arrays.asList(files), ImportOptions.DEFAULT, Progress.NONE));
    return String.valueOf(error.getMessage());
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path ole(String name, String entry) throws IOException {
    Path file = folder.resolve(name);
    try (POIFSFileSystem system = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      system.getRoot().createDocument(entry, new ByteArrayInputStream(new byte[5000]));
      system.writeFilesystem(out);
    }
    return file;
  }
}
