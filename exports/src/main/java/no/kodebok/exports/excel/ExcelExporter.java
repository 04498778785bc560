package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;
import no.kodebok.exports.codebook.CodebookSheet;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.grid.FrameworkGrid;
import no.kodebok.exports.grid.JointGrid;
import no.kodebok.exports.lists.ListSheet;

/** Writes Excel workbooks. */
public final class ExcelExporter implements ResultExporter {
  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public boolean accepts(Report report) {
    return !(report instanceof Report.Transcript);
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    switch (report) {
      case Report.Document(ReportDocument document, boolean together) ->
          TableWorkbook.write(document, together, settings, out);
      case Report.Tables(List<Table> tables) ->
          TableWorkbook.write(
              ReportDocument.of(
                  tables.size() == 1 ? tables.getFirst().head().title() : settings.project(),
                  tables,
                  Messages.ofTables(settings.language())),
              false,
              settings,
              out);
      case Report.Drawing(Table table, Chart chart) ->
          TableWorkbook.write(ReportDocument.of(table, chart), false, settings, out);
      case Report.Framework(FrameworkMatrix matrix) ->
          GridWorkbook.write(new FrameworkGrid(settings).of(matrix), settings, out);
      case Report.Joint(JointDisplay display) ->
          GridWorkbook.write(new JointGrid(settings).wide(display), settings, out);
      case Report.Transcript transcript ->
          throw new IllegalArgumentException("Workbooks hold no transcripts");
      case Report.Matrix(CodeMatrix matrix) -> new MatrixWorkbook(settings).write(matrix, out);
      case Report.Quotes(QuoteSheet sheet) -> QuoteWorkbook.write(sheet, settings, out);
      case Report.Rows(ListSheet sheet) -> ListWorkbook.write(sheet, settings, out);
      case Report.Figures(FigureBook book) -> FigureWorkbook.write(book, settings, out);
      case Report.Codes(CodebookSheet sheet) -> CodebookWorkbook.write(sheet, settings, out);
    }
  }
}
