package no.kodebok.coding.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.RowLines;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import org.jspecify.annotations.Nullable;

/** Batches as importers would make them, from files that are really there. */
public final class Batches {
  private Batches() {}

  public static ImportedFile file(Path folder, String name, String content) {
    try {
      Path path = Files.writeString(folder.resolve(name), content);
      byte[] bytes = Files.readAllBytes(path);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new ImportedFile(path, "text", hash, bytes.length);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A source of one segment a line. */
  public static ImportBatch text(Path folder, String name, String text) {
    ImportedFile file = file(folder, name + ".txt", text);
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        segments.add(
            new Segment(new TextRange(at, at + line.length()), SegmentKind.PARAGRAPH, null, false));
      }
      at += line.length() + 1;
    }
    return new ImportBatch(
        List.of(file),
        List.of(
            new ImportedText(
                file,
                name,
                SourceKind.DOCUMENT,
                new SourceText(text, LineMap.ofText(text), segments))),
        List.of(),
        List.of(),
        List.of());
  }

  public static Variable variable(String name, Scale scale) {
    return new Variable(Ids.next(), name, name, null, scale, null, List.of(), List.of(), null);
  }

  /** Answers, all nominal but for columns whose name begins with "open". */
  public static ImportBatch responses(
      Path folder,
      String name,
      QuestionnaireKind kind,
      @Nullable List<String> cases,
      Map<String, List<String>> columns) {
    ImportedFile file = file(folder, name + ".csv", name + columns);
    int rows = columns.values().iterator().next().size();
    RowLines lines =
        RowLines.ofText(IntStream.range(0, rows).map(row -> row + 2).toArray(), Map.of());
    Map<String, Column> coded = new HashMap<>();
    columns.forEach((variable, values) -> coded.put(variable, Column.ofValues(values)));
    List<Variable> variables =
        columns.keySet().stream()
            .sorted()
            .map(v -> variable(v, v.startsWith("open") ? Scale.TEXT : Scale.NOMINAL))
            .toList();
    Questionnaire questionnaire =
        new Questionnaire(Ids.next(), name, kind, null, null, variables, List.of());
    return new ImportBatch(
        List.of(file),
        List.of(),
        List.of(new ImportedResponses(file, questionnaire, cases, lines, coded)),
        List.of(),
        List.of());
  }
}
