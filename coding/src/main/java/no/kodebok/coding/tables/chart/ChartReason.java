package no.kodebok.coding.tables.chart;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why charts are turned down. The ids are part of the API. */
public enum ChartReason implements Reason {
  UNKNOWN_CHART_KIND("unknownChartKind", "kind kinds"),
  CHART_DOES_NOT_FIT("chartDoesNotFit", "kinds"),
  CHART_TOO_LARGE("chartTooLarge", "count most"),
  NOTHING_TO_CHART("nothingToChart");

  private final String id;
  private final String names;

  ChartReason(String id) {
    this(id, "");
  }

  ChartReason(String id, String names) {
    this.id = id;
    this.names = names;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> names() {
    return Reason.split(names);
  }
}
