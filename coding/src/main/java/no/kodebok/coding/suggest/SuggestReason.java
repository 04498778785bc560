package no.kodebok.coding.suggest;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why accepting or rejecting a suggestion is turned down. The ids are part of the API. */
public enum SuggestReason implements Reason {
  NO_SUCH_SEGMENT("suggestionNoSegment", "source start"),
  REJECTED_ALREADY("suggestionRejectedAlready", "code");

  private final String id;
  private final String names;

  SuggestReason(String id, String names) {
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
