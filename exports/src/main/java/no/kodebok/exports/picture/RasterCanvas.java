package no.kodebok.exports.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.exports.quotes.PrintableText;

/** Draws a picture of dots, fine enough for print. */
final class RasterCanvas implements Canvas {
  /** 760 points become 2280 dots: 19 cm at 300 dots an inch. */
  private static final double SCALE = 3;

  private final Graphics2D graphics;

  private RasterCanvas(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** Writes a chart as PNG. */
  static void write(Chart chart, OutputStream out) throws IOException {
    ChartPicture picture = new ChartPicture(chart, true);
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(ChartPicture.WIDTH * SCALE),
            (int) Math.ceil(picture.height() * SCALE),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.scale(SCALE, SCALE);
      picture.draw(new RasterCanvas(graphics));
    } finally {
      graphics.dispose();
    }
    ImageIO.write(image, "png", out);
  }

  @Override
  public void rectangle(double x, double y, double width, double height, String colour) {
    graphics.setColor(Color.decode(colour));
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, String colour, double width) {
    graphics.setColor(Color.decode(colour));
    graphics.setStroke(new BasicStroke((float) width));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void dot(double x, double y, double radius, String colour, double opacity) {
    Color solid = Color.decode(colour);
    graphics.setColor(
        new Color(
            solid.getRed(), solid.getGreen(), solid.getBlue(), (int) Math.round(255 * opacity)));
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  @Override
  public void text(double x, double y, String text, Type type, Anchor anchor) {
    String shown = PrintableText.of(text);
    if (shown.isEmpty()) {
      return;
    }
    int style = (type.heavy() ? Font.BOLD : 0) | (type.slanted() ? Font.ITALIC : 0);
    Font font = new Font(Font.SANS_SERIF, style, 1).deriveFont((float) type.size());
    TextLayout layout = new TextLayout(shown, font, graphics.getFontRenderContext());
    double shift =
        switch (anchor) {
          case START -> 0;
          case MIDDLE -> layout.getAdvance() / 2;
          case END -> layout.getAdvance();
        };
    graphics.setColor(Color.decode(type.colour()));
    layout.draw(graphics, (float) (x - shift), (float) y);
  }
}
