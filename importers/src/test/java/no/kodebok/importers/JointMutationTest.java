package no.kodebok.importers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of one tool, of which one is damaged, end in a sentence or in a valid batch. */
final class JointMutationTest {
  private static final int TIMES = 12;

  @TempDir Path folder;

  static Stream<Path> groups() throws IOException {
    List<Path> groups = new ArrayList<>();
    for (Path expected : SampleFilesTest.expectations()) {
      JsonObject options = SampleFilesTest.read(expected).getJsonObject("options");
      if (options != null
          && options.containsKey("files")
          && options.getJsonArray("files").size() > 1) {
        groups.add(expected);
      }
    }
    assertTrue(groups.size() > 5, "saw " + groups.size());
    return groups.stream();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void oneDamagedFileOfSeveralIsReadOrRefusedInASentence(Path expected) throws IOException {
    JsonObject options = SampleFilesTest.read(expected).getJsonObject("options");
    List<Path> good = SampleFilesTest.files(expected, options);
    Random random = new Random(expected.toString().hashCode());
    for (int damaged = 0; damaged < good.size(); damaged++) {
      for (int i = 0; i < TIMES; i++) {
        List<Path> files = new ArrayList<>();
        for (Path file : good) {
          byte[] bytes = Files.readAllBytes(file);
          boolean bad = file.equals(good.get(damaged));
          files.add(
              Files.write(
                  folder.resolve(String.valueOf(file.getFileName())),
                  bad ? MutationTest.damaged(bytes, random) : bytes));
        }
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> readOrRefuse(files));
      }
    }
  }

  private static void readOrRefuse(List<Path> files) {
    try {
      ImportBatch batch = Importers.installed().read(files, ImportOptions.DEFAULT, Progress.NONE);
      assertFalse(batch.files().isEmpty());
      batch
          .responses()
          .forEach(
              r -> r.columns().values().forEach(column -> assertTrue(column.rows() == r.rows())));
    } catch (KodebokException e) {
      assertTrue(String.valueOf(e.getMessage()).length() > 20, "too short: " + e.getMessage());
    }
  }
}
