package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.exchange.SurveyUpdate;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.Language;
import no.kodebok.importers.FindingMessages;
import org.jspecify.annotations.Nullable;

/** What an import brought and what was noticed. */
public final class ImportJson {
  private ImportJson() {}

  public static JsonObjectBuilder write(
      ImportBatch batch, List<SurveyUpdate> updates, HistoryEntry entry, Language language) {
    JsonArrayBuilder sources = Json.createArrayBuilder();
    for (ImportedText text : batch.texts()) {
      sources.add(
          Json.createObjectBuilder()
              .add("name", text.name())
              .add("kind", text.kind().id())
              .add("format", text.file().format())
              .add("length", text.text().text().length())
              .add("segments", text.text().segments().size()));
    }
    JsonArrayBuilder questionnaires = Json.createArrayBuilder();
    for (ImportedResponses responses : batch.responses()) {
      JsonObjectBuilder questionnaire =
          Json.createObjectBuilder()
              .add("name", responses.questionnaire().name())
              .add("kind", responses.questionnaire().kind().id())
              .add("format", responses.file().format())
              .add("rows", responses.rows())
              .add("variables", responses.questionnaire().variables().size());
      addUpdate(questionnaire, responses, updates);
      questionnaires.add(questionnaire);
    }
    JsonArrayBuilder projects = Json.createArrayBuilder();
    for (ImportedProject project : batch.projects()) {
      projects.add(
          Json.createObjectBuilder()
              .add("name", project.name())
              .add("origin", project.origin())
              .add("format", project.file().format())
              .add("coders", project.coders().size())
              .add("codes", project.codes().size())
              .add("sources", project.texts().size())
              .add("codings", project.codings())
              .add("memos", project.memos().size())
              .add("cases", project.cases().size()));
    }
    JsonArrayBuilder aggregates = Json.createArrayBuilder();
    batch.aggregates().forEach(one -> aggregates.add(AggregatesJson.about(one.table())));
    JsonArrayBuilder findings = Json.createArrayBuilder();
    batch.findings().forEach(finding -> findings.add(write(finding, language)));
    return Json.createObjectBuilder()
        .add("sources", sources)
        .add("questionnaires", questionnaires)
        .add("codes", batch.codes().size())
        .add("projects", projects)
        .add("aggregates", aggregates)
        .add("findings", findings)
        .add("change", entry.number());
  }

  /** What became of the survey in the project, where the answers are a newer export of it. */
  static void addUpdate(
      JsonObjectBuilder object, ImportedResponses responses, List<SurveyUpdate> updates) {
    for (SurveyUpdate update : updates) {
      if (update.id().equals(responses.questionnaire().id())) {
        object.add(
            "updated",
            Json.createObjectBuilder()
                .add("questionnaire", update.survey())
                .add("caseId", update.caseId())
                .add("new", update.added())
                .add("changed", update.changed())
                .add("unchanged", update.unchanged())
                .add("gone", update.gone().size())
                .add("goneCases", Json.createArrayBuilder(update.gone()))
                .add("newColumns", Json.createArrayBuilder(update.newColumns()))
                .add("goneColumns", Json.createArrayBuilder(update.goneColumns()))
                .add("changedAnswers", update.changedAnswers())
                .add("reviews", update.reviews()));
      }
    }
  }

  static JsonObjectBuilder write(Finding finding, Language language) {
    Finding.Place place = finding.place();
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("severity", finding.severity().name().toLowerCase(Locale.ROOT))
            .add("kind", finding.kind())
            .add("file", place.file());
    Integer line = place.line();
    if (line != null) {
      object.add("line", line.intValue());
    }
    addIfPresent(object, "sheet", place.sheet());
    addIfPresent(object, "column", place.column());
    if (finding.kind().startsWith("aggregate-") && line != null && place.column() != null) {
      object.add("cell", place.column() + line);
    }
    addIfPresent(object, "before", finding.before());
    addIfPresent(object, "after", finding.after());
    return object.add("message", FindingMessages.text(finding, language));
  }

  private static void addIfPresent(JsonObjectBuilder object, String name, @Nullable String value) {
    if (value != null) {
      object.add(name, value);
    }
  }
}
