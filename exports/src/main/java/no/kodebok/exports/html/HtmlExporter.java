package no.kodebok.exports.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.transcript.CodedTranscript;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;

/**
 * Writes quote sheets, transcripts, tables and reports as one page that needs nothing from outside.
 */
public final class HtmlExporter implements ResultExporter {
  @Override
  public String format() {
    return "html";
  }

  @Override
  public boolean accepts(Report report) {
    return report instanceof Report.Quotes
        || report instanceof Report.Transcript
        || report instanceof Report.Document
        || report instanceof Report.Tables
        || report instanceof Report.Matrix
        || report instanceof Report.Drawing;
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    String page =
        switch (report) {
          case Report.Quotes(QuoteSheet sheet) -> new QuotePage(settings).of(sheet);
          case Report.Transcript(CodedTranscript transcript, boolean margin) ->
              new TranscriptPage(settings).of(transcript, margin);
          case Report.Document(ReportDocument document, boolean together) ->
              new ReportPage(settings).of(document);
          case Report.Drawing(Table table, Chart chart) ->
              new ReportPage(settings).of(ReportDocument.of(table, chart));
          case Report.Tables(List<Table> tables) ->
              new ReportPage(settings)
                  .of(
                      ReportDocument.of(
                          tables.size() == 1
                              ? tables.getFirst().head().title()
                              : settings.project(),
                          tables,
                          Messages.ofTables(settings.language())));
          case Report.Matrix(CodeMatrix matrix) ->
              new ReportPage(settings).of(ReportDocument.of(matrix));
          default -> throw new IllegalArgumentException("No page for " + report.getClass());
        };
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(page);
    // Not closed: that would close the stream, which is the caller's.
    text.flush();
  }
}
