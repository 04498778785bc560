package no.kodebok.exports.picture;

import java.io.IOException;
import java.io.OutputStream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.exports.ExportReason;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;

/** Writes a chart as PNG. */
public final class PngExporter implements ResultExporter {
  @Override
  public String format() {
    return "png";
  }

  @Override
  public boolean accepts(Report report) {
    return report instanceof Report.Drawing;
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    if (!(report instanceof Report.Drawing drawing)) {
      throw new IllegalArgumentException("PNG files hold charts only");
    }
    try {
      RasterCanvas.write(drawing.chart(), out);
    } catch (LinkageError | InternalError e) {
      // A machine without any font, or a Java without its part for pictures.
      throw new KodebokException(
          ExportReason.NO_FONTS,
          "This machine has no fonts to draw a .png with. Write .svg, which brings none.",
          e);
    }
  }
}
