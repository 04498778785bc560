package no.kodebok.exports;

import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.transcript.CodedTranscript;
import no.kodebok.exports.codebook.CodebookSheet;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.lists.ListSheet;

/** What can be exported. */
public sealed interface Report {
  /** Tables, each with its own title, base and notes. */
  record Tables(List<Table> tables) implements Report {
    public Tables {
      tables = List.copyOf(tables);
    }
  }

  /**
   * Everything of a table plan.
   *
   * @param together whether a workbook has the tables of a chapter on one sheet
   */
  record Document(ReportDocument document, boolean together) implements Report {}

  /** A table drawn as a chart. */
  record Drawing(Table table, Chart chart) implements Report {}

  /** Codes by a variable, or by each other. */
  record Matrix(CodeMatrix matrix) implements Report {}

  record Quotes(QuoteSheet sheet) implements Report {}

  /**
   * A text with its codings.
   *
   * @param margin whether the codes stand beside the text rather than in comments or below
   */
  record Transcript(CodedTranscript transcript, boolean margin) implements Report {}

  /** Cases by codes. */
  record Framework(FrameworkMatrix matrix) implements Report {}

  /** A survey table beside quotes. */
  record Joint(JointDisplay display) implements Report {}

  /** A list, such as memos or what a search found. */
  record Rows(ListSheet sheet) implements Report {}

  /** Pages of figures, such as agreement. */
  record Figures(FigureBook book) implements Report {}

  /** The codebook. */
  record Codes(CodebookSheet sheet) implements Report {}
}
