package no.kodebok.coding.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.search.TextIndexContract;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;

class LuceneTextIndexTest extends TextIndexContract {
  @Override
  protected TextIndex open(Path folder) {
    return LuceneTextIndex.open(folder.resolve("index"), Duration.ofMillis(200));
  }

  @Test
  void onlyTheOwnerMayLookIntoTheFolder() throws IOException {
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("index"))));
  }

  @Test
  void aDeletedIndexIsMadeAnewWithTheSameHits() throws IOException {
    UUID code = project.addCode("Barrierer", null);
    project.code(code, project.sourceOf(office), "viktig", "kari");
    index.catchUp(project);
    // Segments that were indexed anew count twice in how rare a word is, until they are merged.
    Set<String> before = Set.copyOf(texts("opplæring kommune"));
    index.close();
    for (Path file : files()) {
      Files.delete(file);
    }
    index = open(folder);
    assertEquals(0, index.seen());
    index.catchUp(project);
    assertEquals(before, Set.copyOf(texts("opplæring kommune")));
    assertEquals(1, texts("kode:barrierer").size());
  }

  @Test
  void aDamagedIndexIsMadeAnewWithTheSameHits() throws IOException {
    // Their order changes as the project grows.
    Set<String> before = Set.copyOf(texts("opplæring kommune"));
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      index.close();
      List<Path> files = files();
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      int keep = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> Files.delete(file);
        case 1 -> Files.write(file, Arrays.copyOf(bytes, keep));
        default -> Files.write(file, new byte[bytes.length]);
      }
      index = open(folder);
      index.catchUp(project);
      assertEquals(before, Set.copyOf(texts("opplæring kommune")), "round " + round + ", " + file);
      project.addText("Ny " + round, SourceKind.DOCUMENT, "Noe annet.");
      index.catchUp(project);
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsMadeAnew() throws IOException {
    index.close();
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.deleteAll();
      writer.setLiveCommitData(Map.of("schema", "0").entrySet());
    }
    index = open(folder);
    assertEquals(0, index.seen());
    index.catchUp(project);
    assertEquals(5, texts("opplæring").size());
  }

  @Test
  void searchingNeedsNoLockAndWritingSaysWhoIsInTheWay() {
    index.close();
    index = open(folder);
    try (TextIndex other = open(folder)) {
      project.addText("Ny", SourceKind.DOCUMENT, "Karamell.");
      other.catchUp(project);
      assertEquals(5, texts("opplæring").size());
      KodebokException busy = assertThrows(KodebokException.class, () -> index.catchUp(project));
      assertTrue(String.valueOf(busy.getMessage()).contains("Another program"), busy.getMessage());
    }
    index.catchUp(project);
    assertEquals(1, texts("karamell").size());
  }

  @Test
  void garbageInEveryFileEvenInTheLockIsNoObstacle() throws IOException {
    List<String> before = texts("opplæring");
    index.close();
    Random random = new Random(4);
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      for (Path file : files.toList()) {
        byte[] garbage = new byte[50];
        random.nextBytes(garbage);
        Files.write(file, garbage);
      }
    }
    index = open(folder);
    index.catchUp(project);
    assertEquals(before, texts("opplæring"));
  }

  @Test
  void nothingToCatchUpWritesNothing() throws IOException {
    index.close();
    Map<Path, Long> before = sizes();
    index = open(folder);
    index.catchUp(project);
    index.close();
    assertEquals(before, sizes());
    index = open(folder);
  }

  @Test
  void otherFilesInTheFolderSurvive() throws IOException {
    Path other = folder.resolve("index").resolve("notes.txt");
    Files.writeString(other, "mine");
    index.close();
    Files.delete(
        files().stream().filter(f -> f.toString().contains("segments_")).findFirst().orElseThrow());
    index = open(folder);
    index.catchUp(project);
    assertEquals("mine", Files.readString(other));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      return files
          .filter(f -> !f.endsWith("write.lock") && !f.toString().endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  private Map<Path, Long> sizes() throws IOException {
    Map<Path, Long> sizes = new TreeMap<>();
    for (Path file : files()) {
      sizes.put(file, Files.size(file));
    }
    return sizes;
  }
}
