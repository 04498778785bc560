package no.kodebok.coding.variables;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why a variable cannot be described so. The ids are part of the API. */
public enum VariableReason implements Reason {
  VARIABLE_GONE("variableGone"),
  VARIABLE_DERIVED("variableDerived", "variable"),
  VARIABLE_SO_ALREADY("variableSoAlready", "variable"),
  VARIABLE_UNLABELLED("variableUnlabelled", "variable"),
  VALUE_WITHOUT_CODE("variableValueWithoutCode", "variable label"),
  VALUE_WITHOUT_LABEL("variableValueWithoutLabel", "variable code"),
  VALUE_TWICE("variableValueTwice", "variable code"),
  MISSING_IS_SYSTEM("missingIsSystem", "variable code"),
  QUESTIONNAIRE_GONE("questionnaireGone"),
  SET_GONE("variableSetGone", "set"),
  SET_SO_ALREADY("variableSetSoAlready", "set"),
  SET_UNNAMED("variableSetUnnamed"),
  SET_NAME_TAKEN("variableSetNameTaken", "set"),
  SET_TOO_SMALL("variableSetTooSmall", "set"),
  SET_VARIABLE_TWICE("variableSetTwice", "set variable"),
  SET_VARIABLE_UNKNOWN("variableSetUnknown", "set variable"),
  SET_UNCOUNTED("variableSetUncounted", "set"),
  TEXT_TOO_LONG("variableTextTooLong", "variable most");

  private final String id;
  private final String names;

  VariableReason(String id) {
    this(id, "");
  }

  VariableReason(String id, String names) {
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
