package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.model.Wording;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.project.Loss;
import no.kodebok.exports.project.Losses;
import no.kodebok.exports.project.MemoSubjects;
import no.kodebok.exports.project.ProjectExporter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole project as one JSON document, in {@code format} 1: lists of things with their ids,
 * which refer to each other by these. Fields may be added, never renamed. Places are UTF-16
 * offsets, ends exclusive; answers are codes as text, and one that is absent is empty.
 */
public final class ProjectJson implements ProjectExporter {
  private static final int FORMAT = 1;

  @Override
  public String format() {
    return "json";
  }

  @Override
  public List<Loss> write(WholeProject project, ExportSettings settings, OutputStream out)
      throws IOException {
    // Closing it would close the stream, which is the caller's.
    JsonGenerator json = Json.createGenerator(out);
    json.writeStartObject()
        .write("format", FORMAT)
        .write("writtenBy", "Kodebok " + settings.version());
    json.writeStartObject("project")
        .write("id", id(project.project().id()))
        .write("name", project.project().name())
        .write("language", project.project().language().id())
        .write("createdAt", project.project().createdAt().toString())
        .write("changedAt", project.changedAt().toString())
        .write("smallCell", project.project().smallCells().threshold())
        .write("hideSmallCells", project.project().smallCells().hide())
        .writeEnd();
    json.writeStartArray("coders");
    for (Coder coder : project.coders()) {
      json.writeStartObject().write("id", id(coder.id())).write("name", coder.name()).writeEnd();
    }
    json.writeEnd();
    codes(json, project.codebook());
    sources(json, project);
    codings(json, project);
    cases(json, project);
    questionnaires(json, project);
    memos(json, project);
    quotes(json, project);
    versions(json, project);
    words(json, project);
    published(json, project);
    originals(json, project);
    WorkingsJson.write(json, project.workings());
    WorkingsJson.counterparts(json, project.counterparts());
    WorkingsJson.steps(json, project.steps().get());
    json.writeEnd();
    json.flush();
    Losses losses = new Losses();
    losses.add("originals", project.originals().size());
    losses.add("texts-as-imported", project.correctedSources());
    losses.add("history-words", 1);
    return losses.all();
  }

  private static String id(UUID id) {
    return id.toString();
  }

