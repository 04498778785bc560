package no.kodebok.exports;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why files of results are turned down. The ids are part of the API. */
public enum ExportReason implements Reason {
  NO_EXPORTER("noExporter", "format formats"),
  NO_ENDING("noEnding", "formats"),
  IS_A_FOLDER("isAFolder", "file"),
  NO_FOLDER_TO_WRITE_IN("noFolderToWriteIn", "folder"),
  EXPORT_NOT_WRITTEN("exportNotWritten", "detail"),
  NO_CODES_TO_WRITE("noCodesToWrite"),
  NO_VARIABLES_TO_WRITE("noVariablesToWrite"),
  FOLDER_OF_OTHERS("folderOfOthers", "folder"),
  NO_FONTS("noFonts", ""),
  TOO_MANY_ROWS("tooManyRowsToWrite", "most"),
  TOO_MANY_VARIABLES("tooManyVariables", "most");

  private final String id;
  private final String names;

  ExportReason(String id) {
    this(id, "");
  }

  ExportReason(String id, String names) {
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
