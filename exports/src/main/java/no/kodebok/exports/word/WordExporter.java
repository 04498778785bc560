package no.kodebok.exports.word;

import java.io.IOException;
import java.io.OutputStream;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;
import no.kodebok.exports.lists.ListSheet;

/** Writes quote sheets and lists as Word documents. */
public final class WordExporter implements ResultExporter {
  @Override
  public String format() {
    return "docx";
  }

  @Override
  public boolean accepts(Report report) {
    return report instanceof Report.Quotes || report instanceof Report.Rows;
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    try (WordDocument document = WordDocument.create(settings)) {
      switch (report) {
        case Report.Quotes(QuoteSheet sheet) -> new QuoteDocument(document, settings).write(sheet);
        case Report.Rows(ListSheet sheet) -> new ListDocument(document, settings).write(sheet);
        case Report.Codes codes -> throw wrong();
        case Report.Tables tables -> throw wrong();
        case Report.Matrix matrix -> throw wrong();
      }
      document.write(out);
    }
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException("Word documents hold quotes or lists only");
  }
}
