package no.kodebok.coding.cases;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why changes of cases and their attributes are turned down. The ids are part of the API. */
public enum CaseReason implements Reason {
  VALUES_SO_ALREADY("valuesSoAlready"),
  VARIABLE_EXISTS("variableExists", "name"),
  NO_SUCH_VARIABLE("noSuchVariable", "name"),
  BAD_VARIABLE_NAME("badVariableName", "most"),
  BAD_VALUE("badValue", "most"),
  SOURCE_OF_CASE_GONE("sourceOfCaseGone"),
  CASE_GONE("caseGone"),
  BAD_CASE_NAME("badCaseName", "most");

  private final String id;
  private final String names;

  CaseReason(String id) {
    this(id, "");
  }

  CaseReason(String id, String names) {
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
