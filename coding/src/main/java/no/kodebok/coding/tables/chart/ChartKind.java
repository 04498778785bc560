package no.kodebok.coding.tables.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a chart shows a table's figures. The ids are part of the API. */
public enum ChartKind {
  /** A bar for each line of the table. */
  BARS("bars"),
  /** Bars of several series beside each other. */
  GROUPED("grouped"),
  /** A bar of 100 % for each category, divided by the series. */
  STACKED("stacked"),
  /** A divided bar that lies on both sides of its neutral middle: Likert scales. */
  DIVERGING("diverging"),
  /** Means as points on lines. */
  PROFILE("profile"),
  /** The distribution of something measured. */
  HISTOGRAM("histogram"),
  /** Two measured variables against each other. */
  SCATTER("scatter"),
  /** Shares or means along waves or dates. */
  LINE("line");

  private final String id;

  ChartKind(String id) {
    this.id = id;
  }

  /** The name on the command line, in table plans and in JSON. */
  public String id() {
    return id;
  }

  /** The one of this name, without regard to case. */
  public static Optional<ChartKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equalsIgnoreCase(id)).findFirst();
  }

  /** All names, in order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ChartKind::id).toList();
  }
}
