package no.kodebok.app.demo;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.codebook.PassageFinder;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import org.jspecify.annotations.Nullable;

/**
 * The bundled example study: synthetic interviews and answers, brought into a project by the same
 * importers and edits that users' own material goes through.
 */
public final class DemoStudy {
  private final JsonObject plan;
  private final Path folder;

  /**
   * Unpacks the study.
   *
   * @param folder an empty folder that the files are written to
   */
  public DemoStudy(Path folder) {
    this.folder = folder;
    try {
      unpack("study.json");
      try (JsonReader reader =
          Json.createReader(Files.newInputStream(folder.resolve("study.json")))) {
        plan = reader.readObject();
      }
      Files.createDirectories(folder.resolve("interviews"));
      for (JsonString interview : plan.getJsonArray("interviews").getValuesAs(JsonString.class)) {
        unpack("interviews/" + interview.getString());
      }
      for (String part :
          List.of("codebook", "codings", "attributes", "survey", "questionnaire", "plan")) {
        unpack(plan.getString(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpack(String name) throws IOException {
    try (InputStream in = DemoStudy.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("The program lacks its example file " + name);
      }
      Files.copy(in, folder.resolve(name));
    }
  }

  public String name() {
    return plan.getString("name");
  }

  public String language() {
    return plan.getString("language");
  }

  /** The file of its table plan. */
  public Path tablePlan() {
    return file("plan");
  }

  public String attribution() {
    return plan.getJsonObject("quotes").getString("attribution");
  }

  /** Brings the study into an empty project. */
  public void bringInto(ProjectStore store, String coder) {
    Importers importers = Importers.installed();
    List<Path> interviews = new ArrayList<>();
    for (JsonString interview : plan.getJsonArray("interviews").getValuesAs(JsonString.class)) {
      interviews.add(folder.resolve("interviews").resolve(interview.getString()));
    }
    store.add(
        coder,
        importers.read(interviews, options(ImportKind.INTERVIEW, null), Progress.NONE),
        Progress.NONE);
    store.add(
        coder,
        importers.read(
            List.of(file("attributes")), options(ImportKind.ATTRIBUTES, null), Progress.NONE),
        Progress.NONE);
    store.add(
        coder,
        importers.read(
            List.of(file("survey")),
            options(ImportKind.RESPONSES, file("questionnaire")),
            Progress.NONE),
        Progress.NONE);
    store.add(
        coder,
        importers.read(
            List.of(file("codebook")), options(ImportKind.CODEBOOK, null), Progress.NONE),
        Progress.NONE);
    code(store);
  }

  private static ImportOptions options(ImportKind kind, @Nullable Path questionnaire) {
    return new ImportOptions(kind, questionnaire, null, true, false);
  }

  private Path file(String part) {
    return folder.resolve(plan.getString(part));
  }

  /** Puts each coder's codes on, one step a coder. */
  private void code(ProjectStore store) {
    Map<String, Source> sources = new HashMap<>();
    Map<String, PassageFinder> finders = new HashMap<>();
    for (Source source : store.sources()) {
      sources.put(source.name(), source);
    }
    Map<String, List<CodedPassage>> byCoder = new LinkedHashMap<>();
    for (Map<String, String> row : rows(file("codings"))) {
      Source source = present(sources.get(present(row.get("source"))));
      PassageFinder finder =
          finders.computeIfAbsent(
              source.name(), name -> new PassageFinder(name, store.text(source.id())));
      byCoder
          .computeIfAbsent(present(row.get("coder")), coder -> new ArrayList<>())
          .add(
              new CodedPassage(
                  CodePath.parse(present(row.get("code"))),
                  source.id(),
                  finder.find(present(row.get("quote")), null),
                  row.get("memo")));
    }
    byCoder.forEach((coder, passages) -> store.write(coder, CodeEdits.code(passages, false)));
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The example study's codings are out of step");
    }
    return value;
  }

  private static List<Map<String, String>> rows(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVReaderHeaderAware csv =
            new CSVReaderHeaderAwareBuilder(reader)
                .withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build())
                .build()) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvValidationException e) {
      throw new IllegalStateException("The example study's codings cannot be read", e);
    }
  }
}
