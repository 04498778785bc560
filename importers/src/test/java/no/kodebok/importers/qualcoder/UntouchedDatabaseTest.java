package no.kodebok.importers.qualcoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The databases of other programs stay as they are, with nothing beside them. */
class UntouchedDatabaseTest {
  private static final Path SAMPLES = Path.of("src/test/resources/no/kodebok/importers");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"qualcoder/data.qda", "taguette/project.taguette"})
  void readingChangesNothing(String sample) throws IOException {
    // A name that a URI would take for a query.
    Path file = folder.resolve("prosjekt ?mode=rw #1 å%20.db");
    Files.copy(SAMPLES.resolve(sample), file);
    byte[] before = Files.readAllBytes(file);
    assertEquals(
        1,
        Importers.installed()
            .read(List.of(file), ImportOptions.DEFAULT, Progress.NONE)
            .projects()
            .size());
    assertArrayEquals(before, Files.readAllBytes(file));
    try (Stream<Path> beside = Files.list(folder)) {
      assertEquals(List.of(file), beside.toList());
    }
  }

  @Test
  void aProjectThatIsOpenInItsProgramIsNotReadByHalf() throws IOException {
    Path file = Files.copy(SAMPLES.resolve("qualcoder/data.qda"), folder.resolve("data.qda"));
    Files.writeString(folder.resolve("data.qda-wal"), "what is not in the file yet");
    KodebokException e =
        assertThrows(
            KodebokException.class,
            () -> Importers.installed().read(List.of(file), ImportOptions.DEFAULT, Progress.NONE));
    assertTrue(e.getMessage().contains("Close the project there"), e.getMessage());
  }
}
