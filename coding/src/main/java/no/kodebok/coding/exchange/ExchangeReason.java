package no.kodebok.coding.exchange;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why a newer export is not laid over what is there. The ids are part of the API. */
public enum ExchangeReason implements Reason {
  NO_CASE_ID("updateWithoutCaseId", "file name"),
  CASE_ID_NOT_THERE("updateCaseIdNotThere", "file name column"),
  CASE_ID_NOT_DISTINCT("updateCaseIdNotDistinct", "file name column");

  private final String id;
  private final String names;

  ExchangeReason(String id, String names) {
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
