package no.kodebok.coding.tables.chart;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.FigureText;

/** Says in words what a chart shows. */
final class ChartText {
  private static final int MOST = 12;

  private ChartText() {}

  static String percent(double value, Messages messages) {
    return new FigureText(messages.language()).of(new Figure.Percent(value, 0, 0));
  }

  /** The chart with its description: kind and title, then the figures as far as they are few. */
  static Chart described(Chart chart, Messages messages) {
    StringBuilder text =
        new StringBuilder(messages.text("chart.described." + chart.kind().id(), chart.title()));
    String unit = chart.measure() == ChartMeasure.PERCENT ? "\u00a0%" : "";
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < chart.categories().size() && i < MOST; i++) {
      List<String> figures = new ArrayList<>();
      for (ChartSeries series : chart.series()) {
        ChartPoint point = series.points().get(i);
        if (point.isDrawn()) {
          String shown = point.text() + (point.value() == 0 ? "" : unit);
          figures.add(chart.hasLegend() ? series.name() + " " + shown : shown);
        }
      }
      if (!figures.isEmpty()) {
        sentences.add(chart.categoryLabel(i) + ": " + String.join(", ", figures));
      }
    }
    if (!sentences.isEmpty()) {
      text.append(' ').append(String.join("; ", sentences));
      text.append(chart.categories().size() > MOST ? " …" : ".");
    }
    return new Chart(
        chart.kind(),
        chart.measure(),
        chart.language(),
        chart.title(),
        chart.question(),
        chart.categoryTitle(),
        chart.valueTitle(),
        chart.categories(),
        chart.groups(),
        chart.series(),
        chart.dots(),
        chart.base(),
        chart.notes(),
        text.toString());
  }
}
