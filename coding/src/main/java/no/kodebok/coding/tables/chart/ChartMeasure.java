package no.kodebok.coding.tables.chart;

/** What the value axis of a chart measures. The ids are part of the API. */
public enum ChartMeasure {
  /** Shares, 0–100. */
  PERCENT("percent"),
  /** Respondents, or sums of their weights. */
  COUNT("count"),
  /** Means, or the values of a measured variable. */
  VALUE("value");

  private final String id;

  ChartMeasure(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
