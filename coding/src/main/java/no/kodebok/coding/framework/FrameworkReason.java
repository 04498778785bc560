package no.kodebok.coding.framework;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why a summary is turned down. The ids are part of the API. */
public enum FrameworkReason implements Reason {
  NO_SUMMARY("noSummary"),
  SUMMARY_SO_ALREADY("summarySoAlready"),
  SUMMARY_CASE_GONE("summaryCaseGone"),
  SUMMARY_CODE_GONE("summaryCodeGone");

  private final String id;

  FrameworkReason(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> names() {
    return List.of();
  }
}
