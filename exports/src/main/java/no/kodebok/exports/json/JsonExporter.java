package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;
import no.kodebok.exports.codebook.CodebookSheet;
import no.kodebok.exports.vega.VegaLite;

/**
 * Writes JSON: one table or matrix as it is, several as {@code {"tables":[…]}}, a chart as a
 * specification of Vega-Lite, quotes as a quote sheet, a codebook as {@code {"codes":[…]}}.
 */
public final class JsonExporter implements ResultExporter {
  @Override
  public String format() {
    return "json";
  }

  @Override
  public boolean accepts(Report report) {
    return !(report instanceof Report.Rows
        || report instanceof Report.Figures
        || report instanceof Report.Transcript);
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    switch (report) {
      case Report.Tables(List<Table> tables) -> write(json(tables), out);
      case Report.Document(ReportDocument document, boolean together) ->
          write(DocumentJson.of(document, settings.language()), out);
      case Report.Drawing(Table table, Chart chart) -> write(VegaLite.of(chart), out);
      case Report.Matrix(CodeMatrix matrix) -> write(MatrixJson.of(matrix), out);
      case Report.Quotes(QuoteSheet sheet) -> QuoteJson.write(sheet, out);
      case Report.Codes(CodebookSheet sheet) -> write(CodebookJson.of(sheet), out);
      case Report.Figures figures ->
          throw new IllegalArgumentException("Figures are told in JSON by who makes them");
      case Report.Framework(FrameworkMatrix matrix) -> write(FrameworkJson.of(matrix), out);
      case Report.Joint(JointDisplay display) -> write(JointJson.of(display), out);
      case Report.Transcript transcript ->
          throw new IllegalArgumentException("Transcripts are told in JSON by `kodebok show`");
      case Report.Rows rows ->
          throw new IllegalArgumentException("Lists are told in JSON by who makes them");
    }
  }

  private static void write(JsonObject object, OutputStream out) throws IOException {
    // The writer closes its stream, which is the caller's to close.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(bytes)) {
      writer.writeObject(object);
    }
    bytes.writeTo(out);
  }

  private static JsonObject json(List<Table> tables) {
    TableJson json = new TableJson();
    if (tables.size() == 1) {
      return json.toJson(tables.getFirst());
    }
    JsonArrayBuilder list = Json.createArrayBuilder();
    tables.forEach(table -> list.add(json.toJson(table)));
    return Json.createObjectBuilder().add("tables", list).build();
  }
}
