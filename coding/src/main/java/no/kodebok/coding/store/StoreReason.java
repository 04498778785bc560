package no.kodebok.coding.store;

import java.util.List;
import no.kodebok.coding.model.Reason;

/**
 * Why what is read from and written to the project's file are turned down. The ids are part of the
 * API.
 */
public enum StoreReason implements Reason {
  FILE_IN_THE_WAY("fileInTheWay"),
  NO_FOLDER("noFolder", "folder"),
  CANNOT_WRITE("cannotWrite", "detail"),
  FILE_KNOWN("fileKnown", "file source"),
  CANNOT_READ("cannotRead", "detail"),
  CHANGED_WHILE_IMPORTED("changedWhileImported"),
  PROJECT_EMPTY("projectEmpty"),
  NO_PROJECT("noProject"),
  OTHER_DATABASE("otherDatabase"),
  STEP_DAMAGED("stepDamaged", "number"),
  PROJECT_DAMAGED("projectDamaged"),
  NEWER_PROJECT("newerProject"),
  OLD_AND_READ_ONLY("oldAndReadOnly"),
  PROJECT_UNREADABLE("projectUnreadable", "detail"),
  NOTHING_TO_CHANGE("nothingToChange"),
  NOTHING_TO_IMPORT("nothingToImport"),
  CODER_UNNAMED("coderUnnamed"),
  STEP_NOT_STANDING("stepNotStanding", "number"),
  FEWER_STEPS("fewerSteps", "count"),
  PROJECT_READ_ONLY("projectReadOnly"),
  PROJECT_NOT_THERE("projectNotThere"),
  PROJECT_NO_FILE("projectNoFile"),
  BACKUP_UNUSABLE("backupUnusable"),
  BACKUP_NOT_WHOLE("backupNotWhole", "detail"),
  FOLDER_READ_ONLY("folderReadOnly", "folder"),
  DISK_FULL("diskFull"),
  PROJECT_BUSY("projectBusy"),
  DISK_FAILED("diskFailed"),
  CANNOT_OPEN("cannotOpen"),
  SOURCE_NAME_TAKEN("sourceNameTaken", "name file"),
  QUESTIONNAIRE_NAME_TAKEN("questionnaireNameTaken", "name file"),
  TABLE_NAME_TAKEN("tableNameTaken", "name file"),
  SIBLING_OF_SAME_NAME("siblingOfSameName", "code");

  private final String id;
  private final String names;

  StoreReason(String id) {
    this(id, "");
  }

  StoreReason(String id, String names) {
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
