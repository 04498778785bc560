package no.kodebok.importers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.questionnaire.QuestionnaireFile;

/**
 * What must hold for whatever bytes an importer is given: they are read into something that holds
 * together, or refused in a sentence. The target of fuzzing: {@code mvn -Pfuzz} calls it with bytes
 * that Jazzer makes of the samples.
 */
public final class HostileFiles {
  private static final Importers IMPORTERS = Importers.installed();
  private static final int SHORTEST_SENTENCE = 20;

  private HostileFiles() {}

  /** Called by Jazzer, with bytes of its making. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    Path file = Files.createTempFile("fuzz", ".data");
    try {
      readOrRefuse(bytes, file);
    } finally {
      Files.delete(file);
    }
  }

  /** Writes the bytes to the file and reads it; any failure but a sentence is an error. */
  static void readOrRefuse(byte[] bytes, Path file) throws IOException {
    Files.write(file, bytes);
    sentence(
        () -> requireWhole(IMPORTERS.read(List.of(file), ImportOptions.DEFAULT, Progress.NONE)));
    // It may describe a questionnaire, and is then read together with answers.
    sentence(() -> QuestionnaireFile.read(file, Progress.NONE));
  }

  private static void sentence(Runnable reading) {
    try {
      reading.run();
    } catch (KodebokException e) {
      if (e.getMessage().length() < SHORTEST_SENTENCE) {
        throw new IllegalStateException("No sentence: " + e.getMessage(), e);
      }
    }
  }

  private static void requireWhole(ImportBatch batch) {
    for (ImportedResponses answers : batch.responses()) {
      answers
          .questionnaire()
          .variables()
          .forEach(variable -> {
            Column column = answers.columns().get(variable.name());
            if (column == null || column.rows() != answers.rows()) {
              throw new IllegalStateException("No whole column for " + variable.name());
            }
          });
    }
    batch
        .texts()
        .forEach(text -> text.text().segments().forEach(s -> text.text().lines(s.range())));
  }
}
