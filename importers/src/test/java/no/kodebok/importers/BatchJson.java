package no.kodebok.importers;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.coding.aggregates.TableLayout;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import org.jspecify.annotations.Nullable;

/** A batch as JSON, without what differs from run to run. */
final class BatchJson {
  private BatchJson() {}

  static JsonObject of(ImportBatch batch) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    json.add("format", batch.files().getFirst().format());
    JsonArrayBuilder texts = Json.createArrayBuilder();
    batch.texts().forEach(text -> texts.add(text(text)));
    JsonArrayBuilder responses = Json.createArrayBuilder();
    batch.responses().forEach(answers -> responses.add(responses(answers)));
    JsonArrayBuilder codes = Json.createArrayBuilder();
    batch.codes().forEach(code -> codes.add(code(code)));
    JsonArrayBuilder findings = Json.createArrayBuilder();
    for (Finding finding : batch.findings()) {
      findings.add(FindingMessages.render(finding, Language.EN));
    }
    json.add("texts", texts).add("responses", responses).add("codes", codes);
    if (!batch.projects().isEmpty()) {
      JsonArrayBuilder projects = Json.createArrayBuilder();
      batch.projects().forEach(project -> projects.add(project(project)));
      json.add("projects", projects);
    }
    if (!batch.aggregates().isEmpty()) {
      JsonArrayBuilder tables = Json.createArrayBuilder();
      batch.aggregates().forEach(one -> tables.add(table(one.table())));
      json.add("aggregates", tables);
    }
    return json.add("findings", findings).build();
  }

  private static JsonObject table(AggregateTable table) {
    TableLayout layout = TableLayout.of(table);
    JsonArrayBuilder columns = Json.createArrayBuilder();
    for (int column = 0; column < table.width(); column++) {
      columns.add(
          String.join(" / ", table.headings(column))
              + ": "
              + layout.column(column)
              + (layout.isTotal(column) ? " total" : ""));
    }
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (int i = 0; i < table.rows().size(); i++) {
      StringBuilder row = new StringBuilder(layout.row(i) + ":");
      for (AggregateCell cell : table.rows().get(i).cells()) {
        row.append(" | ").append(cell.text());
        if (cell.isFigure()) {
          row.append(" = ").append(cell.value() == null ? cell.kind() : cell.value());
        }
      }
      rows.add(row.toString());
    }
    return Json.createObjectBuilder()
        .add("name", table.name())
        .add("title", table.title())
        .add("columns", columns)
        .add("rows", rows)
        .add("notes", Json.createArrayBuilder(table.notes()))
        .build();
  }

  private static JsonObject project(ImportedProject project) {
    JsonArrayBuilder coders = Json.createArrayBuilder();
    project.coders().forEach(coder -> coders.add(coder.key() + ": " + coder.name()));
    JsonArrayBuilder codes = Json.createArrayBuilder();
    for (ImportedProject.Theme code : project.codes()) {
      codes.add(
          "%s < %s: %s %s | %s"
              .formatted(code.key(), code.parent(), code.name(), code.colour(), code.definition()));
    }
    JsonArrayBuilder texts = Json.createArrayBuilder();
    for (ImportedProject.Text text : project.texts()) {
      JsonArrayBuilder codings = Json.createArrayBuilder();
      for (ImportedProject.Mark mark : text.codings()) {
        codings.add(
            "%s: %s %d-%d \"%s\" by %s at %s"
                .formatted(
                    mark.key(),
                    mark.code(),
                    mark.range().start(),
                    mark.range().end(),
                    mark.range().in(text.text().text()),
                    mark.coder(),
                    mark.at()));
      }
      texts.add(
          Json.createObjectBuilder()
              .add("key", text.key())
              .add("name", text.name())
              .add("kind", text.kind().id())
              .add("folder", text.folder())
              .add("text", text.text().text())
              .add("codings", codings));
    }
    JsonArrayBuilder cases = Json.createArrayBuilder();
    for (ImportedProject.Unit unit : project.cases()) {
      cases.add(
          "%s: %s %s %s"
              .formatted(
                  unit.key(), unit.name(), unit.texts(), new java.util.TreeMap<>(unit.values())));
    }
    JsonArrayBuilder variables = Json.createArrayBuilder();
    project
        .variables()
        .forEach(v -> variables.add(v.name() + " " + v.scale().id() + " " + v.question()));
    JsonArrayBuilder memos = Json.createArrayBuilder();
    for (ImportedProject.Note note : project.memos()) {
      memos.add(
          "%s on %s %s by %s at %s: %s"
              .formatted(
                  note.key(), note.subject(), note.about(), note.coder(), note.at(), note.text()));
    }
    return Json.createObjectBuilder()
        .add("name", project.name())
        .add("origin", project.origin())
        .add("coders", coders)
        .add("projectCodes", codes)
        .add("texts", texts)
        .add("cases", cases)
        .add("variables", variables)
        .add("memos", memos)
        .build();
  }

  private static JsonObject text(ImportedText text) {
    JsonArrayBuilder segments = Json.createArrayBuilder();
    for (Segment segment : text.text().segments()) {
      LineRange lines = text.text().lines(segment.range());
      StringBuilder line = new StringBuilder(segment.kind().name());
      line.append(' ').append(lines.first()).append('-').append(lines.last());
      text.text()
          .lineMap()
          .times()
          .at(lines.first())
          .ifPresent(time -> line.append(" @").append(time));
      if (segment.speaker() != null) {
        line.append(' ').append(segment.speaker()).append(segment.interviewer() ? " (asks)" : "");
      }
      line.append(": ").append(segment.range().in(text.text().text()));
      segments.add(line.toString());
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("name", text.name())
            .add("kind", text.kind().id())
            .add("text", text.text().text())
            .add("segments", segments);
    if (!text.folder().isEmpty()) {
      json.add("folder", text.folder());
    }
    if (!text.memos().isEmpty()) {
      JsonArrayBuilder memos = Json.createArrayBuilder();
      text.memos()
          .forEach(memo -> memos.add(memo.coder() + " at " + memo.at() + ": " + memo.text()));
      json.add("memos", memos);
    }
    return json.build();
  }

  private static JsonObject responses(ImportedResponses answers) {
    JsonArrayBuilder variables = Json.createArrayBuilder();
    for (Variable variable : answers.questionnaire().variables()) {
      Column column = answers.columns().get(variable.name());
      variables.add(
          variable.name()
              + (variable.label().equals(variable.name()) ? "" : " \"" + variable.label() + "\"")
              + " "
              + variable.scale().id()
              + (variable.direction() == null ? "" : " " + variable.direction().id())
              + " "
              + variable.values().stream().map(v -> v.code() + "=" + v.label()).toList()
              + variable.missing().stream()
                  .map(m -> m.code() + "=" + m.kind().id() + ":" + m.label())
                  .toList()
              + (variable.question() == null || variable.question().equals(variable.label())
                  ? ""
                  : " ? " + variable.question())
              + (variable.askedIf() == null ? "" : " if " + variable.askedIf())
              + " | "
              + (column == null ? "" : String.join("|", values(column))));
    }
    JsonArrayBuilder sets = Json.createArrayBuilder();
    for (VariableSet set : answers.questionnaire().sets()) {
      sets.add(
          set.name()
              + (set.label().equals(set.name()) ? " " : " \"" + set.label() + "\" ")
              + set.kind().id()
              + " "
              + set.counted()
              + " "
              + set.variables());
    }
    return Json.createObjectBuilder()
        .add("name", answers.questionnaire().name())
        .add("kind", answers.questionnaire().kind().id())
        .add("caseId", orDash(answers.questionnaire().caseId()))
        .add("weight", orDash(answers.questionnaire().weight()))
        .add("cases", answers.caseNames() == null ? "-" : String.join("|", answers.caseNames()))
        .add("rows", answers.rows())
        .add("variables", variables)
        .add("sets", sets)
        .build();
  }

  private static List<String> values(Column column) {
    return java.util.stream.IntStream.range(0, column.rows()).mapToObj(column::value).toList();
  }

  private static JsonObject code(ImportedCode code) {
    return Json.createObjectBuilder()
        .add("path", code.path().toString())
        .add("definition", code.definition())
        .add("use", code.use())
        .add("doNotUse", code.doNotUse())
        .add("example", code.example())
        .add("aliases", String.join("|", code.aliases()))
        .add("colour", orDash(code.colour()))
        .build();
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "-" : text;
  }
}
