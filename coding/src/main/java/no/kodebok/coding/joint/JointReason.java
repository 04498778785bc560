package no.kodebok.coding.joint;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why a joint display or a mark in it is turned down. The ids are part of the API. */
public enum JointReason implements Reason {
  ONE_COLUMN_VARIABLE("jointOneColumnVariable"),
  MARK_SO_ALREADY("jointMarkSoAlready"),
  NO_MARK("jointNoMark"),
  LITERATURE_SO_ALREADY("jointLiteratureSoAlready"),
  NO_LITERATURE("jointNoLiterature"),
  UNKNOWN_REGISTER("jointUnknownRegister", "name nearest");

  private final String id;
  private final String names;

  JointReason(String id) {
    this(id, "");
  }

  JointReason(String id, String names) {
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
