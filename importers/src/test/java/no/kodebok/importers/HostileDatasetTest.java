package no.kodebok.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Data files of statistics programs with lengths, counts and places that lie end in a sentence, or
 * in answers that hold together.
 */
final class HostileDatasetTest {
  private static final int TIMES = 60;
  private static final int[] LIES = {
    0, 1, -1, 2, 255, 999, 65536, 1 << 24, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  @TempDir Path folder;

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SampleFilesTest.folder())) {
      return files
          .filter(p -> p.toString().matches(".*\\.(z?sav|dta|sas7bdat)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aLyingNumberIsReadOrRefusedInASentence(Path sample) throws IOException {
    byte[] good = Files.readAllBytes(sample);
    Random random = new Random(sample.getFileName().toString().hashCode());
    for (int i = 0; i < TIMES; i++) {
      byte[] bad = lying(good, random);
      assertTimeoutPreemptively(
          Duration.ofMinutes(1), () -> HostileFiles.readOrRefuse(bad, folder.resolve("data")));
    }
  }

  @Test
  void readingIsCancelledBetweenRows() throws IOException {
    Path sample = SampleFilesTest.folder().resolve("spss/survey-plain.sav");
    Path file = Files.write(folder.resolve("a.sav"), Files.readAllBytes(sample));
    Progress cancelled =
        (done, total, what) -> {
          if (done > 0) {
            throw new Progress.CancelledException();
          }
        };
    KodebokException e =
        assertThrows(
            KodebokException.class,
            () -> Importers.installed().read(List.of(file), ImportOptions.DEFAULT, cancelled));
    assertTrue(e instanceof Progress.CancelledException);
  }

  @Test
  void theDigestIsOfTheWholeFile() throws IOException {
    Path sample = SampleFilesTest.folder().resolve("stata/survey-118.dta");
    ImportFile file = FileCheck.open(sample);
    String digest =
        Importers.installed()
            .read(List.of(sample), ImportOptions.DEFAULT, Progress.NONE)
            .files()
            .getFirst()
            .sha256();
    assertEquals(file.sha256(), digest);
  }

  @Test
  void theCaseIdNamesTheCases() {
    Path sample = SampleFilesTest.folder().resolve("spss/survey-plain.sav");
    ImportOptions options = new ImportOptions(ImportKind.RESPONSES, null, "id", true, false);
    ImportedResponses answers =
        Importers.installed().read(List.of(sample), options, Progress.NONE).responses().getFirst();
    assertEquals(List.of("1", "2", "3", "1000000", "5"), answers.caseNames());
  }

  private static byte[] lying(byte[] good, Random random) {
    byte[] bad = good.clone();
    if (random.nextInt(8) == 0) {
      return Arrays.copyOf(bad, 1 + random.nextInt(bad.length));
    }
    int times = 1 + random.nextInt(3);
    // Numbers that steer stand at the beginning, more often than among the answers.
    int reach = random.nextBoolean() ? Math.min(bad.length, 1024) : bad.length;
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(reach - 4);
      ByteOrder order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      ByteBuffer.wrap(bad).order(order).putInt(at, LIES[random.nextInt(LIES.length)]);
    }
    return bad;
  }
}
