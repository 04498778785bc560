package no.kodebok.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Imports every sample in the formats' folders and compares with the {@code .expected.json} beside
 * it. A new sample is two files and no Java: write {@code {"options":{…}}} (or nothing) as the
 * expected file, run with {@code -Dkodebok.write.expected=true}, and read what was written.
 */
final class SampleFilesTest {
  private static final String EXPECTED = ".expected.json";

  @TestFactory
  Stream<DynamicTest> everySampleIsReadAsExpected() throws IOException {
    return expectations().stream()
        .map(expected ->
            DynamicTest.dynamicTest(
                format(expected) + "/" + expected.getFileName(), () -> check(expected)));
  }

  @Test
  void everyFormatHasSamples() throws IOException {
    for (String format : Importers.installed().formats()) {
      assertTrue(
          expectations().stream().anyMatch(p -> format(p).equals(format)),
          "no samples of " + format);
    }
  }

  static List<Path> expectations() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(p -> p.toString().endsWith(EXPECTED)).sorted().toList();
    }
  }

  static String format(Path expected) {
    return expected.getName(expected.getNameCount() - 2).toString();
  }

  static Path folder() {
    return Path.of("src/test/resources/no/kodebok/importers");
  }

  private static void check(Path expectedFile) throws IOException {
    JsonObject expected = read(expectedFile);
    JsonObject options =
        expected.containsKey("options")
            ? expected.getJsonObject("options")
            : JsonValue.EMPTY_JSON_OBJECT;
    JsonObject actual =
        result(files(expectedFile, options), folder().resolve(format(expectedFile)), options);
    if (!options.isEmpty()) {
      actual = Json.createObjectBuilder(actual).add("options", options).build();
    }
    if (Boolean.getBoolean("kodebok.write.expected")) {
      Files.writeString(expectedFile, pretty(actual));
    } else {
      assertEquals(pretty(expected), pretty(actual));
    }
  }

  private static JsonObject result(List<Path> files, Path folder, JsonObject options) {
    try {
      return BatchJson.of(
          Importers.installed().read(files, options(folder, options), Progress.NONE));
    } catch (KodebokException e) {
      String message = String.valueOf(e.getMessage()).replace(folder + "/", "");
      return Json.createObjectBuilder().add("error", message).build();
    }
  }

  private static ImportOptions options(Path folder, JsonObject options) {
    String as = options.getString("as", "");
    String questionnaire = options.getString("questionnaire", "");
    String caseId = options.getString("caseId", "");
    return new ImportOptions(
        ImportKind.of(as).orElse(null),
        questionnaire.isEmpty() ? null : folder.resolve(questionnaire),
        caseId.isEmpty() ? null : caseId,
        options.getBoolean("repair", true),
        false);
  }

  /** The files that the options name, which are read together; else the one sample. */
  static List<Path> files(Path expected, JsonObject options) throws IOException {
    Path folder = folder().resolve(format(expected));
    return options.containsKey("files")
        ? options.getJsonArray("files").getValuesAs(JsonString.class).stream()
            .map(name -> folder.resolve(name.getString()))
            .toList()
        : List.of(sample(expected));
  }

  /** The file of the same name with another ending. */
  private static Path sample(Path expected) throws IOException {
    String name = String.valueOf(expected.getFileName());
    String base = name.substring(0, name.length() - EXPECTED.length());
    try (Stream<Path> files = Files.list(folder().resolve(format(expected)))) {
      return files
          .filter(p -> isSample(p, base))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No sample for " + name));
    }
  }

  private static boolean isSample(Path path, String base) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(base + ".") && name.indexOf('.', base.length() + 1) < 0;
  }

  static JsonObject read(Path file) {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return Files.size(file) == 0 ? JsonValue.EMPTY_JSON_OBJECT : reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pretty(@Nullable JsonObject json) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(json);
    }
    return text.toString().strip() + "\n";
  }
}
