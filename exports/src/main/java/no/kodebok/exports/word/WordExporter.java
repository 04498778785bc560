package no.kodebok.exports.word;

import java.io.IOException;
import java.io.OutputStream;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;

/** Writes quote sheets as Word documents. */
public final class WordExporter implements ResultExporter {
  @Override
  public String format() {
    return "docx";
  }

  @Override
  public boolean accepts(Report report) {
    return report instanceof Report.Quotes;
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    if (!(report instanceof Report.Quotes(QuoteSheet sheet))) {
      throw new IllegalArgumentException("Word documents hold quotes only");
    }
    try (WordDocument document = WordDocument.create(settings)) {
      new QuoteDocument(document, settings).write(sheet);
      document.write(out);
    }
  }
}
