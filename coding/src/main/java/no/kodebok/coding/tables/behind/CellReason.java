package no.kodebok.coding.tables.behind;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why what is behind a cell is not shown. The ids are part of the API. */
public enum CellReason implements Reason {
  CELL_HIDDEN("cellHidden", "row"),
  NO_SUCH_CELL("noSuchCell", "row");

  private final String id;
  private final String names;

  CellReason(String id, String names) {
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
