package no.kodebok.app.session;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why opening and holding a project are turned down. The ids are part of the API. */
public enum SessionReason implements Reason {
  CANNOT_LOCK("cannotLock", "detail"),
  SESSION_CANNOT_READ("sessionCannotRead", "detail"),
  SESSION_CANNOT_WRITE("sessionCannotWrite", "detail"),
  PROJECT_IN_USE("projectInUse"),
  WAITING_INTERRUPTED("waitingInterrupted"),
  TOO_MANY_COPIES("tooManyCopies", "name folder"),
  INDEX_NOT_MADE("indexNotMade", "folder detail");

  private final String id;
  private final String names;

  SessionReason(String id) {
    this(id, "");
  }

  SessionReason(String id, String names) {
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
