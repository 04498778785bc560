package no.kodebok.coding.sources;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why changes of sources and folders are turned down. The ids are part of the API. */
public enum SourceReason implements Reason {
  BAD_FOLDER_NAME("badFolderName", "most"),
  FOLDERS_TOO_DEEP("foldersTooDeep", "most"),
  FOLDER_IN_ITSELF("folderInItself"),
  BAD_SOURCE_NAME("badSourceName", "most"),
  A_SOURCE_GONE("aSourceGone");

  private final String id;
  private final String names;

  SourceReason(String id) {
    this(id, "");
  }

  SourceReason(String id, String names) {
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
