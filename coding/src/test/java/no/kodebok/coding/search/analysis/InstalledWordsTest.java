package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledWordsTest {
  @TempDir private Path folder;

  @Test
  void wordsOfADictionaryAreKnownInTheSignsThatItIsWrittenIn() throws IOException {
    Files.writeString(folder.resolve("nb_NO.aff"), "SET ISO8859-1\n");
    Files.write(
        folder.resolve("nb_NO.dic"),
        "4\nlønn/EG\nblåbær\nOslo/A\nål/B\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("nn_NO.aff"), "SET UTF-8\n");
    Files.writeString(folder.resolve("nn_NO.dic"), "1\nløysing/AB\tst:løysing\n");
    InstalledWords words = InstalledWords.read(folder);
    assertTrue(words.contain("lønn") && words.contain("blåbær") && words.contain("løysing"));
    assertFalse(words.contain("oslo") || words.contain("ål") || words.contain("nynorsk"));
  }

  @Test
  void withoutDictionariesNothingIsKnown() throws IOException {
    assertFalse(InstalledWords.read(folder).contain("lønn"));
    Files.write(folder.resolve("nb_NO.dic"), new byte[] {1, 2, (byte) 0xff, 0});
    Files.writeString(folder.resolve("nb_NO.aff"), "SET no such signs\n");
    assertFalse(InstalledWords.read(folder.resolve("nowhere")).contain("lønn"));
    assertFalse(InstalledWords.read(folder).contain("lønn"));
  }
}
