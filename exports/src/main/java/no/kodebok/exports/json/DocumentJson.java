package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.OwnJson;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.report.QuoteGroup;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportFigures;
import no.kodebok.coding.report.ReportPart;
import no.kodebok.coding.report.ReportPart.FrameworkPart;
import no.kodebok.coding.report.ReportPart.JointPart;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.Numbered;
import no.kodebok.coding.report.ReportPart.QuotesPart;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.exports.vega.VegaLite;

/** A report: its items in order, each table in the shape that it has alone. */
final class DocumentJson {
  private DocumentJson() {}

  static JsonObject of(ReportDocument report, Language language) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    report.parts().forEach(part -> items.add(item(part)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("title", report.title())
            .add("language", language.id())
            .add("items", items)
            .add("changes", Json.createArrayBuilder(report.changes()));
    if (!report.plan().isEmpty()) {
      json.add("plan", report.plan());
    }
    try (JsonReader figures =
        OwnJson.reader(new StringReader(ReportFigures.of(report, language).toJson()))) {
      return json.add("figuresForComparison", figures.readObject()).build();
    }
  }

  private static JsonObjectBuilder item(ReportPart part) {
    return switch (part) {
      case ReportPart.Heading(String text, int level) ->
          Json.createObjectBuilder().add("heading", text).add("level", level);
      case ReportPart.Paragraph(String text) -> Json.createObjectBuilder().add("text", text);
      case TablePart table -> table(table);
      case MatrixPart matrix -> numbered(matrix).add("matrix", MatrixJson.of(matrix.matrix()));
      case FrameworkPart framework ->
          numbered(framework).add("framework", FrameworkJson.of(framework.matrix()));
      case QuotesPart quotes -> numbered(quotes).add("quotes", groups(quotes.groups()));
      case JointPart joint -> {
        JsonObjectBuilder json =
            table(joint.table())
                .add("quotesTitle", joint.quotesTitle())
                .add("quotes", groups(joint.groups()));
        yield joint.display() == null ? json : json.add("joint", JointJson.of(joint.display()));
      }
    };
  }

  private static JsonObjectBuilder table(TablePart part) {
    JsonObjectBuilder json = numbered(part).add("table", new TableJson().toJson(part.table()));
    return part.chart() == null ? json : json.add("chart", VegaLite.of(part.chart()));
  }

  private static JsonObjectBuilder numbered(Numbered part) {
    return Json.createObjectBuilder()
        .add("number", part.number())
        .add("title", part.title())
        .add("notes", Json.createArrayBuilder(part.notes()));
  }

  private static JsonArrayBuilder groups(List<QuoteGroup> groups) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (QuoteGroup group : groups) {
      JsonArrayBuilder quotes = Json.createArrayBuilder();
      for (Quote quote : group.quotes()) {
        quotes.add(
            Json.createObjectBuilder()
                .add("source", quote.source())
                .add(
                    "lines",
                    Json.createArrayBuilder().add(quote.lines().first()).add(quote.lines().last()))
                .add("verbatim", quote.verbatim())
                .add("edited", quote.edited())
                .add("attribution", quote.attribution()));
      }
      array.add(
          Json.createObjectBuilder()
              .add("group", group.label())
              .add("total", group.total())
              .add("quotes", quotes));
    }
    return array;
  }
}
