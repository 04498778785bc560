package no.kodebok.coding.autocoding;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why an autocoding is turned down. The ids are part of the API. */
public enum AutocodingReason implements Reason {
  UNKNOWN_READING("unknownReading", "reading readings"),
  AUTOCODING_GONE("autocodingGone"),
  NOTHING_NEW("autocodingNothingNew"),
  NOT_REPEATED("autocodingNotRepeated", "query");

  private final String id;
  private final String names;

  AutocodingReason(String id) {
    this(id, "");
  }

  AutocodingReason(String id, String names) {
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
