package no.kodebok.app.json;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why what is asked of a table cannot be read. The ids are part of the API. */
public enum TableRequestReason implements Reason {
  NOT_JSON("tableNotJson"),
  NO_ROWS("tableNoRows"),
  UNFIT("tableUnfit", "key written");

  private final String id;
  private final String names;

  TableRequestReason(String id) {
    this(id, "");
  }

  TableRequestReason(String id, String names) {
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
