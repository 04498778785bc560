package no.kodebok.exports.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.transcript.CodedTranscript;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;
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
    return !(report instanceof Report.Codes || report instanceof Report.Matrix);
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    try (WordDocument document = WordDocument.create(settings)) {
      switch (report) {
        case Report.Quotes(QuoteSheet sheet) -> new QuoteDocument(document, settings).write(sheet);
        case Report.Rows(ListSheet sheet) -> new ListDocument(document, settings).write(sheet);
        case Report.Tables(List<Table> tables) ->
            new TableDocument(document, settings).write(tables);
        case Report.Framework(FrameworkMatrix matrix) ->
            new GridDocument(document, settings).write(new FrameworkGrid(settings).of(matrix));
        case Report.Joint(JointDisplay display) ->
            new GridDocument(document, settings).write(new JointGrid(settings).narrow(display));
        case Report.Transcript(CodedTranscript transcript, boolean margin) ->
            new TranscriptDocument(document, settings, transcript).write(transcript, margin);
        case Report.Codes codes ->
            throw new IllegalArgumentException("Word documents hold no codebooks");
        case Report.Matrix matrix ->
            throw new IllegalArgumentException("Word documents hold no matrices");
      }
      document.write(out);
    }
  }
}
