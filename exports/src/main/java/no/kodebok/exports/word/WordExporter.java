package no.kodebok.exports.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportFigures;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.transcript.CodedTranscript;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;
import no.kodebok.exports.codebook.CodebookSheet;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.grid.FrameworkGrid;
import no.kodebok.exports.grid.JointGrid;
import no.kodebok.exports.lists.ListSheet;

/** Writes tables, quote sheets and lists as Word documents. */
public final class WordExporter implements ResultExporter {
  @Override
  public String format() {
    return "docx";
  }

  @Override
  public boolean accepts(Report report) {
    return true;
  }

  @Override
  public void write(Report asked, ExportSettings settings, OutputStream out) throws IOException {
    try (WordDocument document = WordDocument.create(settings)) {
      switch (asked) {
        case Report.Quotes(QuoteSheet sheet) -> new QuoteDocument(document, settings).write(sheet);
        case Report.Rows(ListSheet sheet) -> new ListDocument(document, settings).write(sheet);
        case Report.Tables(List<Table> tables) ->
            write(
                ReportDocument.of(
                    tables.size() == 1
                        ? tables.getFirst().head().title()
                        : Messages.ofTables(settings.language()).text("tables"),
                    tables,
                    Messages.ofTables(settings.language())),
                document,
                settings);
        case Report.Document(ReportDocument report, boolean together) ->
            write(report, document, settings);
        case Report.Drawing(Table table, Chart chart) ->
            write(ReportDocument.of(table, chart), document, settings);
        case Report.Codes(CodebookSheet sheet) ->
            new CodebookDocument(document, settings).write(sheet);
        case Report.Figures(FigureBook book) -> new FigureDocument(document, settings).write(book);
        case Report.Framework(FrameworkMatrix matrix) ->
            new GridDocument(document, settings).write(new FrameworkGrid(settings).of(matrix));
        case Report.Joint(JointDisplay display) ->
            new GridDocument(document, settings).write(new JointGrid(settings).narrow(display));
        case Report.Transcript(CodedTranscript transcript, boolean margin) ->
            new TranscriptDocument(document, settings, transcript).write(transcript, margin);
        case Report.Matrix(CodeMatrix matrix) ->
            write(ReportDocument.of(matrix), document, settings);
      }
      document.write(out);
    }
  }

  private static void write(ReportDocument report, WordDocument document, ExportSettings settings) {
    new ReportText(document, settings).write(report);
    document.keep(ReportFigures.of(report, settings.language()));
  }
}
