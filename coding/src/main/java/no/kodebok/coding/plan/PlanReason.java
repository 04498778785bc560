package no.kodebok.coding.plan;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why the table plan cannot be changed so. The ids are part of the API. */
public enum PlanReason implements Reason {
  PLANNED_TABLE_GONE("plannedTableGone"),
  PLANNED_SO_ALREADY("plannedSoAlready"),
  PLAN_TITLE_TOO_LONG("planTitleTooLong", "most");

  private final String id;
  private final String names;

  PlanReason(String id) {
    this(id, "");
  }

  PlanReason(String id, String names) {
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
