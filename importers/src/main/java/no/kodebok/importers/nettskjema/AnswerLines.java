package no.kodebok.importers.nettskjema;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.RowLines;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.Invisible;
import no.kodebok.importers.characters.TextDecoder;
import no.kodebok.importers.nettskjema.Element.Part;
import no.kodebok.importers.table.TableContents;

/** Answers of a form, a JSON object a line, put together into a row for each submission. */
final class AnswerLines {
  private static final long LIMIT = 512L << 20;
  private static final String ID = "$submission_id";
  private static final String CREATED = "$created";

  private final Map<String, Element> elements = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>(List.of(ID, CREATED));

  /** Columns of options: who chose no option has 0, as in the CSV report. */
  private final Set<String> choices = new LinkedHashSet<>();

  private final Map<String, Submission> submissions = new LinkedHashMap<>();

  /** What one respondent sent in. */
  private static final class Submission {
    private final int line;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    Submission(int line) {
      this.line = line;
    }

    void put(String name, String value, int at) {
      values.put(name, value);
      lines.put(name, at);
    }
  }

  private AnswerLines(List<Element> described) {
    for (Element element : described) {
      elements.put(element.id(), element);
      switch (element.type()) {
        case "CHECKBOX" -> element.options().forEach(o -> choice(element.name() + "." + o.code()));
        case "MATRIX_RADIO" ->
            element.rows().forEach(row -> names.add(element.name() + "." + row.code()));
        case "MATRIX_CHECKBOX" ->
            element
                .rows()
                .forEach(row ->
                    element
                        .options()
                        .forEach(o -> choice(element.name() + "." + row.code() + "." + o.code())));
        default -> names.add(element.name());
      }
    }
  }

  private void choice(String name) {
    names.add(name);
    choices.add(name);
  }

  /**
   * The table.
   *
   * @param described elements of the form, where its codebook is known
   */
  static TableContents read(
      ImportFile file, List<Element> described, FindingLog log, Progress progress) {
    byte[] bytes = file.bytes(LIMIT, "Import the CSV report instead.");
    String text = TextDecoder.decode(bytes, file.charset(), log);
    AnswerLines reading = new AnswerLines(described);
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        reading.answer(file, number, line, log);
      }
      if (number % 1000 == 0) {
        progress.report(Math.min(file.size(), number * 100L), file.size(), file.name());
      }
    }
    if (reading.submissions.isEmpty()) {
      throw new KodebokException(
          ImportReason.NO_ANSWERS_IN_FILE,
          file.path() + " holds no answers. Is the export complete?");
    }
    return reading.table(file.name());
  }

  private void answer(ImportFile file, int line, String text, FindingLog log) {
    JsonObject json;
    try (JsonReader reader =
        Json.createReaderFactory(Map.of("org.eclipse.parsson.maxDepth", 20))
            .createReader(new StringReader(text))) {
      json = reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw broken(file, line, e);
    } catch (RuntimeException e) {
      // Parsson answers too deep nesting with a plain RuntimeException.
      throw broken(file, line, e);
    }
    String id = Element.text(json, "submissionId");
    if (id.isEmpty()) {
      log.warningAt("answer-without-submission", null, line, null);
      return;
    }
    Submission submission = submissions.computeIfAbsent(id, key -> new Submission(line));
    String created = Element.text(json, "createdDate");
    submission.put(ID, id, line);
    if (!created.isEmpty()) {
      submission.put(CREATED, created, line);
    }
    answer(json, submission, line);
  }

  private static KodebokException broken(ImportFile file, int line, Exception cause) {
    return new KodebokException(
        ImportReason.BROKEN_JSON_LINE.with().at(PlacePart.LINE, line),
        file.path()
            + ", line "
            + line
            + " is not JSON. Every line is one answer; was the file cut off? Download it again.",
        cause);
  }

  private void answer(JsonObject json, Submission submission, int line) {
    Element element = elements.get(Element.text(json, "elementId"));
    String given = Element.text(json, "externalElementId");
    String name =
        element != null
            ? element.name()
            : given.isEmpty() ? Element.text(json, "elementId") : given;
    String type = Element.text(json, "elementType");
    String row = Element.text(json, "subElementId");
    if (!row.isEmpty()) {
      name += "." + rowCode(element, row);
    }
    List<String> codes = codes(json, element);
    if (type.equals("CHECKBOX") || type.equals("MATRIX_CHECKBOX")) {
      for (String code : codes) {
        choice(name + "." + code);
        submission.put(name + "." + code, "1", line);
      }
      return;
    }
    String text = Element.text(json, "textAnswer");
    String file = Element.text(json, "filename");
    names.add(name);
    submission.put(
        name,
        Invisible.cleanField(
            codes.isEmpty() ? (text.isEmpty() ? file : text) : String.join("; ", codes)),
        line);
  }

  private static String rowCode(@org.jspecify.annotations.Nullable Element element, String id) {
    if (element != null) {
      for (Part part : element.rows()) {
        if (part.id().equals(id)) {
          return part.code();
        }
      }
    }
    return id;
  }

  private static List<String> codes(
      JsonObject json, @org.jspecify.annotations.Nullable Element element) {
    List<String> codes = new ArrayList<>();
    List<String> ids = list(json, "answerOptionIds");
    List<String> given = list(json, "externalAnswerOptionIds");
    for (int i = 0; i < Math.max(ids.size(), given.size()); i++) {
      String code = i < given.size() ? given.get(i) : "";
      String id = i < ids.size() ? ids.get(i) : "";
      if (code.isEmpty() && element != null) {
        for (Part part : element.options()) {
          code = part.id().equals(id) ? part.code() : code;
        }
      }
      codes.add(code.isEmpty() ? id : code);
    }
    return codes;
  }

  private static List<String> list(JsonObject json, String key) {
    return json.get(key) instanceof JsonArray array
        ? array.stream().map(Element::text).toList()
        : List.of();
  }

  private TableContents table(String file) {
    List<String> all = List.copyOf(names);
    List<Column.Builder> builders = all.stream().map(name -> new Column.Builder()).toList();
    int[] lines = new int[submissions.size()];
    Map<String, Map<Integer, Integer>> shifts = new HashMap<>();
    all.forEach(name -> shifts.put(name, new HashMap<>()));
    int row = 0;
    for (Submission submission : submissions.values()) {
      lines[row] = submission.line;
      for (int i = 0; i < all.size(); i++) {
        String name = all.get(i);
        String none = choices.contains(name) ? "0" : "";
        builders.get(i).add(submission.values.getOrDefault(name, none));
        int shift = submission.lines.getOrDefault(name, submission.line) - submission.line;
        if (shift > 0) {
          shifts.getOrDefault(name, new HashMap<>()).put(row, shift);
        }
      }
      row++;
    }
    return TableContents.of(
        file,
        all,
        builders.stream().map(Column.Builder::build).toList(),
        lines,
        RowLines.ofText(lines, shifts));
  }
}
