package no.kodebok.exports.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;

/** Writes a chart as SVG. */
public final class SvgExporter implements ResultExporter {
  @Override
  public String format() {
    return "svg";
  }

  @Override
  public boolean accepts(Report report) {
    return report instanceof Report.Drawing;
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    if (!(report instanceof Report.Drawing drawing)) {
      throw new IllegalArgumentException("SVG files hold charts only");
    }
    String svg =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SvgCanvas.of(drawing.chart(), true);
    out.write(svg.getBytes(StandardCharsets.UTF_8));
  }
}
