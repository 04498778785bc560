package no.kodebok.importers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files end in a sentence or in a valid batch, in bounded time. */
final class MutationTest {
  private static final int TIMES = 25;

  @TempDir Path folder;

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SampleFilesTest.folder())) {
      return files
          .filter(Files::isRegularFile)
          .filter(p -> !p.toString().endsWith(".expected.json"))
          .filter(p -> p.toFile().length() < 100_000)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aDamagedFileIsReadOrRefusedInASentence(Path sample) throws IOException {
    byte[] good = Files.readAllBytes(sample);
    Random random = new Random(sample.getFileName().toString().hashCode());
    for (int i = 0; i < TIMES && good.length > 0; i++) {
      byte[] bad = damaged(good, random);
      Path file = folder.resolve(String.valueOf(sample.getFileName()));
      Files.write(file, bad);
      ImportOptions options = options(sample, file, i);
      assertTimeoutPreemptively(Duration.ofMinutes(1), () -> readOrRefuse(good, file, options));
    }
  }

  private static void readOrRefuse(byte[] good, Path file, ImportOptions options) {
    boolean questionnaire = options.questionnaire() != null;
    Path data =
        questionnaire ? Path.of("src/test/resources/no/kodebok/importers/csv/quotes.csv") : file;
    try {
      ImportBatch batch = Importers.installed().read(List.of(data), options, Progress.NONE);
      assertFalse(batch.files().isEmpty());
      batch
          .texts()
          .forEach(text ->
              text.text()
                  .segments()
                  .forEach(s -> assertTrue(text.text().lines(s.range()).first() >= 1)));
    } catch (KodebokException e) {
      assertTrue(String.valueOf(e.getMessage()).length() > 20, "too short: " + e.getMessage());
      assertTrue(good.length > 0);
    }
  }

  /** Questionnaire files are read as such, beside answers that are sound. */
  private static ImportOptions options(Path sample, Path file, int round) {
    boolean questionnaire = sample.toString().contains(".questionnaire.");
    ImportKind[] kinds = ImportKind.values();
    ImportKind kind = round % 4 == 3 ? kinds[round % kinds.length] : null;
    return new ImportOptions(
        questionnaire ? ImportKind.RESPONSES : kind,
        questionnaire ? file : null,
        null,
        round % 2 == 0,
        false);
  }

  static byte[] damaged(byte[] good, Random random) {
    byte[] bad = good.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        return java.util.Arrays.copyOf(bad, 1 + random.nextInt(bad.length));
      }
      case 1 -> {
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times; i++) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
      }
      case 2 -> {
        int from = random.nextInt(bad.length);
        int length = Math.min(bad.length - from, 1 + random.nextInt(64));
        System.arraycopy(bad, from, bad, random.nextInt(bad.length - length + 1), length);
      }
      default -> {
        byte[] special = {0, '"', ';', '\n', '\r', ':', '{', '[', (byte) 0xff, '\t'};
        for (int i = 0; i < 5; i++) {
          bad[random.nextInt(bad.length)] = special[random.nextInt(special.length)];
        }
      }
    }
    return bad;
  }
}
