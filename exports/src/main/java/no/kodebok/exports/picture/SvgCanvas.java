package no.kodebok.exports.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.exports.quotes.PrintableText;

/** Writes SVG: texts stay texts, so that they can be found, read aloud and edited. */
public final class SvgCanvas implements Canvas {
  private static final String FONT = "Inter, Helvetica, Arial, sans-serif";

  private final StringBuilder svg = new StringBuilder();

  private SvgCanvas() {}

  /**
   * A chart as an SVG element.
   *
   * @param titled whether title and notes stand in the picture: not where a page says them
   */
  public static String of(Chart chart, boolean titled) {
    ChartPicture picture = new ChartPicture(chart, titled);
    SvgCanvas canvas = new SvgCanvas();
    String width = number(ChartPicture.WIDTH);
    String height = number(picture.height());
    canvas
        .svg
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" font-family=\"")
        .append(FONT)
        .append("\">\n<title>")
        .append(escaped(chart.title()))
        .append("</title>\n<desc>")
        .append(escaped(chart.description()))
        .append("</desc>\n");
    picture.draw(canvas);
    return canvas.svg.append("</svg>\n").toString();
  }

  @Override
  public void rectangle(double x, double y, double width, double height, String colour) {
    svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    svg.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
    svg.append("\" fill=\"").append(colour).append("\"/>\n");
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, String colour, double width) {
    svg.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
    svg.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
    svg.append("\" stroke=\"").append(colour);
    svg.append("\" stroke-width=\"").append(number(width)).append("\"/>\n");
  }

  @Override
  public void dot(double x, double y, double radius, String colour, double opacity) {
    svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    svg.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(colour);
    svg.append("\" fill-opacity=\"").append(number(opacity)).append("\"/>\n");
  }

  @Override
  public void text(double x, double y, String text, Type type, Anchor anchor) {
    svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    svg.append("\" font-size=\"").append(number(type.size()));
    svg.append("\" fill=\"").append(type.colour()).append('"');
    if (anchor != Anchor.START) {
      svg.append(" text-anchor=\"").append(anchor == Anchor.MIDDLE ? "middle" : "end").append('"');
    }
    if (type.heavy()) {
      svg.append(" font-weight=\"bold\"");
    }
    if (type.slanted()) {
      svg.append(" font-style=\"italic\"");
    }
    svg.append('>').append(escaped(text)).append("</text>\n");
  }

  private static String number(double value) {
    return new BigDecimal(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String escaped(String text) {
    return PrintableText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
