package no.kodebok.coding.search;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why saved searches, and the search index are turned down. The ids are part of the API. */
public enum SearchReason implements Reason {
  /** What is wrong with it is told by its {@link QueryFault}. */
  QUERY("query"),
  QUERY_WHILE_BLIND("queryWhileBlind", "field"),
  SEARCH_SO_ALREADY("searchSoAlready"),
  SEARCH_GONE("searchGone"),
  SEARCH_UNNAMED("searchUnnamed"),
  SEARCH_NAME_TAKEN("searchNameTaken", "name"),
  SYNONYM_KNOWN("synonymKnown", "one other"),
  SYNONYM_GONE("synonymGone"),
  SYNONYM_LENGTH("synonymLength", "wording most"),
  INDEX_BUSY("indexBusy"),
  INDEX_UNUSABLE("indexUnusable", "folder detail"),
  INDEX_INTERRUPTED("indexInterrupted"),
  INDEX_CLOSED("indexClosed");

  private final String id;
  private final String names;

  SearchReason(String id) {
    this(id, "");
  }

  SearchReason(String id, String names) {
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
