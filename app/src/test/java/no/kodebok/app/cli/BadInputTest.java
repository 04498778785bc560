package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever is wrong gets a sentence and an exit status, and the project stays as it was. */
class BadInputTest {
  @TempDir private static Path folder;
  private static CommandLines kodebok = new CommandLines(Path.of(""));

  /** Once for all: none of the commands may change anything. */
  @BeforeAll
  static void makeProjectAndBadFiles() throws IOException {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file("god.txt", "En tekst.\n\nEn tekst til.\n");
    kodebok.ok("import", "p.kodebok", "god.txt");
    kodebok.file("svar.csv", "id;q\n1;1\n2;2\n");
    kodebok.ok("import", "p.kodebok", "svar.csv");
    kodebok.file("tom.txt", "");
    kodebok.file("skjev.csv", "a;b\n1;2;3;4\n5;6\n");
    kodebok.file("roller.csv", "kilde;rolle\nukjent;leder\n");
    kodebok.file("to-like.csv", "a;b;a\n1;2;3\n");
    kodebok.file(
        "tekst.kodebok", "ikke et prosjekt, men en tekst som er lang nok til å se slik ut");
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    Files.write(folder.resolve("stoy.bin"), noise);
    Files.write(
        folder.resolve("kuttet.kodebok"),
        Arrays.copyOf(Files.readAllBytes(folder.resolve("p.kodebok")), 9000));
  }

  /** Columns: the command line with | between its words, the exit status, part of the sentence. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "bad-input.csv", delimiter = ';', numLinesToSkip = 1)
  void aSentenceSaysWhatIsWrong(String line, int status, String part) throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("p.kodebok"));
    CommandLines.Result result = kodebok.run(line.split("\\|"));
    assertEquals(status, result.status(), result.out() + result.err());
    assertTrue(result.err().contains(part), result.err());
    assertFalse(result.err().contains("\tat "), "no stack trace");
    assertEquals("", result.out(), "nothing on standard output");
    assertTrue(result.err().lines().count() <= 3, result.err());
    assertTrue(Arrays.equals(before, Files.readAllBytes(folder.resolve("p.kodebok"))));
  }
}
