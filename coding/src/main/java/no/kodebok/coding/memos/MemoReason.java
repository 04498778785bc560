package no.kodebok.coding.memos;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why changes of memos are turned down. The ids are part of the API. */
public enum MemoReason implements Reason {
  MEMO_SO_ALREADY("memoSoAlready"),
  MEMO_GONE("memoGone"),
  MEMO_EMPTY("memoEmpty");

  private final String id;
  private final String names;

  MemoReason(String id) {
    this(id, "");
  }

  MemoReason(String id, String names) {
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
