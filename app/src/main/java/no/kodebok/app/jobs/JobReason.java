package no.kodebok.app.jobs;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why files that are sent to be imported are turned down. The ids are part of the API. */
public enum JobReason implements Reason {
  FILE_NO_TEXT("fileNoText"),
  TOO_MANY_FILES("tooManyFiles", "most"),
  UPLOAD_TOO_LARGE("uploadTooLarge", "file most"),
  SAVING_ALREADY("savingAlready"),
  NO_FILE_TO_SAVE("noFileToSave"),
  IMPORT_OVER("importOver"),
  FILES_NOT_REMOVED("filesNotRemoved", "folder"),
  TOO_MANY_IMPORTS("tooManyImports"),
  FILE_UNNAMED("fileUnnamed"),
  FILE_FAILED("fileFailed", "file detail"),
  FILE_KEEPS_OTHERS_BACK("fileKeepsOthersBack", "file"),
  FILE_NOT_READ_YET("fileNotReadYet", "file"),
  ORIGINAL_NOT_READ("originalNotRead", "source"),
  ORIGINAL_READS_OTHERWISE("originalReadsOtherwise", "source"),
  NO_SUCH_REPAIR("noSuchRepair", "source count");

  private final String id;
  private final String names;

  JobReason(String id) {
    this(id, "");
  }

  JobReason(String id, String names) {
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