  private static void optional(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value.toString());
    }
  }

  private static void codes(JsonGenerator json, Codebook codebook) {
    json.writeStartArray("codes");
    for (Code code : codebook.codes()) {
      json.writeStartObject()
          .write("id", id(code.id()))
          .write("path", codebook.path(code.id()).toString())
          .write("name", code.name());
      optional(json, "parent", code.parent());
      json.write("position", code.position())
          .write("definition", code.definition())
          .write("use", code.use())
          .write("doNotUse", code.doNotUse())
          .write("example", code.example());
      json.writeStartArray("aliases");
      code.aliases().forEach(json::write);
      json.writeEnd();
      json.write("colour", code.colour()).writeEnd();
    }
    json.writeEnd();
  }

  private static void sources(JsonGenerator json, WholeProject project) {
    Map<UUID, Original> originals = new HashMap<>();
    project.originals().forEach(original -> originals.put(original.id(), original));
    json.writeStartArray("sources");
    for (Source source : project.sources()) {
      SourceText text = project.texts().apply(source.id());
      json.writeStartObject()
          .write("id", id(source.id()))
          .write("name", source.name())
          .write("kind", source.kind().id())
          .write("folder", source.folder())
          .write("length", source.length());
      optional(json, "case", source.caseId());
      optional(json, "question", source.question());
      Original original = originals.get(source.original());
      if (original == null) {
        json.writeNull("original");
      } else {
        json.writeStartObject("original")
            .write("id", id(original.id()))
            .write("fileName", original.fileName())
            .write("format", original.format())
            .write("sha256", original.sha256())
            .write("size", original.size())
            .writeEnd();
      }
      json.write("text", text.text());
      json.writeStartArray("segments");
      for (Segment segment : text.segments()) {
        LineRange lines = text.lines(segment.range());
        json.writeStartObject()
            .write("start", segment.range().start())
            .write("end", segment.range().end())
            .write("kind", segment.kind().name().toLowerCase(Locale.ROOT));
        lines(json, lines);
        optional(json, "speaker", segment.speaker());
        json.write("interviewer", segment.interviewer()).writeEnd();
      }
      json.writeEnd();
      json.writeEnd();
    }
    json.writeEnd();
  }

  /** The files that were imported, those too that no text came from. */
  private static void originals(JsonGenerator json, WholeProject project) {
    json.writeStartArray("originals");
    for (Original original : project.originals()) {
      json.writeStartObject()
          .write("id", id(original.id()))
          .write("fileName", original.fileName())
          .write("format", original.format())
          .write("sha256", original.sha256())
          .write("size", original.size())
          .writeEnd();
    }
    json.writeEnd();
  }

  private static void lines(JsonGenerator json, LineRange lines) {
    json.writeStartArray("lines").write(lines.first()).write(lines.last()).writeEnd();
  }

  private static void codings(JsonGenerator json, WholeProject project) {
    json.writeStartArray("codings");
    UUID of = null;
    SourceText text = null;
    for (Coding coding : project.codings()) {
      // They come source by source.
      if (text == null || !coding.source().equals(of)) {
        of = coding.source();
        text = project.texts().apply(of);
      }
      json.writeStartObject()
          .write("id", id(coding.id()))
          .write("code", id(coding.code()))
          .write("path", project.codebook().path(coding.code()).toString())
          .write("source", id(coding.source()))
          .write("start", coding.range().start())
          .write("end", coding.range().end());
      lines(json, text.lines(coding.range()));
      json.write("text", coding.range().in(text.text()))
          .write("coder", id(coding.coder()))
          .write("at", coding.at().toString())
          .write("origin", coding.origin().kind().id());
      optional(json, "autocoding", coding.origin().autocoding());
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static void cases(JsonGenerator json, WholeProject project) {
    json.writeStartArray("cases");
    for (Case one : project.cases()) {
      json.writeStartObject().write("id", id(one.id())).write("name", one.name());
      optional(json, "parent", one.parent());
      json.writeEnd();
    }
    json.writeEnd();
    json.writeStartArray("speakers");
    for (SpeakerBinding binding : project.speakers()) {
      json.writeStartObject()
          .write("source", id(binding.source()))
          .write("speaker", binding.speaker())
          .write("case", id(binding.caseId()))
          .writeEnd();
    }
    json.writeEnd();
  }

  private static void questionnaires(JsonGenerator json, WholeProject project) {
    json.writeStartArray("questionnaires");
    for (Questionnaire one : project.questionnaires()) {
      json.writeStartObject()
          .write("id", id(one.id()))
          .write("title", one.name())
          .write("kind", one.kind().id());
      optional(json, "caseId", one.caseId());
      optional(json, "weight", one.weight());
      json.writeStartArray("variables");
      one.variables().forEach(variable -> variable(json, variable));
      json.writeEnd();
      json.writeStartArray("sets");
      for (VariableSet set : one.sets()) {
        json.writeStartObject()
            .write("name", set.name())
            .write("label", set.label())
            .write("kind", set.kind().id());
        optional(json, "counted", set.counted());
        json.writeStartArray("variables");
        set.variables().forEach(json::write);
        json.writeEnd();
        json.writeEnd();
      }
      json.writeEnd();
      answers(json, one, project.answers().apply(one.id()));
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static void variable(JsonGenerator json, Variable variable) {
    json.writeStartObject()
        .write("id", id(variable.id()))
        .write("name", variable.name())
        .write("label", variable.label());
    optional(json, "question", variable.question());
    json.write("scale", variable.scale().id());
    Direction direction = variable.direction();
    optional(json, "direction", direction == null ? null : direction.id());
    json.writeStartArray("values");
    for (ValueLabel value : variable.values()) {
      json.writeStartObject().write("code", value.code()).write("label", value.label()).writeEnd();
    }
    json.writeEnd();
    json.writeStartArray("missing");
    for (MissingCode code : variable.missing()) {
      json.writeStartObject()
          .write("code", code.code())
          .write("kind", code.kind().id())
          .write("label", code.label())
          .writeEnd();
    }
    json.writeEnd();
    optional(json, "askedIf", variable.askedIf());
    optional(json, "recipe", variable.recipe());
    json.writeEnd();
  }

  private static void answers(JsonGenerator json, Questionnaire one, ResponseTable answers) {
    json.writeStartArray("answers");
    for (int row = 0; row < answers.rows(); row++) {
      json.writeStartObject().write("case", id(answers.cases().get(row)));
      json.writeStartObject("values");
      for (Variable variable : one.variables()) {
        String value = answers.column(variable.name()).value(row);
        if (!value.isEmpty()) {
          json.write(variable.name(), value);
        }
      }
      json.writeEnd();
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static void memos(JsonGenerator json, WholeProject project) {
    MemoSubjects subjects = new MemoSubjects(project);
    json.writeStartArray("memos");
    for (Memo memo : project.memos()) {
      json.writeStartObject()
          .write("id", id(memo.id()))
          .write("about", id(memo.about()))
          .write("kind", subjects.kind(memo.about()))
          .write("text", memo.text());
      made(json, memo.coder(), memo.at());
    }
    json.writeEnd();
  }

  /** Who made the thing that is open, and when; ends it. */
  private static void made(JsonGenerator json, UUID coder, Object at) {
    json.write("coder", id(coder)).write("at", at.toString()).writeEnd();
  }

  private static void quotes(JsonGenerator json, WholeProject project) {
    json.writeStartArray("quotes");
    for (ChosenQuote quote : project.quotes()) {
      Wording edited = quote.edited();
      json.writeStartObject()
          .write("id", id(quote.id()))
          .write("source", id(quote.source()))
          .write("start", quote.range().start())
          .write("end", quote.range().end());
      optional(json, "edited", edited == null ? null : edited.text());
      json.write("attribution", quote.attribution());
      made(json, quote.coder(), quote.at());
    }
    json.writeEnd();
    json.writeStartArray("quoteUses");
    for (QuoteUse use : project.quoteUses()) {
      json.writeStartObject()
          .write("id", id(use.id()))
          .write("quote", id(use.quote()))
          .write("place", use.place());
      made(json, use.coder(), use.at());
    }
    json.writeEnd();
  }

  private static void versions(JsonGenerator json, WholeProject project) {
    json.writeStartArray("codebookVersions");
    for (CodebookVersion version : project.versions()) {
      json.writeStartObject().write("id", id(version.id())).write("name", version.name());
      codes(json, new Codebook(version.codes()));
      made(json, version.coder(), version.at());
    }
    json.writeEnd();
  }

  private static void words(JsonGenerator json, WholeProject project) {
    json.writeStartArray("autocodings");
    for (AutocodingRule rule : project.autocodings()) {
      json.writeStartObject()
          .write("id", id(rule.id()))
          .write("code", id(rule.code()))
          .write("query", rule.query())
          .write("unit", rule.unit().id())
          .write("readings", rule.readings())
          .write("repeated", rule.repeated())
          .write("seen", rule.seen().text());
      made(json, rule.coder(), rule.at());
    }
    json.writeEnd();
    json.writeStartArray("searches");
    for (SavedSearch search : project.searches()) {
      json.writeStartObject()
          .write("id", id(search.id()))
          .write("name", search.name())
          .write("query", search.query())
          .write("seen", search.seen().text());
      made(json, search.coder(), search.at());
    }
    json.writeEnd();
    json.writeStartArray("synonyms");
    for (Synonym synonym : project.synonyms()) {
      json.writeStartObject()
          .write("id", id(synonym.id()))
          .write("one", synonym.one())
          .write("other", synonym.other())
          .writeEnd();
    }
    json.writeEnd();
  }

  private static void published(JsonGenerator json, WholeProject project) {
    json.writeStartArray("publishedTables");
    for (Aggregate aggregate : project.aggregates()) {
      json.writeStartObject()
          .write("id", id(aggregate.id()))
          .write("name", aggregate.table().name())
          .write("title", aggregate.table().title());
      json.write("original", id(aggregate.original()));
      optional(json, "sheet", aggregate.table().sheet());
      json.write("labelColumns", aggregate.table().labelColumns());
      rows(json, "headers", aggregate.table().headers());
      rows(json, "rows", aggregate.table().rows());
      cells(json, aggregate);
      json.writeStartArray("notes");
      aggregate.table().notes().forEach(json::write);
      json.writeEnd();
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static void rows(JsonGenerator json, String name, List<AggregateRow> rows) {
    json.writeStartArray(name);
    for (AggregateRow row : rows) {
      json.writeStartArray();
      row.cells().forEach(cell -> json.write(cell.text()));
      json.writeEnd();
    }
    json.writeEnd();
  }

  /** What the figures of a table are, beside how they are printed. */
  private static void cells(JsonGenerator json, Aggregate aggregate) {
    json.writeStartArray("figures");
    int place = 0;
    for (AggregateRow row : aggregate.table().rows()) {
      for (int column = 0; column < row.cells().size(); column++) {
        AggregateCell cell = row.cells().get(column);
        BigDecimal value = cell.value();
        if (cell.isFigure()) {
          json.writeStartObject()
              .write("row", place)
              .write("column", column)
              .write("line", row.line())
              .write("kind", cell.kind().name().toLowerCase(Locale.ROOT));
          if (value != null) {
            json.write("value", value)
                .write("decimals", cell.decimals())
                .write("percent", cell.percent());
          }
          json.writeEnd();
        }
      }
      place++;
    }
    json.writeEnd();
  }
}
