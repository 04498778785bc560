package no.kodebok.importers.questionnaire;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why files that describe a questionnaire are turned down. The ids are part of the API. */
public enum QuestionnaireReason implements Reason {
  NO_QUESTIONNAIRE("noQuestionnaire"),
  NOT_JSON("notJson"),
  NOT_QUESTIONNAIRE_JSON("notQuestionnaireJson", "detail"),
  JSON_TOO_DEEP("jsonTooDeep", "most"),
  KEY_MISSING("keyMissing", "key"),
  TEXT_EXPECTED("textExpected"),
  OBJECT_EXPECTED("objectExpected"),
  LIST_EXPECTED("listExpected", "key"),
  VARIABLE_TWICE("variableTwice", "variable"),
  NO_VARIABLES("noVariables"),
  DESCRIBES_NO_COLUMN("describesNoColumn"),
  SET_NAME_TAKEN("setNameTaken", "set"),
  SET_WITHOUT_VARIABLES("setWithoutVariables", "set"),
  TOO_MANY_DESCRIBED("tooManyDescribed", "most"),
  MEANING_TWICE("meaningTwice", "meaning"),
  NO_VARIABLE_COLUMN("noVariableColumn"),
  VARIABLE_UNNAMED("variableUnnamed"),
  ONLY_ONE_VARIABLE("onlyOneVariable", "variable"),
  VALUE_WITHOUT_CODE("valueWithoutCode", "value"),
  ASKED_IF_UNREADABLE("askedIfUnreadable", "condition"),
  VALUE_TWICE("valueTwice", "code"),
  UNKNOWN_WORD("unknownWord", "word possible");

  private final String id;
  private final String names;

  QuestionnaireReason(String id) {
    this(id, "");
  }

  QuestionnaireReason(String id, String names) {
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
