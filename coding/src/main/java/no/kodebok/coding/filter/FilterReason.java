package no.kodebok.coding.filter;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why filters on cases are turned down. The ids are part of the API. */
public enum FilterReason implements Reason {
  FILTER_EMPTY("filterEmpty"),
  FILTER_TOO_DEEP("filterTooDeep", "at most"),
  FILTER_GOES_ON("filterGoesOn", "at found"),
  FILTER_NAME_MISSING("filterNameMissing", "at"),
  FILTER_SIGN_MISSING("filterSignMissing", "at"),
  FILTER_VALUE_MISSING("filterValueMissing", "at"),
  FILTER_BRACKET_MISSING("filterBracketMissing", "at sign"),
  FILTER_LONE_EXCLAMATION("filterLoneExclamation", "at"),
  FILTER_QUOTE_NOT_CLOSED("filterQuoteNotClosed", "at"),
  FILTER_STRANGE_SIGN("filterStrangeSign", "at sign");

  private final String id;
  private final String names;

  FilterReason(String id) {
    this(id, "");
  }

  FilterReason(String id, String names) {
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
