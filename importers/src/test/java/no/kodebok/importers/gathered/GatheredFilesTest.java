package no.kodebok.importers.gathered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GatheredFilesTest {
  private static final Importers IMPORTERS = Importers.installed();
  private static final ImportOptions SKIPPING = new ImportOptions(null, null, null, true, true);

  @TempDir Path folder;

  @Test
  void aFolderIsImportedWithItsFoldersAndInTheOrderOfItsNumbers() throws IOException {
    write("Intervju 10.txt", "Kari: Ti?\nOla: Ti.\nKari: Ja?\n");
    write("Intervju 2.txt", "Kari: To?\nOla: To.\nKari: Ja?\n");
    write("Nord/Leder.txt", "Notat fra nord.");
    write("Nord/Vest/Leder ute.txt", "Notat fra vest.");
    ImportBatch batch = read(folder, ImportOptions.DEFAULT);
    assertEquals(
        List.of("/Intervju 2", "/Intervju 10", "Nord/Leder", "Nord/Vest/Leder ute"), filed(batch));
    assertEquals(List.of(), batch.findings());
  }

  @Test
  void whatSystemsLeaveIsPassedOverWithAFinding() throws IOException {
    write("notat.txt", "Et notat.");
    write(".DS_Store", "x");
    write("Thumbs.db", "x");
    write("~$notat.docx", "x");
    write("__MACOSX/._notat.txt", "x");
    ImportBatch batch = read(folder, ImportOptions.DEFAULT);
    assertEquals(1, batch.texts().size());
    assertEquals(4, count(batch, "system-file-passed-over"));
  }

  @Test
  void twoOfTheSameNameAreToldApartByTheirFolders() throws IOException {
    write("Nord/Intervju 1.txt", "Notat fra nord.");
    write("Sør/Intervju 1.txt", "Notat fra sør.");
    write("Sør/Intervju 1.md", "Et annet notat.");
    ImportBatch batch = read(folder, ImportOptions.DEFAULT);
    assertEquals(
        List.of("Nord/Intervju 1 (Nord)", "Sør/Intervju 1 (Sør)", "Sør/Intervju 1.txt (Sør)"),
        filed(batch));
    assertEquals(3, count(batch, "name-told-apart"));
  }

  @Test
  void aZipIsImportedLikeTheFolderInIt() throws IOException {
    Path zip =
        zip(
            "intervjuer.zip",
            StandardCharsets.UTF_8,
            "intervjuer/Ås.txt",
            "Notat fra Ås.",
            "intervjuer/Nord/Bodø.txt",
            "Notat fra Bodø.",
            "__MACOSX/intervjuer/._Ås.txt",
            "x");
    ImportBatch batch = read(zip, ImportOptions.DEFAULT);
    assertEquals(List.of("/Ås", "Nord/Bodø"), filed(batch).stream().sorted().toList());
    assertEquals(1, count(batch, "system-file-passed-over"));
  }

  @Test
  void namesOfOldWindowsProgramsAreRead() throws IOException {
    Path zip = zip("gammel.zip", Charset.forName("IBM850"), "Særås.txt", "Et notat.");
    assertEquals(List.of("/Særås"), filed(read(zip, ImportOptions.DEFAULT)));
  }

  @Test
  void filesOfOneSurveyInAZipStayTogether() throws IOException {
    Path samples = Path.of("src/test/resources/no/kodebok/importers/surveyxact");
    Path zip = folder.resolve("eksport.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String part : List.of("dataset", "labels", "structure")) {
        out.putNextEntry(new ZipEntry("eksport/" + part + ".csv"));
        Files.copy(samples.resolve("semikolon." + part + ".csv"), out);
      }
    }
    ImportBatch batch = read(zip, ImportOptions.DEFAULT);
    assertEquals(1, batch.responses().size());
    assertEquals(3, batch.files().size());
  }

  @Test
  void oneUnreadableFileKeepsAllBackUnlessFailedOnesAreSkipped() throws IOException {
    Path zip =
        zip("blandet.zip", StandardCharsets.UTF_8, "a.txt", "Et notat.", "b.jpg", "\u00ff\u00d8");
    write("c/tom.txt", "");
    KodebokException wrong =
        assertThrows(KodebokException.class, () -> read(folder, ImportOptions.DEFAULT));
    assertFalse(wrong.getMessage().contains("unpacked"), wrong.getMessage());
    ImportBatch batch = read(folder, SKIPPING);
    assertEquals(List.of("/a"), filed(batch).stream().limit(1).toList());
    assertTrue(count(batch, "file-left-out") >= 1);
    assertTrue(Files.exists(zip));
  }

  @Test
  void aSentenceNamesTheFileInTheArchive() throws IOException {
    Path zip = zip("blandet.zip", StandardCharsets.UTF_8, "mappe/tom.txt", "");
    KodebokException wrong =
        assertThrows(KodebokException.class, () -> read(zip, ImportOptions.DEFAULT));
    assertTrue(
        wrong.getMessage().contains("blandet.zip/mappe/tom.txt is empty"), wrong::getMessage);
  }

  @Test
  void aFileThatWouldLandOutsideRefusesTheArchive() throws IOException {
    for (String name : List.of("../ut.txt", "a/../../ut.txt", "..\\ut.txt")) {
      Path zip = zip("ond.zip", StandardCharsets.UTF_8, name, "x");
      assertEquals(ImportReason.PATH_OUTSIDE, reason(zip));
    }
    Path rooted = zip("rot.zip", StandardCharsets.UTF_8, "/etc/kopi.txt", "Et notat.");
    assertEquals(List.of("etc/kopi"), filed(read(rooted, ImportOptions.DEFAULT)));
  }

  @Test
  void archivesInArchivesHaveAnEnd() throws IOException {
    Path zip = zip("0.zip", StandardCharsets.UTF_8, "innerst.txt", "Et notat.");
    for (int i = 1; i <= 3; i++) {
      Path outer = folder.resolve(i + ".zip");
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
        out.putNextEntry(new ZipEntry((i - 1) + ".zip"));
        Files.copy(zip, out);
      }
      zip = outer;
      if (i == 2) {
        assertEquals(List.of("1/0/innerst"), filed(read(zip, ImportOptions.DEFAULT)));
      }
    }
    assertEquals(ImportReason.ARCHIVES_TOO_DEEP, reason(zip));
  }

  @Test
  void aBombIsRefusedWhileItIsUnpacked() throws IOException {
    Path zip = folder.resolve("bombe.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("stor.txt"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    assertEquals(ImportReason.ARCHIVE_UNPACKS_TOO_FAR, reason(zip));
  }

  @Test
  void nothingIsLeftOfWhatWasUnpacked() throws IOException {
    Path zip = zip("a.zip", StandardCharsets.UTF_8, "a.txt", "Et notat.");
    Path unpacked;
    try (GatheredFiles gathered = IMPORTERS.gather(List.of(zip), ImportOptions.DEFAULT)) {
      unpacked = gathered.files().getFirst().path();
      assertTrue(Files.exists(unpacked));
    }
    assertFalse(Files.exists(unpacked));
  }

  @Test
  void anEmptyFolderOrCutArchiveIsSaidInASentence() throws IOException {
    Files.createDirectory(folder.resolve("tom"));
    assertEquals(ImportReason.NOTHING_INSIDE, reason(folder.resolve("tom")));
    Path zip = zip("hel.zip", StandardCharsets.UTF_8, "a.txt", "Et notat om noe.");
    byte[] whole = Files.readAllBytes(zip);
    Path cut = folder.resolve("kutt.zip");
    try (OutputStream out = Files.newOutputStream(cut)) {
      out.write(whole, 0, whole.length - 10);
    }
    assertEquals(ImportReason.ARCHIVE_CUT_OFF, reason(cut));
  }

  @Test
  void anArchiveWithAPasswordIsSaidInASentence() throws IOException {
    Path zip = zip("lukket.zip", StandardCharsets.UTF_8, "a.txt", "Et notat om noe.");
    byte[] bytes = Files.readAllBytes(zip);
    for (int i = 0; i + 8 < bytes.length; i++) {
      boolean header = bytes[i] == 'P' && bytes[i + 1] == 'K';
      int flags = !header ? 0 : bytes[i + 2] == 3 ? 6 : bytes[i + 2] == 1 ? 8 : 0;
      if (flags > 0) {
        bytes[i + flags] = (byte) (bytes[i + flags] | 1);
      }
    }
    Files.write(zip, bytes);
    assertEquals(ImportReason.PASSWORD_PROTECTED, reason(zip));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    write("notat.txt", "Et notat.");
    Files.createSymbolicLink(folder.resolve("lenke"), folder);
    assertEquals(1, count(read(folder, ImportOptions.DEFAULT), "link-passed-over"));
  }

  private static ImportBatch read(Path path, ImportOptions options) {
    try (GatheredFiles gathered = IMPORTERS.gather(List.of(path), options)) {
      return IMPORTERS.read(gathered, options, Progress.NONE);
    }
  }

  private static Object reason(Path path) {
    KodebokException wrong =
        assertThrows(KodebokException.class, () -> read(path, ImportOptions.DEFAULT));
    return wrong.because().map(Because::reason).orElseThrow();
  }

  private static List<String> filed(ImportBatch batch) {
    return batch.texts().stream().map(text -> text.folder() + "/" + text.name()).toList();
  }

  private static long count(ImportBatch batch, String kind) {
    return batch.findings().stream().map(Finding::kind).filter(kind::equals).count();
  }

  private void write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Path zip(String name, Charset names, String... namesAndTexts) throws IOException {
    Path zip = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), names)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  @Test
  void everyFileOfAFolderIsOneOfTheBatch() throws IOException {
    write("a.txt", "Et notat.");
    write("b.md", "# Et annet");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
    assertEquals(2, read(folder, ImportOptions.DEFAULT).files().size());
  }
}
