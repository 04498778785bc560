package no.kodebok.importers.dataset;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why data sets of statistics programs are turned down. The ids are part of the API. */
public enum DatasetReason implements Reason {
  CUT_OFF("datasetCutOff"),
  DAMAGED("datasetDamaged"),
  DESCRIBES_ITSELF("datasetDescribesItself"),
  NO_VARIABLES("datasetWithoutVariables"),
  TOO_MANY_VARIABLES("datasetOfTooManyVariables", "count most"),
  TOO_MANY_ROWS("datasetOfTooManyRows", "most"),
  TOO_MUCH_TEXT("datasetOfTooMuchText", "most"),
  NO_ROWS("datasetWithoutRows"),
  NO_DATASET("noDataset"),
  MAINFRAME_NUMBERS("datasetOfMainframe"),
  OLD_STATA("datasetOfOldStata"),
  UNKNOWN_STATA("datasetOfUnknownStata", "release");

  private final String id;
  private final String names;

  DatasetReason(String id) {
    this(id, "");
  }

  DatasetReason(String id, String names) {
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
