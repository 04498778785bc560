package no.kodebok.coding.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
  private static final String PLACE = "org.sqlite.lib.path";

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(PLACE);
  }

  @Test
  void theLibraryIsKeptOnceForItsOwnerAlone() throws IOException {
    SqliteLibrary.keepIn(folder);
    Path place = Path.of(System.getProperty(PLACE));
    List<Path> kept = files(place);
    assertEquals(1, kept.size(), kept.toString());
    assertTrue(Files.size(kept.getFirst()) > 100_000);
    assertEquals(
        PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(place));
    var made = Files.getLastModifiedTime(kept.getFirst());
    System.clearProperty(PLACE);
    SqliteLibrary.keepIn(folder);
    assertEquals(made, Files.getLastModifiedTime(kept.getFirst()));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsLeftToTheDriver() throws IOException {
    Path file = Files.writeString(folder.resolve("fil"), "ikke en mappe");
    SqliteLibrary.keepIn(file);
    assertNull(System.getProperty(PLACE));
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.toList();
    }
  }
}
