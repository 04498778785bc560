package no.kodebok.coding.tables.chart;

import java.util.List;
import no.kodebok.coding.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * A chart of a table: what is drawn, in which colours and with which words. It holds no figure that
 * the table does not show.
 *
 * @param question the question as it was put; null where the title says it already
 * @param categoryTitle what the categories are; for a scatter chart, what runs along x
 * @param valueTitle what the values are; for a scatter chart, what runs along y
 * @param categories along one axis, in the table's order; none in a scatter chart
 * @param groups the variable that each category belongs to where there are several, else empty
 * @param series with a point for each category; none in a scatter chart
 * @param dots of a scatter chart
 * @param base one sentence on who was asked, who answered and who is in the figures
 * @param notes sentences on what the chart leaves out
 * @param description the chart in words, for those who do not see it
 */
public record Chart(
    ChartKind kind,
    ChartMeasure measure,
    Language language,
    String title,
    @Nullable String question,
    String categoryTitle,
    String valueTitle,
    List<String> categories,
    List<String> groups,
    List<ChartSeries> series,
    List<ChartDot> dots,
    String base,
    List<String> notes,
    String description) {
  public Chart {
    categories = List.copyOf(categories);
    groups = List.copyOf(groups);
    series = List.copyOf(series);
    dots = List.copyOf(dots);
    notes = List.copyOf(notes);
  }

  /** The category with its variable before it where there are several. */
  public String categoryLabel(int category) {
    return groups.isEmpty()
        ? categories.get(category)
        : groups.get(category) + ": " + categories.get(category);
  }

  /** Whether colours need a legend. */
  public boolean hasLegend() {
    return series.size() > 1;
  }
}
