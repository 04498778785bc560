package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.exchange.SurveyUpdate;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.importers.ImportKind;

/** What was found in a file, before it is saved: enough to see whether it was read right. */
public final class PreviewJson {
  private static final int SEGMENTS = 12;
  private static final int LONGEST = 400;
  private static final int VALUES = 12;
  private static final int SAMPLE = 4;
  private static final int VARIABLES = 1000;
  private static final int CODES = 500;

  private PreviewJson() {}

  /** Everything that a file holds; long lists are cut, with their whole number beside. */
  public static JsonObjectBuilder write(
      ImportBatch batch, List<SurveyUpdate> updates, Language language) {
    JsonArrayBuilder texts = Json.createArrayBuilder();
    batch.texts().forEach(text -> texts.add(write(text)));
    JsonArrayBuilder tables = Json.createArrayBuilder();
    batch
        .responses()
        .forEach(responses -> {
          JsonObjectBuilder table = write(responses);
          ImportJson.addUpdate(table, responses, updates);
          tables.add(table);
        });
    JsonArrayBuilder aggregates = Json.createArrayBuilder();
    batch
        .aggregates()
        .forEach(one ->
            aggregates.add(
                AggregatesJson.show(new Aggregate(Ids.next(), Ids.next(), one.table()), language)));
    JsonArrayBuilder codes = Json.createArrayBuilder();
    batch.codes().stream().limit(CODES).forEach(code -> codes.add(code.path().toString()));
    batch.projects().stream()
        .flatMap(project -> project.codes().stream())
        .limit(CODES)
        .forEach(code -> codes.add(code.name()));
    JsonArrayBuilder findings = Json.createArrayBuilder();
    batch.findings().forEach(finding -> findings.add(ImportJson.write(finding, language)));
    return Json.createObjectBuilder()
        .add("kind", kind(batch))
        .add("texts", texts)
        .add("tables", tables)
        .add("aggregates", aggregates)
        .add("codes", codes)
        .add(
            "codeCount",
            batch.codes().size()
                + batch.projects().stream().mapToInt(project -> project.codes().size()).sum())
        .add("findings", findings);
  }

  /** What the file was taken for, as {@code --as} names it. */
  public static String kind(ImportBatch batch) {
    if (!batch.projects().isEmpty()) {
      return ImportKind.PROJECT.id();
    }
    if (!batch.aggregates().isEmpty()) {
      return ImportKind.AGGREGATE.id();
    }
    if (!batch.texts().isEmpty()) {
      return batch.texts().getFirst().kind().id();
    }
    if (!batch.responses().isEmpty()) {
      boolean survey =
          batch.responses().getFirst().questionnaire().kind() == QuestionnaireKind.SURVEY;
      return survey ? "responses" : "attributes";
    }
    return "codebook";
  }

  private static JsonObjectBuilder write(ImportedText text) {
    List<Segment> segments = text.text().segments();
    Map<String, int[]> turns = new LinkedHashMap<>();
    for (Segment segment : segments) {
      if (segment.speaker() != null) {
        int[] known = turns.computeIfAbsent(segment.speaker(), s -> new int[2]);
        known[0]++;
        known[1] = segment.interviewer() ? 1 : 0;
      }
    }
    JsonArrayBuilder speakers = Json.createArrayBuilder();
    turns.forEach((name, known) ->
        speakers.add(
            Json.createObjectBuilder()
                .add("name", name)
                .add("turns", known[0])
                .add("interviewer", known[1] == 1)));
    JsonArrayBuilder first = Json.createArrayBuilder();
    for (Segment segment : segments.stream().limit(SEGMENTS).toList()) {
      first.add(
          JsonParts.addOrNull(
              Json.createObjectBuilder()
                  .add("text", shortened(segment.range().in(text.text().text())))
                  .add("line", text.text().lines(segment.range()).first())
                  .add("interviewer", segment.interviewer()),
              "speaker",
              segment.speaker()));
    }
    return Json.createObjectBuilder()
        .add("name", text.name())
        .add("kind", text.kind().id())
        .add("length", text.text().text().length())
        .add("segments", segments.size())
        .add("speakers", speakers)
        .add("first", first);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }

  private static JsonObjectBuilder write(ImportedResponses responses) {
    List<Variable> all = responses.questionnaire().variables();
    JsonArrayBuilder variables = Json.createArrayBuilder();
    for (Variable variable : all.stream().limit(VARIABLES).toList()) {
      Column column = responses.columns().get(variable.name());
      if (column != null) {
        variables.add(write(variable, column));
      }
    }
    JsonArrayBuilder cases = Json.createArrayBuilder();
    List<String> names = responses.caseNames();
    if (names != null) {
      names.stream().limit(SAMPLE).forEach(cases::add);
    }
    return JsonParts.addOrNull(
            Json.createObjectBuilder()
                .add("name", responses.questionnaire().name())
                .add("kind", responses.questionnaire().kind().id())
                .add("rows", responses.rows()),
            "caseId",
            responses.questionnaire().caseId())
        .add("cases", cases)
        .add("variableCount", all.size())
        .add("variables", variables);
  }

  private static JsonObjectBuilder write(Variable variable, Column column) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    for (ValueLabel value : variable.values().stream().limit(VALUES).toList()) {
      values.add(Json.createObjectBuilder().add("code", value.code()).add("label", value.label()));
    }
    JsonArrayBuilder missing = Json.createArrayBuilder();
    for (MissingCode code : variable.missing()) {
      missing.add(Json.createObjectBuilder().add("code", code.code()).add("label", code.label()));
    }
    JsonArrayBuilder sample = Json.createArrayBuilder();
    column.dictionary().stream()
        .skip(1)
        .limit(SAMPLE)
        .forEach(value -> sample.add(shortened(value)));
    int empty = 0;
    for (int row = 0; row < column.rows(); row++) {
      empty += column.place(row) == 0 ? 1 : 0;
    }
    return Json.createObjectBuilder()
        .add("name", variable.name())
        .add("label", variable.label())
        .add("scale", variable.scale().id())
        .add("valueCount", variable.values().size())
        .add("values", values)
        .add("missing", missing)
        .add("distinct", column.dictionary().size() - 1)
        .add("empty", empty)
        .add("sample", sample);
  }
}
