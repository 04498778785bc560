package no.kodebok.exports.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;

/** Writes quote sheets as one page of HTML that needs nothing from outside. */
public final class HtmlExporter implements ResultExporter {
  @Override
  public String format() {
    return "html";
  }

  @Override
  public boolean accepts(Report report) {
    return report instanceof Report.Quotes;
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    if (!(report instanceof Report.Quotes quotes)) {
      throw new IllegalArgumentException("HTML files hold quotes only");
    }
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(new QuotePage(settings).of(quotes.sheet()));
    // Not closed: that would close the stream, which is the caller's.
    text.flush();
  }
}
