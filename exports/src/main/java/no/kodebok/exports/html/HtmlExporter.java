package no.kodebok.exports.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.transcript.CodedTranscript;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;

/** Writes quote sheets and transcripts as one page of HTML that needs nothing from outside. */
public final class HtmlExporter implements ResultExporter {
  @Override
  public String format() {
    return "html";
  }

  @Override
  public boolean accepts(Report report) {
    return report instanceof Report.Quotes || report instanceof Report.Transcript;
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    String page =
        switch (report) {
          case Report.Quotes(QuoteSheet sheet) -> new QuotePage(settings).of(sheet);
          case Report.Transcript(CodedTranscript transcript, boolean margin) ->
              new TranscriptPage(settings).of(transcript, margin);
          default -> throw new IllegalArgumentException("HTML files hold quotes and transcripts");
        };
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(page);
    // Not closed: that would close the stream, which is the caller's.
    text.flush();
  }
}
