package no.kodebok.coding.report;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why a table plan is turned down. The ids are part of the API. */
public enum ReportReason implements Reason {
  PLAN_NOT_JSON("planNotJson"),
  PLAN_TOO_LARGE("planTooLarge", "most"),
  PLAN_KEY_UNKNOWN("planKeyUnknown", "key nearest"),
  PLAN_KEY_TWICE("planKeyTwice", "key"),
  PLAN_KEY_MISSING("planKeyMissing", "key"),
  PLAN_VALUE_UNFIT("planValueUnfit", "key expected"),
  PLAN_ITEM_NOT_ONE("planItemNotOne", "kinds"),
  PLAN_ITEM_FAILED("planItemFailed", "item"),
  PLAN_WITHOUT_ITEMS("planWithoutItems");

  private final String id;
  private final String names;

  ReportReason(String id) {
    this(id, "");
  }

  ReportReason(String id, String names) {
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
