package no.kodebok.coding.report;

import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.ProjectAttribution;
import org.jspecify.annotations.Nullable;

/**
 * What a report is to show.
 *
 * @param title null for the project's name
 * @param language null for the project's
 * @param attribution whose words its quotes are, and what is masked; what it leaves open is as in
 *     the project
 * @param text the plan as it was written
 */
public record ReportPlan(
    @Nullable String title,
    @Nullable Language language,
    ProjectAttribution attribution,
    List<Planned> items,
    String text) {
  public ReportPlan {
    items = List.copyOf(items);
  }

  /** An item with the place that is told where it cannot be made. */
  public record Planned(PlanItem item, Spot spot) {}

  /** Where an item stands, for refusals that come when it is made. */
  public static final class Spot {
    private final PlanKeys keys;

    Spot(PlanKeys keys) {
      this.keys = keys;
    }

    PlanKeys keys() {
      return keys;
    }
  }
}
