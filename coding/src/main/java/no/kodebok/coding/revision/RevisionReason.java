package no.kodebok.coding.revision;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why corrections of a text are turned down. The ids are part of the API. */
public enum RevisionReason implements Reason {
  TEXT_CHANGED_MEANWHILE("textChangedMeanwhile"),
  PASSAGE_GONE("passageGone"),
  PASSAGE_REVIEWED_ALREADY("passageReviewedAlready"),
  CORRECTED_SOURCE_GONE("correctedSourceGone"),
  TEXT_SO_ALREADY("textSoAlready", "source"),
  TEXT_WITHOUT_WORDS("textWithoutWords", "source"),
  REPAIR_UNDONE_ALREADY("repairUndoneAlready", "source"),
  REPAIR_CHANGED_SINCE("repairChangedSince", "source"),
  PASSAGES_CHANGED_MEANWHILE("passagesChangedMeanwhile", "source");

  private final String id;
  private final String names;

  RevisionReason(String id) {
    this(id, "");
  }

  RevisionReason(String id, String names) {
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
