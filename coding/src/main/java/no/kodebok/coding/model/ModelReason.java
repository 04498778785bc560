package no.kodebok.coding.model;

import java.util.List;

/** Why the model itself turns something down. The ids are part of the API. */
public enum ModelReason implements Reason {
  BAD_CODE_NAMES("badCodeNames"),
  CANCELLED("cancelled");

  private final String id;

  ModelReason(String id) {
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
