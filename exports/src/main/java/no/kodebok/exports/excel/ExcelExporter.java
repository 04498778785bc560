package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.tables.Table;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;
import no.kodebok.exports.codebook.CodebookSheet;
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
      case Report.Framework(FrameworkMatrix matrix) ->
          GridWorkbook.write(new FrameworkGrid(settings).of(matrix), settings, out);
      case Report.Joint(JointDisplay display) ->
          GridWorkbook.write(new JointGrid(settings).wide(display), settings, out);
      case Report.Transcript transcript ->
          throw new IllegalArgumentException("Workbooks hold no transcripts");
      case Report.Tables(List<Table> tables) -> new TableWorkbook(settings).write(tables, out);
      case Report.Matrix(CodeMatrix matrix) -> new MatrixWorkbook(settings).write(matrix, out);
      case Report.Quotes(QuoteSheet sheet) -> QuoteWorkbook.write(sheet, settings, out);
      case Report.Rows(ListSheet sheet) -> ListWorkbook.write(sheet, settings, out);
      case Report.Codes(CodebookSheet sheet) -> CodebookWorkbook.write(sheet, settings, out);
    }
  }
}
