package no.kodebok.exports.picture;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartSeries;
import no.kodebok.exports.picture.Canvas.Anchor;

/** A chart with what stands around it: title, question, legend, base and notes. */
final class ChartPicture {
  static final double WIDTH = 760;
  private static final double MARGIN = 16;
  private static final Canvas.Type TITLE = new Canvas.Type(16, true, false, "#000000");
  private static final Canvas.Type QUESTION = new Canvas.Type(13, false, true, "#333333");
  private static final Canvas.Type LEGEND = Canvas.Type.of(12.5);
  private static final Canvas.Type NOTE = new Canvas.Type(11, false, false, "#444444");
  private static final double SPACING = 1.3;
  private static final double SYMBOL = 12;

  private final Chart chart;
  private final Plot plot;
  private final List<String> title;
  private final List<String> question;
  private final List<List<Integer>> legend;
  private final List<String> notes;

  ChartPicture(Chart chart, boolean titled) {
    this.chart = chart;
    double room = WIDTH - 2 * MARGIN;
    title = titled ? TextWidth.wrapped(chart.title(), TITLE.size(), room, 3) : List.of();
    String asked = chart.question();
    question =
        titled && asked != null ? TextWidth.wrapped(asked, QUESTION.size(), room, 4) : List.of();
    legend = chart.hasLegend() ? legend(room) : List.of();
    notes = new ArrayList<>();
    if (titled) {
      List<String> sentences = new ArrayList<>();
      sentences.add(chart.base());
      sentences.addAll(chart.notes());
      sentences.forEach(
          sentence -> notes.addAll(TextWidth.wrapped(sentence, NOTE.size(), room, 4)));
    }
    plot = Plot.of(chart, room);
  }

  private List<List<Integer>> legend(double room) {
    List<List<Integer>> rows = new ArrayList<>();
    double used = room;
    for (int i = 0; i < chart.series().size(); i++) {
      double own = entry(i);
      if (used + own > room) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.getLast().add(i);
      used += own;
    }
    return rows;
  }

  private double entry(int series) {
    return SYMBOL + 6 + TextWidth.of(chart.series().get(series).name(), LEGEND.size()) + 20;
  }

  double height() {
    return 2 * MARGIN
        + block(title, TITLE)
        + block(question, QUESTION)
        + (title.isEmpty() && question.isEmpty() ? 0 : 8)
        + plot.height()
        + (legend.isEmpty() ? 0 : 8 + legend.size() * LEGEND.size() * 1.5)
        + (notes.isEmpty() ? 0 : 10 + block(notes, NOTE));
  }

  private static double block(List<String> lines, Canvas.Type type) {
    return lines.size() * type.size() * SPACING;
  }

  void draw(Canvas canvas) {
    canvas.rectangle(0, 0, WIDTH, height(), "#FFFFFF");
    double at = lines(canvas, title, TITLE, MARGIN);
    at = lines(canvas, question, QUESTION, at);
    at += title.isEmpty() && question.isEmpty() ? 0 : 8;
    plot.draw(canvas, MARGIN, at);
    at += plot.height();
    if (!legend.isEmpty()) {
      at += 8;
      for (List<Integer> row : legend) {
        legend(canvas, row, at);
        at += LEGEND.size() * 1.5;
      }
    }
    if (!notes.isEmpty()) {
      lines(canvas, notes, NOTE, at + 10);
    }
  }

  private static double lines(Canvas canvas, List<String> lines, Canvas.Type type, double top) {
    double at = top;
    for (String line : lines) {
      canvas.text(MARGIN, at + type.size(), line, type, Anchor.START);
      at += type.size() * SPACING;
    }
    return at;
  }

  private void legend(Canvas canvas, List<Integer> row, double top) {
    double x = MARGIN;
    for (int number : row) {
      ChartSeries series = chart.series().get(number);
      canvas.rectangle(x, top + 2, SYMBOL, SYMBOL, series.colour());
      canvas.text(x + SYMBOL + 6, top + 12.5, series.name(), LEGEND, Anchor.START);
      x += entry(number);
    }
  }
}
